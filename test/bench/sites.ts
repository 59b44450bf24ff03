import {existsSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {build} from "../../loaders/build.js";
import {writeExample} from "../../loaders/example.js";
import {inOwnProcess} from "./measure.js";
import type {PageBench} from "./page.js";
import {pageLines} from "./pageLines.js";
import {widen} from "./widen.js";

const few = 1200;
const many = 200_000;

/** The pages of a small city, of the one given, and of a very large one, which is the small one many times over. */
export async function* sites(warehouse: string, work: string, branches: number): AsyncGenerator<string> {
  const bench = async (from: string, how: string) => {
    const out = join(work, "dist");
    const found = await inOwnProcess<PageBench>("test/bench/page.ts", from, out);
    await rm(out, {recursive: true, force: true});
    return pageLines(found, how);
  };
  const small = join(work, "small.duckdb");
  if (!existsSync(small)) {
    const records = join(work, "records-small");
    await writeExample({out: records, branches: few, years: [2017, 2019]});
    await build({records, programme: "data/programme.yml", warehouse: small});
  }
  yield* await bench(small, "");
  yield* await bench(warehouse, "");
  if (branches >= many) return;
  const wide = join(work, "wide.duckdb");
  await widen(small, wide, many);
  yield* await bench(wide, ` (the ${few.toLocaleString("en")} repeated; verdicts of the first only)`);
}
