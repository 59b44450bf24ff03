import {existsSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {day, text, wholeNumber} from "./arguments.js";
import {type BuildSummary, build} from "./build.js";
import {check} from "./check.js";
import {type Call, type CommandName, help, readCall, UsageError} from "./commands.js";
import {type Explanation, explain} from "./explain.js";
import {explainStar} from "./explainStar.js";
import type {ExportFormat} from "./export.js";
import {folders, hasTables} from "./folders.js";
import {lint, lintLines} from "./lint.js";
import {evidenceLine, planLines, problemLine, unforeseen, verdictZh} from "./messages.js";
import {plan} from "./plan.js";
import {Refusal} from "./problems.js";
import {progressBar} from "./progress.js";
import {readRules} from "./rules.js";
import {serve} from "./serve.js";
import {buildSite} from "./site.js";

// What writes workbooks takes half a second to load: example, template, corrections and export import it when they are run; so does bulletin what drives a browser.

/** Exit codes: done; done but something was refused or found; not done. */
type Exit = 0 | 1 | 2;

const say = (line: string) => process.stdout.write(`${line}\n`);
const progress = progressBar();

/** The records to read: the given folder, else the programme's own, else the example city's, written when missing. */
async function recordsFolder({records, programme}: Call["options"]): Promise<string> {
  if (text(records)) return text(records)!;
  const rules = await readRules({programme: text(programme) ?? folders.programme});
  const own = relative(process.cwd(), rules.programme.records) || ".";
  if (await hasTables(own)) return own;
  if (!(await hasTables(folders.example))) {
    say(`${own} 里没有表格，先写一座示例城市到 ${folders.example}。`);
    const {writeExample} = await import("./example.js");
    await writeExample({out: folders.example, progress});
  }
  return folders.example;
}

function sayLoaded({
  files,
  rows_read,
  rows_loaded,
  rows_quarantined,
  rows_duplicate,
  refused_files
}: BuildSummary | Counts): void {
  say(`读文件${files}个：读到${rows_read}行＝入库${rows_loaded}＋退回${rows_quarantined}＋重复${rows_duplicate}。`);
  if (refused_files > 0) say(`另有${refused_files}个文件（工作表）没有读成。`);
}
type Counts = Pick<
  BuildSummary,
  "files" | "rows_read" | "rows_loaded" | "rows_quarantined" | "rows_duplicate" | "refused_files"
>;

async function runBuild({options}: Call, warehouse = text(options.warehouse) ?? folders.warehouse): Promise<Exit> {
  // What was typed is looked at before an example city is written for it.
  const asOf = day(options["as-of"], "as-of");
  const summary = await build({
    records: await recordsFolder(options),
    programme: text(options.programme) ?? folders.programme,
    warehouse,
    asOf,
    progress
  });
  sayLoaded(summary);
  say(`评定日${summary.as_of}，自${summary.evaluate_from}起评；数据仓库在 ${warehouse}。`);
  const refused = summary.rows_quarantined > 0 || summary.refused_files > 0;
  if (refused) say("有退回的，看网站“数据”页，或运行 npm run -s data -- check。");
  return refused ? 1 : 0;
}

async function runPublish(call: Call): Promise<Exit> {
  const out = text(call.options.out) ?? folders.site;
  await runBuild(call, folders.warehouse);
  const ticking = setInterval(() => progress.step("生成网站"), 300);
  try {
    await buildSite({warehouse: folders.warehouse, out, scope: text(call.options.scope)});
  } finally {
    clearInterval(ticking);
    progress.end();
  }
  say(`网站在 ${out}。`);
  return 0;
}

async function runStart(call: Call): Promise<Exit> {
  const port = wholeNumber(call.options.port, "port") ?? 3000;
  await runPublish(call);
  const {url} = await serve(folders.site, {port, host: "127.0.0.1"});
  say(`请在浏览器打开 ${url}（按 Ctrl+C 结束）。`);
  await new Promise(done => process.once("SIGINT", done));
  return 0;
}

async function runExample({options}: Call): Promise<Exit> {
  const years = text(options.years)?.match(/^(\d{4})-(\d{4})$/);
  if (options.years !== undefined && !years)
    throw new UsageError(`--years 要写成2017-2019这样，收到“${options.years}”。`);
  const format = text(options.format) ?? "csv";
  if (format !== "csv" && format !== "xlsx") throw new UsageError(`--format 要写csv或xlsx，收到“${format}”。`);
  const {writeExample} = await import("./example.js");
  const {files, rows} = await writeExample({
    out: text(options.out)!,
    branches: wholeNumber(options.branches, "branches"),
    years: years ? [Number(years[1]), Number(years[2])] : undefined,
    seed: wholeNumber(options.seed, "seed"),
    format,
    progress
  });
  say(`示例城市写好了：${files}个文件，${rows}行，在 ${options.out}。全部为虚构。`);
  return 0;
}

async function runCheck({options}: Call): Promise<Exit> {
  const folder = await mkdtemp(join(tmpdir(), "branchmark-check-"));
  try {
    const report = await check({records: await recordsFolder(options), workFolder: folder, progress});
    if (options.json) say(JSON.stringify(report));
    else {
      for (const problem of report.problems) say(problemLine(problem));
      sayLoaded(report);
    }
    return report.problems.some(problem => problem.severity === "refuse") || report.refused_files > 0 ? 1 : 0;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

function sayExplanation(e: Explanation): void {
  const numbers = e.required === null ? "" : `，要求${e.required}${e.unit ?? ""}，实际${e.actual}${e.unit ?? ""}`;
  const source = e.source === "local" ? "本地规定" : `${e.place ?? ""}“${e.citation ?? ""}”`;
  say(`${e.clause_id} ${e.title}〔${source}〕 ${e.period}：${verdictZh[e.verdict] ?? e.verdict}${numbers}`);
  if (!e.evidence) return;
  if (e.reading) say(`    读法：${e.reading}`);
  say(`    ${e.advice}`);
  for (const row of e.evidence) say(`    ${evidenceLine(row)}`);
}

async function runExplain({argument, options}: Call): Promise<Exit> {
  const asked = {
    branch: argument!,
    warehouse: builtWarehouse(options.warehouse),
    clause: text(options.clause),
    period: text(options.period)
  };
  const explanations = await explain(asked);
  if (options.json) say(JSON.stringify(explanations));
  else {
    explanations.forEach(sayExplanation);
    if (!asked.clause && !asked.period) (await explainStar(asked)).forEach(say);
  }
  return 0;
}

async function runPlan({options}: Call): Promise<Exit> {
  if (!options.pack && !options.scheme) throw new UsageError("plan 要写 --pack 或 --scheme。");
  const found = await plan({
    programme: text(options.programme) ?? folders.programme,
    warehouse: builtWarehouse(options.warehouse),
    pack: text(options.pack),
    scheme: text(options.scheme),
    progress
  });
  if (options.json) say(JSON.stringify(found));
  else planLines(found).forEach(say);
  return found.clauses.length > 0 || found.branches.length > 0 ? 1 : 0;
}

async function runLint({options}: Call): Promise<Exit> {
  const found = lint({pack: text(options.pack)});
  if (options.json) say(JSON.stringify(found));
  else lintLines(found).forEach(say);
  return found.findings.length ? 1 : 0;
}

async function runTemplate({options}: Call): Promise<Exit> {
  const {branchesOf, writeTemplate} = await import("./template.js");
  const org = text(options.org);
  await writeTemplate({
    out: text(options.out)!,
    kinds: text(options.kinds)?.split(/[,，]/),
    branches: org ? await branchesOf(builtWarehouse(options.warehouse), org) : []
  });
  say(`填报表写好了：${options.out}。`);
  return 0;
}

async function runCorrections({options}: Call): Promise<Exit> {
  const {writeCorrections} = await import("./corrections.js");
  const {files, rows, unread} = await writeCorrections({
    out: text(options.out)!,
    warehouse: builtWarehouse(options.warehouse),
    progress
  });
  if (!files.length) {
    say("没有退回的行和文件，不用更正。");
    return 0;
  }
  for (const file of files) say(file);
  say(`写好${files.length}本更正表：退回${rows}行，没有读成的文件（工作表）${unread}个。改好后放回记录文件夹。`);
  return 1;
}

async function runExport({options}: Call): Promise<Exit> {
  const {exportFormats, exportMarts} = await import("./export.js");
  const format = (text(options.format) ?? "csv") as ExportFormat;
  if (!exportFormats.includes(format))
    throw new UsageError(`--format 要写${exportFormats.join("、")}之一，收到“${format}”。`);
  const files = await exportMarts({
    out: text(options.out)!,
    warehouse: builtWarehouse(options.warehouse),
    names: options.mart as string[] | undefined,
    format,
    progress
  });
  say(`写好${files.length}个文件，在 ${options.out}。`);
  return 0;
}

async function runSelect({options}: Call): Promise<Exit> {
  const {selectBranches, selectionLines, writeSelectionList} = await import("./selectionList.js");
  const out = text(options.out);
  if (out && !out.endsWith(".xlsx")) throw new UsageError(`--out 要写成 .xlsx 文件，收到“${out}”。`);
  const list = await selectBranches({
    warehouse: builtWarehouse(options.warehouse),
    cycle: wholeNumber(options.cycle, "cycle"),
    strike: options.strike as string[] | undefined
  });
  if (out) await writeSelectionList(list, out);
  if (options.json) say(JSON.stringify(list));
  else if (out) say(`${selectionLines(list)[0]}写在 ${out}。`);
  else selectionLines(list).forEach(say);
  return list.misses.length ? 1 : 0;
}

async function runBulletin({options}: Call): Promise<Exit> {
  const out = text(options.out)!;
  if (!out.endsWith(".pdf")) throw new UsageError(`--out 要写成 .pdf 文件，收到“${out}”。`);
  const {mostPages, writeBulletin} = await import("./bulletin.js");
  const {pages, title} = await writeBulletin({
    region: text(options.region)!,
    out,
    site: text(options.site) ?? folders.site
  });
  say(`${title.split(" | ")[0]}写在 ${out}，共${pages}页。`);
  if (pages <= mostPages) return 0;
  say(`清单一行不少，字号最小也要${pages}页，超过${mostPages}页。`);
  return 1;
}

/** The warehouse to read. */
function builtWarehouse(given: unknown): string {
  const path = text(given) ?? folders.warehouse;
  if (!existsSync(path)) throw new Refusal(`没有数据仓库 ${path}。请先运行 npm run -s data -- build。`);
  return path;
}

const run: Record<CommandName, (call: Call) => Promise<Exit>> = {
  example: runExample,
  check: runCheck,
  build: runBuild,
  explain: runExplain,
  plan: runPlan,
  lint: runLint,
  template: runTemplate,
  corrections: runCorrections,
  export: runExport,
  select: runSelect,
  bulletin: runBulletin,
  publish: runPublish,
  start: runStart
};

async function main(args: readonly string[]): Promise<Exit> {
  if (args.length === 0 || args[0] === "help" || args[0] === "--help") {
    say(help());
    return 0;
  }
  try {
    const call = readCall(args);
    return await run[call.command](call);
  } catch (error) {
    progress.end();
    const message =
      error instanceof UsageError
        ? `${error.message}\n\n${help()}`
        : error instanceof Refusal
          ? error.message
          : unforeseen(error as Error);
    process.stderr.write(`${message}\n`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
