import {describe, expect, test} from "vitest";
import {measures} from "../../loaders/contracts/rules/measures.js";
import {layers, orderViews, readViews, type View} from "../../loaders/views.js";

const views = await readViews();

/** What an engine other than DuckDB would not read the same way. */
const unportable: Record<string, RegExp> = {
  "a cast by ::": /::/,
  "integer division by //": /\/\//,
  "group or order by all": /\b(group|order) by all\b/i,
  qualify: /\bqualify\b/i,
  "exclude, replace or columns": /\b(exclude|replace|columns)\s*\(/i,
  pivot: /\b(un)?pivot\b/i,
  "lists, structs and lambdas": /\b(list|struct|map|unnest|generate_series|range)\s*\(|->|\[/i,
  strftime: /\bstrf?p?time\b/i,
  "interval arithmetic": /\binterval\b/i,
  "arg_max, median and quantile": /\b(arg_max|arg_min|median|quantile\w*)\s*\(/i,
  "a select that begins with from": /^\s*from\b/i,
  "a filter clause": /\bfilter\s*\(/i,
  try_cast: /\btry_cast\b/i
};

describe.each(views.map(view => [view.file, view] as const))("%s", (_, view: View) => {
  test("keeps to the portable subset", () => {
    for (const [what, pattern] of Object.entries(unportable)) expect(view.sql, what).not.toMatch(pattern);
  });

  test("reads its own layer or an earlier one, and raw only from staging", () => {
    const own = layers.indexOf(view.schema as (typeof layers)[number]);
    expect(own).toBeGreaterThanOrEqual(0);
    for (const read of view.reads) {
      const schema = read.split(".")[0]!;
      if (schema === "raw") expect(view.schema).toBe("staging");
      else expect(layers.indexOf(schema as (typeof layers)[number]), read).toBeLessThanOrEqual(own);
    }
  });

  test("says its grain as one row per …", () => {
    expect(view.grain).toMatch(/^One row( per .+|: .+)\.$/);
  });
});

test("a view that may be left empty is read where all measures come together, and nowhere else", () => {
  for (const {schema, name, onlyFor} of views.filter(({onlyFor}) => onlyFor.length > 0)) {
    const readers = views.filter(({reads}) => reads.includes(`${schema}.${name}`));
    expect(
      readers.map(reader => reader.name),
      name
    ).toEqual(["all_measures"]);
    for (const measure of onlyFor) expect(measures, name).toHaveProperty(measure);
  }
});

test("marts name every column", () => {
  for (const view of views.filter(({schema}) => schema === "marts")) {
    expect(view.sql.slice(view.sql.lastIndexOf("\nselect")), view.file).not.toMatch(/\*\s*\n?from/);
  }
});

describe("the order of views", () => {
  const view = (name: string, reads: string[]): View => ({
    schema: "facts",
    name,
    file: `2_facts/${name}.sql`,
    grain: "",
    key: ["id"],
    stored: null,
    onlyFor: [],
    sql: "",
    reads
  });

  test("a view follows what it reads", () => {
    const ordered = orderViews([view("a", ["facts.b"]), view("b", ["facts.c"]), view("c", ["raw.x"])]);
    expect(ordered.map(({name}) => name)).toEqual(["c", "b", "a"]);
  });

  test("a circle and an unknown name are refused", () => {
    expect(() => orderViews([view("a", ["facts.b"]), view("b", ["facts.a"])])).toThrow("circle");
    expect(() => orderViews([view("a", ["facts.z"])])).toThrow("unknown view: facts.z");
  });
});
