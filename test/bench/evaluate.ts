import {join} from "node:path";
import {build} from "../../loaders/build.js";
import {orderViews, readViews} from "../../loaders/views.js";
import {measured} from "./measure.js";

/**
 * Builds a warehouse from a records folder; prints what each part took, and how much of the evaluation came after the
 * verdicts: rates, scores, stars, weak branches and cases.
 * Usage: tsx test/bench/evaluate.ts RECORDS WORK [PROGRAMME]
 */
const [records, work, programme = "data/programme.yml"] = process.argv.slice(2) as [string, string, string?];
const after = new Set(["results.settled"]);
for (const view of orderViews(await readViews()))
  if (view.reads.some(read => after.has(read))) after.add(`${view.schema}.${view.name}`);
let decided = 0;
const {result, wall, cpu, peak} = await measured(() =>
  build({
    records,
    programme,
    warehouse: join(work, "warehouse.duckdb"),
    onView: ({view, seconds}) => {
      if (after.has(`${view.schema}.${view.name}`)) decided += seconds;
    }
  })
);
process.stdout.write(`${JSON.stringify({...result, decided, wall, cpu, peak})}\n`);
