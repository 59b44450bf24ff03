import type {Page} from "playwright-core";

/** Sizes that a page is looked at in; paper as wide and high as A4 leaves between the margins, at 96 dots an inch. */
export const sizes = {
  office: {width: 1366, height: 768},
  large: {width: 1920, height: 1080},
  phone: {width: 390, height: 844},
  paper: {width: 1009, height: 680},
  upright: {width: 688, height: 1024}
} as const;

export type Size = keyof typeof sizes;

/** Puts a page into a size; paper is printed on. */
export async function resize(page: Page, size: Size): Promise<void> {
  await page.emulateMedia({media: size === "paper" || size === "upright" ? "print" : "screen"});
  await page.setViewportSize(sizes[size]);
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/**
 * What does not fit: a page wider than its window, text that its drawing cuts off, two labels of one drawing on top of
 * each other; on paper a drawing that is higher than a page or that the end of a page may cut, and headings of tables
 * that are not repeated there.
 */
export function misfits(page: Page, size: Size): Promise<string[]> {
  const paper = size === "paper" || size === "upright" ? sizes[size].height : 0;
  return page.evaluate(height => {
    const found: string[] = [];
    const root = document.documentElement;
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}“${(element.textContent ?? "").trim().slice(0, 24)}”`;
    const titleOf = (element: Element) => element.closest("figure")?.querySelector("figcaption b")?.textContent ?? "";
    const scrolls = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll("main *, header *, footer *")].filter(
        element => element.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrolls(element.parentElement)
      );
      found.push(`${root.scrollWidth} wide in ${root.clientWidth}: ${wide.slice(0, 3).map(nameOf).join("; ")}`);
    }
    if (height)
      for (const control of document.querySelectorAll("main thead :is(button, input, select)"))
        if (control.getClientRects().length)
          found.push(`heading that the next sheet does not repeat: ${nameOf(control)}`);
    for (const svg of document.querySelectorAll("main svg")) {
      const frame = svg.getBoundingClientRect();
      if (!frame.width) continue;
      const texts = [...svg.querySelectorAll("text")]
        .map(text => ({text, box: text.getBoundingClientRect()}))
        .filter(
          ({text, box}) => box.width > 0 && text.textContent?.trim() && getComputedStyle(text).visibility !== "hidden"
        );
      for (const {text, box} of texts)
        if (
          box.left < frame.left - 1 ||
          box.right > frame.right + 1 ||
          box.top < frame.top - 3 ||
          box.bottom > frame.bottom + 3
        )
          found.push(`cut off in “${titleOf(svg)}”: ${nameOf(text)}`);
      texts.sort((a, b) => a.box.top - b.box.top);
      texts.forEach(({text, box}, i) => {
        for (let j = i + 1; j < texts.length && texts[j]!.box.top < box.bottom; ++j) {
          const other = texts[j]!;
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
          // A box of text is a third higher than its characters.
          if (across > 1 && down > Math.min(box.height, other.box.height) / 3)
            found.push(`on top of each other in “${titleOf(svg)}”: ${nameOf(text)} ${nameOf(other.text)}`);
        }
      });
      const figure = svg.closest("figure");
      if (!height || !figure || svg.closest("table")) continue;
      if (frame.height > height) found.push(`higher than a page: “${titleOf(svg)}” ${Math.round(frame.height)}`);
      if (
        getComputedStyle(figure).breakInside !== "avoid" &&
        getComputedStyle(svg).breakInside !== "avoid" &&
        frame.height > 40
      )
        found.push(`may be cut by the end of a page: “${titleOf(svg)}”`);
    }
    return found;
  }, paper);
}
