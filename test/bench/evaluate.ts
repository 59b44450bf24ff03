import {join} from "node:path";
import {build} from "../../loaders/build.js";
import {measured} from "./measure.js";

/**
 * Builds a warehouse from a records folder; prints what each part took.
 * Usage: tsx test/bench/evaluate.ts RECORDS WORK
 */
const [records, work] = process.argv.slice(2) as [string, string];
const {result, wall, cpu, peak} = await measured(() =>
  build({records, programme: "data/programme.yml", warehouse: join(work, "warehouse.duckdb")})
);
process.stdout.write(`${JSON.stringify({...result, wall, cpu, peak})}\n`);
