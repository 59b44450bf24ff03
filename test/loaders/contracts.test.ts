import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {beforeAll, describe, expect, test} from "vitest";
import type {z} from "zod";
import type {Column, RecordKind} from "../../loaders/contracts/column.js";
import {marts} from "../../loaders/contracts/marts/index.js";
import {recordKinds} from "../../loaders/contracts/records/index.js";
import {createRaw} from "../../loaders/readers/store.js";
import {readViews} from "../../loaders/views.js";
import {given} from "../sql/given.js";

let raw: DuckDBConnection;
beforeAll(async () => {
  raw = await (await DuckDBInstance.create(":memory:")).connect();
  await createRaw(raw);
});

/** The example of a column as a record holds it. */
function stored({type, enumeration, example}: Column): unknown {
  if (example === undefined) return null;
  const id = (label: string) =>
    Object.entries(enumeration?.labels ?? {}).find(([, labels]) => labels.includes(label))?.[0];
  if (type === "enum") return id(example);
  if (type === "enum[]") return example.split("；").map(id);
  if (type === "bool") return example === "是";
  return type === "int" ? Number(example) : example;
}

describe.each(recordKinds.map(kind => [kind.id, kind] as const))("%s", (_, kind: RecordKind) => {
  test("its own examples make a row that its contract accepts", () => {
    const row = Object.fromEntries(kind.columns.map(column => [column.name, stored(column)]));
    expect((kind.row as z.ZodObject).safeParse(row).error?.issues ?? []).toEqual([]);
  });

  test("a required column cannot be blank", () => {
    for (const {name, required} of kind.columns)
      expect((kind.row.shape[name] as z.ZodType).safeParse(null).success, name).toBe(!required);
  });

  test("no header stands for two columns", () => {
    const headers = kind.columns.flatMap(({name, zh}) => [name, zh]);
    expect(headers.filter((header, i) => headers.indexOf(header) !== i)).toEqual([]);
  });

  test("what it refers to exists, and its natural key is of its own columns", () => {
    for (const {references} of kind.columns.filter(column => column.references)) {
      const [id, name] = references!.split(".");
      expect(recordKinds.find(other => other.id === id)?.columns.map(column => column.name)).toContain(name);
    }
    expect(kind.columns.map(({name}) => name)).toEqual(expect.arrayContaining([...kind.naturalKey]));
  });

  test("its rules across columns are SQL over its own columns", async () => {
    for (const {check} of kind.columns.filter(column => column.check)) {
      await expect(raw.run(`select ${check!.sql} from raw.${kind.id}`)).resolves.toBeDefined();
    }
  });
});

test("a label stands for one value of its list", () => {
  const lists = new Set(recordKinds.flatMap(kind => kind.columns.flatMap(column => column.enumeration ?? [])));
  for (const {name, labels} of lists) {
    const first = Object.values(labels).map(([label]) => label);
    expect(new Set(first).size, name).toBe(first.length);
  }
});

test("every mart has a contract, with its columns in order and the key of its view", async () => {
  const city = await given({as_of: "2018-12-31", records: {branch: []}});
  const views = (await readViews()).filter(({schema}) => schema === "marts");
  expect(marts.map(({name}) => name).sort()).toEqual(views.map(({name}) => name).sort());
  for (const mart of marts) {
    await city.rows(`select 1 from marts.${mart.name} limit 0`);
    const reader = await city.connection.runAndReadAll(`select * from marts.${mart.name} limit 0`);
    expect(new Set(Object.keys(mart.row.shape)), mart.name).toEqual(new Set(reader.columnNames()));
    expect(views.find(({name}) => name === mart.name)!.key, mart.name).toEqual(mart.key);
  }
});
