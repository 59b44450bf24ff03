declare module "htl" {
  type Literal<Node> = (strings: TemplateStringsArray, ...values: unknown[]) => Node;
  /** Interpolated values become text, attributes or nodes, never markup. */
  export const html: Literal<HTMLElement> & {fragment: Literal<DocumentFragment>};
  export const svg: Literal<SVGElement> & {fragment: Literal<DocumentFragment>};
}
