import {rm} from "node:fs/promises";
import type {DuckDBConnection} from "@duckdb/node-api";
import {growing, removeLeftovers} from "./beside.js";
import {narrowMarts} from "./scope/marts.js";
import {type Strays, strayFinder} from "./scope/names.js";
import {chooseOwn} from "./scope/own.js";
import {coverTexts} from "./scope/texts.js";
import {cityNames} from "./scope/vocabulary.js";
import {createWarehouse, openWarehouse} from "./warehouse.js";

/** A warehouse that holds only what one organisation may see, and the search for what it may not. */
export interface Scoped {
  warehouse: string;
  strays: Strays;
  /** Its name, for messages. */
  name: string;
}

async function fill(connection: DuckDBConnection, warehouse: string, org: string): Promise<Omit<Scoped, "warehouse">> {
  await connection.run(`attach '${warehouse.replaceAll("'", "''")}' as city (read_only)`);
  const {name} = await chooseOwn(connection, org);
  await narrowMarts(connection);
  const strays = strayFinder(await cityNames(connection));
  await coverTexts(connection, strays);
  await connection.run("detach city");
  await connection.run("checkpoint");
  return {strays, name};
}

/**
 * Writes a warehouse of one organisation's own rows beside the whole one, hands it over, and removes it whatever happens.
 * @param org id of a region or of a committee below it
 * @throws Refusal when there is no such organisation, or nothing to narrow
 */
export async function withScope<Result>(
  warehouse: string,
  org: string,
  use: (scoped: Scoped) => Promise<Result>
): Promise<Result> {
  (await openWarehouse(warehouse)).close();
  removeLeftovers(warehouse);
  const path = growing(warehouse);
  try {
    const {connection, close} = await createWarehouse(path);
    const filled = await fill(connection, warehouse, org).finally(close);
    return await use({warehouse: path, ...filled});
  } finally {
    for (const left of [path, `${path}.wal`, `${path}.tmp`]) await rm(left, {recursive: true, force: true});
  }
}
