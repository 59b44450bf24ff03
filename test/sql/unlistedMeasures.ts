import {readViews} from "../../loaders/views.js";
import {all, openWarehouse} from "../../loaders/warehouse.js";

/** Measures of a warehouse that their view's `-- Only for:` leaves out; asked alone, they would go unanswered. */
export async function unlistedMeasures(path: string): Promise<string[]> {
  const {connection, close} = await openWarehouse(path);
  try {
    const unlisted: string[] = [];
    for (const {name, onlyFor} of await readViews()) {
      if (!onlyFor.length) continue;
      const rows = await all(connection, `select distinct measure from measures.${name}`);
      unlisted.push(...rows.map(({measure}) => String(measure)).filter(measure => !onlyFor.includes(measure)));
    }
    return unlisted;
  } finally {
    close();
  }
}
