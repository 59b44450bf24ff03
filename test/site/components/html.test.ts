import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../browser.js";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL("../../../src/components/html.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    globalName: "made",
    write: false
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({content: outputFiles[0]!.text});
});

afterAll(() => browser.close());

type Made = (m: typeof import("../../../src/components/html.js")) => Element;

/** What is made in the page, as markup. */
const made = (make: Made): Promise<string> => page.evaluate(`(${make})(made).outerHTML`);

test.each<[string, Made, string]>([
  ["text is never read as markup", ({html}) => html`<p>${"<b>&amp;"}</p>`, "<p>&lt;b&gt;&amp;amp;</p>"],
  [
    "nor is what goes into an attribute",
    ({html}) => html`<p title="${'"><b>'}">x</p>`,
    '<p title="&quot;&gt;&lt;b&gt;">x</p>'
  ],
  ["an attribute needs no quotes", ({html}) => html`<p title=${"a b"}>x</p>`, '<p title="a b">x</p>'],
  ["an attribute may hold several", ({html}) => html`<p class="a ${1} b-${2}">x</p>`, '<p class="a 1 b-2">x</p>'],
  [
    "one that is null or false is left out, one that is true is there",
    ({html}) => html`<input value=${null} checked=${false} disabled=${true}>`,
    '<input disabled="">'
  ],
  ["no value, no text; nought is a value", ({html}) => html`<p>${null}${undefined}${0}</p>`, "<p>0</p>"],
  [
    "lists go where only elements of their kind may stand",
    ({html}) => html`<table><tbody>${[1, 2].map(n => html`<tr><td>${n}</td></tr>`)}</tbody></table>`,
    "<table><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>"
  ],
  ["several elements come in one", ({html}) => html`<b>1</b><b>${2}</b>`, "<span><b>1</b><b>2</b></span>"],
  [
    "what is filled twice is two things",
    ({html}) => html`<p>${["a", "b"].map(x => html`<i title=${x}>${x}</i>`)}</p>`,
    '<p><i title="a">a</i><i title="b">b</i></p>'
  ],
  ["drawings keep their spelling", ({svg}) => svg`<svg viewBox=${"0 0 1 1"}></svg>`, '<svg viewBox="0 0 1 1"></svg>'],
  ["several marks come in a group", ({svg}) => svg`<a></a><text>${"<"}</text>`, "<g><a></a><text>&lt;</text></g>"]
])("%s", async (_, make, expected) => {
  expect(await made(make)).toBe(expected);
});

test("marks are drawings, not unknown elements", async () => {
  const make: Made = ({svg}) => svg`<circle r=${2} />`;
  expect(await page.evaluate(`(${make})(made).namespaceURI`)).toBe("http://www.w3.org/2000/svg");
});

test("what happens on an element is called, and is no text of it", async () => {
  const make: Made = ({html}) => {
    const button = html`<button @click=${() => button.append("pressed")}></button>`;
    button.click();
    return button;
  };
  expect(await made(make)).toBe("<button>pressed</button>");
});

test("a value where none can stand is refused", async () => {
  await expect(made(({html}) => html`<${"p"}>x</p>`)).rejects.toThrow("value in a place that takes none");
});
