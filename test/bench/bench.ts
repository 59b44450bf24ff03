import {existsSync} from "node:fs";
import {mkdir, rm} from "node:fs/promises";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {writeExample} from "../../loaders/example.js";
import {inOwnProcess, type Taken} from "./measure.js";

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

interface Built extends Taken {
  seconds: Record<"load" | "evaluate" | "verify", number>;
}
const built = await inOwnProcess<Built>("test/bench/evaluate.ts", records, work);
say(`evaluate   ${n(built.seconds.evaluate, 1)} s (budget 6 at 10,000 branches × 3 years on two cores)`);
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

const page = await inOwnProcess<Record<"build" | "megabytes" | "files" | "firstChart" | "kilobytes", number>>(
  "test/bench/page.ts",
  work
);
say(`site       ${n(page.build, 1)} s, ${n(page.files)} files, ${n(page.megabytes, 1)} MB`);
say(`overview   first chart ${n(page.firstChart, 2)} s (budget 1.5), ${n(page.kilobytes)} kB compressed (budget 400)`);
if (!values.keep) await rm(work, {recursive: true, force: true});
