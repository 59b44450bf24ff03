/** A place in a template that values go into: the way to its node by child numbers, and the attribute it is, if one. */
interface Place {
  way: number[];
  /** Text of the attribute around its values, one more than there are values; null for what stands between tags. */
  attribute: {name: string; around: string[]} | null;
}

interface Template {
  content: DocumentFragment;
  places: Place[];
}

type Literal<Made> = (strings: TemplateStringsArray, ...values: unknown[]) => Made;

const hole = ":hole:";

/** Marks where values go: within a tag as text of an attribute, between tags as a comment, which may stand anywhere. */
function marked({raw}: TemplateStringsArray): string {
  let text = raw[0]!;
  for (const string of raw.slice(1))
    text += (text.lastIndexOf("<") > text.lastIndexOf(">") ? hole : `<!--${hole}-->`) + string;
  return text;
}

/** The attributes of an element that take values, taken off it so that no mark is ever shown. */
function takeAttributes(element: Element, way: number[]): Place[] {
  const taken = [...element.attributes].filter(({value}) => value.includes(hole));
  return taken.map(({name, value}) => {
    element.removeAttribute(name);
    return {way, attribute: {name, around: value.split(hole)}};
  });
}

function placesIn(node: Node, way: number[]): Place[] {
  if (node instanceof Comment) return node.data === hole ? [{way, attribute: null}] : [];
  const own = node instanceof Element ? takeAttributes(node, way) : [];
  return [...own, ...[...node.childNodes].flatMap((child, i) => placesIn(child, [...way, i]))];
}

/** Reads a template's markup, once for all that is made from it. */
function readTemplate(strings: TemplateStringsArray, isSvg: boolean): Template {
  const template = document.createElement("template");
  template.innerHTML = isSvg ? `<svg>${marked(strings)}</svg>` : marked(strings);
  const {content} = template;
  if (isSvg) content.replaceChildren(...content.firstChild!.childNodes);
  const places = placesIn(content, []);
  const held = places.reduce((sum, {attribute}) => sum + (attribute ? attribute.around.length - 1 : 1), 0);
  if (held !== strings.length - 1) throw new Error(`value in a place that takes none: ${strings.raw.join("…")}`);
  return {content, places};
}

/** An attribute of one value, if it has it; `@click` and the like are called when that happens. */
function setAttribute(element: Element, name: string, value: unknown): void {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("@")) element.addEventListener(name.slice(1), value as (event: Event) => void);
  else element.setAttribute(name, value === true ? "" : `${value}`);
}

/** What stands for a value between tags: nodes as they are, lists one by one, nothing for null, all else as text. */
function nodesOf(value: unknown): (Node | string)[] {
  if (value === null || value === undefined) return [];
  if (value instanceof Node) return [value];
  if (typeof value === "object" && Symbol.iterator in value)
    return [...(value as Iterable<unknown>)].flatMap(one =>
      one === null || one === undefined ? [] : [one instanceof Node ? one : `${one}`]
    );
  return [`${value}`];
}

function fill({content, places}: Template, values: readonly unknown[]): DocumentFragment {
  const filled = document.importNode(content, true);
  // All ways lead through what is there before anything is put in.
  const nodes = places.map(({way}) => way.reduce<Node>((node, i) => node.childNodes[i]!, filled));
  let next = 0;
  for (const [i, {attribute}] of places.entries()) {
    const element = nodes[i] as Element;
    if (!attribute) {
      element.replaceWith(...nodesOf(values[next++]));
      continue;
    }
    const {name, around} = attribute;
    const own = values.slice(next, next + around.length - 1);
    next += own.length;
    const isAlone = own.length === 1 && around.every(text => text === "");
    setAttribute(element, name, isAlone ? own[0] : around.map((text, k) => `${k ? own[k - 1] : ""}${text}`).join(""));
  }
  return filled;
}

/** The only node of what was made, or all of it in a wrapper. */
function single(made: DocumentFragment, wrapper: () => Element): Node {
  if (made.childNodes.length === 1) return made.firstChild!;
  const element = wrapper();
  element.append(made);
  return element;
}

function literal(isSvg: boolean): Literal<DocumentFragment> {
  const templates = new WeakMap<TemplateStringsArray, Template>();
  return (strings, ...values) => {
    const template = templates.get(strings) ?? readTemplate(strings, isSvg);
    templates.set(strings, template);
    return fill(template, values);
  };
}

const [htmlFragment, svgFragment] = [literal(false), literal(true)];

/**
 * Markup with values in it, as an element; several elements come in a `span`. Values are text, attributes, nodes or
 * lists of them, never markup; an attribute that is null or false is left out, and `@click` takes what is called then.
 * The markup itself is read once, however often it is filled: marks by the hundred cost what putting them there costs.
 * @throws when a value stands where none can
 */
export const html = Object.assign(
  ((strings, ...values) =>
    single(htmlFragment(strings, ...values), () => document.createElement("span"))) as Literal<HTMLElement>,
  {fragment: htmlFragment}
);

/** The same for what is drawn; several elements come in a `g`. */
export const svg = Object.assign(
  ((strings, ...values) =>
    single(svgFragment(strings, ...values), () =>
      document.createElementNS("http://www.w3.org/2000/svg", "g")
    )) as Literal<SVGElement>,
  {fragment: svgFragment}
);
