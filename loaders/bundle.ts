import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {build, type Plugin} from "esbuild";

/** Where programs of pages stand; it also tells a site of ours from any other folder. */
const programs = "_observablehq";
const inlineModule = /<script type="module">([\s\S]*?)<\/script>/;
const stylesheet = /<link rel="stylesheet"[^>]*>/;
const modulePreload = /<link rel="modulepreload"[^>]*>/g;

/** Libraries that the framework could load and no page of ours asks for. */
const notAskedFor: Plugin = {
  name: "not-asked-for",
  setup: ({onResolve}) => onResolve({filter: /\/_npm\/|\.\/stdlib\//}, ({path}) => ({path, external: true}))
};

/** The same module with what it imports as it goes imported before it starts. */
function importedFirst(module: string): string {
  const names = new Map<string, string>();
  const body = module.replace(/\bimport\(("\.\/_[^"]+")\)/g, (_, file: string) => {
    if (!names.has(file)) names.set(file, `imported${names.size}`);
    return names.get(file)!;
  });
  return [...[...names].map(([file, name]) => `import * as ${name} from ${file};`), body].join("\n");
}

/** Lets the parts that are ready begin one a task, those higher on the page first. */
export const nextTask = `const ready = [];
const nextTask = place => new Promise(begin => {
  ready.push({place, begin});
  setTimeout(() => ready.sort((a, b) => a.place - b.place).shift().begin());
});`;

/** The same module with every part of its page drawn in a task of its own, so that the page answers in between. */
function partByPart(module: string): string {
  let place = 0;
  const parts = module.replace(/mode: "inline",[^\n]* body: async \([^)]*\) => \{\n/g, begun => {
    place += 1;
    return `${begun}await nextTask(${place});\n`;
  });
  return `${nextTask}\n${parts}`;
}

/** Addresses of the data that a page waits for, which is what it does not wrap into a function. */
function awaitedData(module: string): string[] {
  const asked = [...module.matchAll(/(?:^\s*|\bawait )FileAttachment\(("[^"]+")\)/gm)].map(([, name]) => name!);
  return [...new Set(asked)].flatMap(name => {
    const at = module.indexOf(`registerFile(${name}, `);
    const path = at < 0 ? null : module.slice(at).match(/"path":"([^"]+)"/);
    return path ? [path[1]!] : [];
  });
}

/** Writes one file of all that a page runs, and has the browser ask for it and for the data at once. */
async function bundlePage(folder: string, page: string, html: string): Promise<string> {
  const module = html.match(inlineModule)?.[1];
  if (!module) return html;
  const {metafile} = await build({
    stdin: {contents: importedFirst(partByPart(module)), resolveDir: folder},
    absWorkingDir: folder,
    outdir: programs,
    entryNames: `${page}.[hash]`,
    chunkNames: "part.[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    logLevel: "silent",
    plugins: [notAskedFor]
  });
  const [entry, {imports}] = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === "<stdin>")!;
  const first = [entry, ...imports.filter(({kind}) => kind === "import-statement").map(({path}) => path)];
  const links = [
    ...first.map(path => `<link rel="modulepreload" href="./${path}">`),
    ...awaitedData(module).map(path => `<link rel="preload" as="fetch" crossorigin href="${path}">`)
  ];
  // A script below a style sheet waits for it, and scripts of the head ask for data.
  const style = html.match(stylesheet)?.[0] ?? "";
  return html
    .replace(modulePreload, "")
    .replace(stylesheet, "")
    .replace("</head>", () => `${style}\n</head>`)
    .replace('<link rel="preload" as="style"', begun => `${links.join("\n")}\n${begun}`)
    .replace(inlineModule, () => `<script type="module" src="./${entry}"></script>`);
}

/**
 * Puts what each page of a built site runs into one file: a page asked the host for thirty modules before it could begin
 * to ask for its data. Modules that a page loads later stay files of their own.
 */
export async function bundlePages(folder: string): Promise<void> {
  const single = (await readdir(join(folder, programs))).filter(name => name.endsWith(".js"));
  const pages = (await readdir(folder)).filter(name => name.endsWith(".html"));
  await Promise.all(
    pages.map(async name => {
      const path = join(folder, name);
      const html = await readFile(path, "utf8");
      await writeFile(path, await bundlePage(folder, name.slice(0, -".html".length), html));
    })
  );
  for (const left of ["_node", "_import/components", ...single.map(name => join(programs, name))])
    await rm(join(folder, left), {recursive: true, force: true});
}
