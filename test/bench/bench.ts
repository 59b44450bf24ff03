import {existsSync} from "node:fs";
import {cp, mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {writeExample} from "../../loaders/example.js";
import {inOwnProcess, type Taken} from "./measure.js";
import {sites} from "./sites.js";
import {line, weakFindings} from "./weak.js";
import {writeRecords} from "./xlsxRecords.js";

/**
 * Measures the whole way on a generated city: reading, evaluation, site, first chart. Each part runs in a process of
 * its own. Budgets stand beside the figures; ratios are to DuckDB's plain reader on the same files in the same run.
 * Usage: npm run bench [-- --branches 10000 --years 2017-2019 --keep]
 */
const {values} = parseArgs({
  options: {
    branches: {type: "string", default: "10000"},
    years: {type: "string", default: "2017-2019"},
    keep: {type: "boolean", default: false}
  }
});
const branches = Number(values.branches);
const [first, last] = values.years.split("-").map(Number) as [number, number];
const work = resolve(`test/.work/bench-${branches}-${values.years}`);
const records = join(work, "records");
const say = (line: string) => process.stdout.write(`${line}\n`);
const n = (value: number, digits = 0) =>
  value.toLocaleString("en", {minimumFractionDigits: digits, maximumFractionDigits: digits});

await mkdir(work, {recursive: true});
if (!existsSync(records)) {
  const started = performance.now();
  const {files, rows} = await writeExample({out: records, branches, years: [first, last]});
  say(`example    ${n(rows)} rows in ${files} files, ${n((performance.now() - started) / 1000, 1)} s`);
}

type Read = Pick<Taken, "wall" | "cpu"> & {rows: number};
const {validated, plain} = await inOwnProcess<{validated: Read & Taken; plain: Read}>(
  "test/bench/ingest.ts",
  records,
  work
);
const perRow = (read: Read) => read.cpu / read.rows;
say(
  `ingest     ${n(validated.rows / validated.wall)} rows/s, ${n(validated.wall, 1)} s, ${n(validated.cpu, 1)} s CPU, peak ${n(validated.peak)} MB`
);
say(`plain      ${n(plain.rows / plain.wall)} rows/s, ${n(plain.wall, 1)} s, ${n(plain.cpu, 1)} s CPU`);
say(`ratio      ${n(perRow(validated) / perRow(plain), 2)} × the CPU of plain typed read_csv per row (budget 2.5)`);

const books = (rows: number) => join(work, `xlsx-${rows}`);
for (const rows of [30_000, 300_000]) if (!existsSync(books(rows))) await writeRecords(books(rows), rows);
const readBooks = (way: string, rows: number) =>
  inOwnProcess<Taken & {rows: number}>("test/bench/xlsx.ts", way, books(rows), work);
const bare = await readBooks("bare", 300_000);
const few = await readBooks("ours", 30_000);
const many = await readBooks("ours", 300_000);
const library = await readBooks("exceljs", 300_000);
say(
  `xlsx       ${n(many.rows / many.wall)} rows/s, ${n(many.wall, 1)} s, ${n(many.cpu, 1)} s CPU; ${n(few.wall, 1)} s for a tenth of the rows`
);
say(`  bare     ${n(bare.wall, 1)} s, ${n(bare.cpu, 1)} s CPU to unpack and parse the same workbook and nothing else`);
say(`  exceljs  ${n(library.wall, 1)} s, ${n(library.cpu, 1)} s CPU with its streaming reader`);
say(
  `  ratio    ${n(many.wall / bare.wall, 2)} × the bare reader's time (budget 1.3), ${n(many.wall / library.wall, 2)} × that of exceljs`
);
say(`  memory   peak ${n(many.peak)} MB for 300,000 rows, ${n(few.peak)} MB for 30,000 (budget: flat)`);

interface Built extends Taken {
  seconds: Record<"load" | "evaluate" | "select" | "verify", number>;
  decided: number;
}
const evaluated = (from: string, ...programme: string[]) =>
  inOwnProcess<Built>("test/bench/evaluate.ts", from, work, ...programme);

const fewer = join(work, "records-quarter");
if (!existsSync(fewer)) await writeExample({out: fewer, branches: Math.round(branches / 4), years: [first, last]});
const quarter = await evaluated(fewer);
await cp("data", join(work, "rules"), {
  recursive: true,
  filter: path => !/data\/(example|records|warehouse)/.test(path)
});
const five = join(work, "rules/programme.yml");
const packs = (await readdir("data/packs")).toSorted(
  (a, b) => Number(b.startsWith("tongling")) - Number(a.startsWith("tongling"))
);
await writeFile(five, (await readFile(five, "utf8")).replace(/^packs: .*$/m, `packs: [${packs.join(", ")}]`));
/** Seconds up to the verdicts of all clauses; what is made of them after is counted apart. */
const judging = ({seconds, decided}: Built) => seconds.evaluate - decided;
const all = await evaluated(records, five);
say(
  `five packs ${n(judging(all), 1)} s (budget 15 at 10,000 branches × 3 years on two cores), peak ${n(all.peak)} MB (budget 3,000)`
);
const built = await evaluated(records);
say(`evaluate   ${n(judging(built), 1)} s (budget 6 at 10,000 branches × 3 years on two cores)`);
say(
  `  decide   ${n(built.decided + built.seconds.select, 1)} s from the verdicts to scores, stars, weak branches, cases and the selection (budget 5)`
);
say(
  `  growth   exponent ${n(Math.log(judging(built) / judging(quarter)) / Math.log(4), 2)} from a quarter of the branches (budget 1.1)`
);
say(`verify     ${n(built.seconds.verify, 1)} s, every key of every view`);
say(`build      ${n(built.wall, 1)} s in all, ${n(built.cpu, 1)} s CPU, peak ${n(built.peak)} MB (budget 2,000)`);

const {stored, marts} = await inOwnProcess<{stored: string[]; marts: {mart: string; rows: number; seconds: number}[]}>(
  "test/bench/views.ts",
  work
);
say(`stored     ${stored.join(", ")}`);
for (const {mart, rows, seconds} of marts.filter(read => read.seconds >= 0.2)) {
  say(`  read     marts.${mart}: ${n(rows)} rows in ${n(seconds, 1)} s`);
}

for await (const row of sites(join(work, "warehouse.duckdb"), work, branches)) say(row);
for (const found of await weakFindings({branches: 1200, seed: 1})) say(`planted    ${line(found)}`);
if (!values.keep) await rm(work, {recursive: true, force: true});
