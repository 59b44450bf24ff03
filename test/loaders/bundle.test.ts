import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {bundlePages, nextTask} from "../../loaders/bundle.js";

let folder: string;
let html: string;

const page = `<head>
<link rel="preload" as="style" href="./_import/style/site.css">
<link rel="stylesheet" type="text/css" href="./_import/style/site.css">
<link rel="modulepreload" href="./_observablehq/client.01234567.js">
<link rel="modulepreload" href="./_import/components/chart.01234567.js">
<script type="module">

import {define} from "./_observablehq/client.01234567.js";
registerFile("./data/shown.json", {"name":"./data/shown.json","path":"./_file/data/shown.89abcdef.json"});
registerFile("./data/sole.json", {"name":"./data/sole.json","path":"./_file/data/sole.89abcdef.json"});
registerFile("./data/later.json", {"name":"./data/later.json","path":"./_file/data/later.89abcdef.json"});

define({id: "1", outputs: ["chart"], body: async () => {
const [{chart}] = await Promise.all([import("./_import/components/chart.01234567.js")]);
return {chart};
}});

define({id: "2", inputs: ["FileAttachment"], outputs: ["shown"], body: async (FileAttachment) => {
const [shown] = await Promise.all([
  FileAttachment("./data/shown.json").json()
]);
const sole = await FileAttachment("./data/sole.json").json();
const load = () => FileAttachment("./data/later.json").json();
}});

define({id: "3", mode: "inline", inputs: ["chart","display"], body: async (chart,display) => {
display(await(
chart()
))
}});

define({id: "4", mode: "inline", inputs: ["chart","display"], body: async (chart,display) => {
display(await(
chart()
))
}});

</script>
</head>`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "branchmark-bundle-"));
  for (const name of ["_observablehq", "_import/components"]) await mkdir(join(folder, name), {recursive: true});
  const put = (name: string, text: string) => writeFile(join(folder, name), text);
  await put("index.html", page);
  await put("_observablehq/client.01234567.js", 'export const define = cell => cell.mode ?? "CLIENT";');
  await put("_import/components/chart.01234567.js", 'export const chart = () => import("./table.01234567.js");');
  await put("_import/components/table.01234567.js", 'export const table = "TABLE";');
  await bundlePages(folder);
  html = await readFile(join(folder, "index.html"), "utf8");
});

afterAll(() => rm(folder, {recursive: true, force: true}));

const entry = () => html.match(/<script type="module" src="\.\/(_observablehq\/index\.\w{8}\.js)"><\/script>/)![1]!;

test("what a page runs is one file that it asks for first; what it loads later is another", async () => {
  const program = await readFile(join(folder, entry()), "utf8");
  expect(program).toContain("CLIENT");
  expect(program).not.toContain("TABLE");
  expect(html.match(/<link rel="modulepreload"[^>]*>/g)![0]).toBe(`<link rel="modulepreload" href="./${entry()}">`);
  expect(html).not.toContain("01234567");
  const files = (await readdir(folder, {recursive: true})).filter(name => name.endsWith(".js"));
  const texts = await Promise.all(files.map(name => readFile(join(folder, name), "utf8")));
  expect(texts.filter(text => text.includes("TABLE"))).toHaveLength(1);
  expect(files.every(name => name.startsWith("_observablehq"))).toBe(true);
});

test("data that a page waits for is asked for at once, data for later is not", () => {
  const asked = [...html.matchAll(/<link rel="preload" as="fetch" crossorigin href="([^"]+)">/g)].map(
    ([, href]) => href
  );
  expect(asked).toEqual(["./_file/data/shown.89abcdef.json", "./_file/data/sole.89abcdef.json"]);
});

test("no script of the head waits for the style sheet", () => {
  expect(html.match(/<link rel="stylesheet"/g)).toHaveLength(1);
  expect(html).toMatch(
    /<\/script>\n<link rel="stylesheet" type="text\/css" href=".\/_import\/style\/site.css">\n<\/head>/
  );
});

test("every part of a page is drawn in a task of its own", async () => {
  const program = await readFile(join(folder, entry()), "utf8");
  expect(program.match(/setTimeout/g)).toHaveLength(1);
  expect(program).toMatch(/mode:"inline".*=>\{await \w+\(1\),.*mode:"inline".*=>\{await \w+\(2\),/s);
});

test("of the parts that are ready the higher on the page is drawn first", async () => {
  const begun: number[] = [];
  const run = new Function(
    "done",
    `${nextTask}; for (const place of [3, 1, 2, 1]) nextTask(place).then(() => done(place))`
  );
  await new Promise<void>(all => run((place: number) => begun.push(place) === 4 && all()));
  expect(begun).toEqual([1, 1, 2, 3]);
});
