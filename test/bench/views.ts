import {join} from "node:path";
import {readViews} from "../../loaders/views.js";
import {all, openWarehouse} from "../../loaders/warehouse.js";

/**
 * Times one full read of every mart of a built warehouse, and says which views are stored.
 * Usage: tsx test/bench/views.ts WORK
 */
const [work] = process.argv.slice(2) as [string];
const {connection, close} = await openWarehouse(join(work, "warehouse.duckdb"));
const views = await readViews();
const marts: {mart: string; rows: number; seconds: number}[] = [];
for (const {name} of views.filter(({schema}) => schema === "marts")) {
  const started = performance.now();
  const [read] = await all(
    connection,
    `select count(*) as rows, bit_xor(hash(mart)) as seal from marts.${name} as mart`
  );
  marts.push({mart: name, rows: Number(read?.rows), seconds: (performance.now() - started) / 1000});
}
close();
const stored = views.filter(view => view.stored).map(view => `${view.schema}.${view.name}`);
process.stdout.write(`${JSON.stringify({stored, marts})}\n`);
