import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import {parseAppliesTo} from "../../loaders/appliesTo.js";
import {recordKinds} from "../../loaders/contracts/records/index.js";
import {clauseFile, type PackClause} from "../../loaders/contracts/rules/clause.js";

const packs = readdirSync("data/packs").sort();
const lists = "test/fixtures/clauseIds";
const columns = new Set(recordKinds.flatMap(kind => kind.columns.map(column => `${kind.id}.${column.name}`)));

/** The clause files of a pack, one per dimension; every file must fit its contract. */
function files(pack: string): PackClause[][] {
  const folder = `data/packs/${pack}/clauses`;
  return readdirSync(folder)
    .sort()
    .map(name => clauseFile.parse(parse(readFileSync(`${folder}/${name}`, "utf8"))));
}

const entries = (pack: string) => files(pack).flat();
const ids = (clauses: readonly PackClause[]) => clauses.map(({id}) => id);

test("every pack has a list of its document's clauses, and every list its pack", () => {
  expect(packs.map(id => `${id}.txt`)).toEqual(readdirSync(lists).sort());
});

describe.each(packs)("the pack %s", pack => {
  const listed = readFileSync(`${lists}/${pack}.txt`, "utf8").trim().split("\n");

  test("holds every clause of its document, and no other", () => {
    expect(ids(entries(pack)).sort()).toEqual([...listed].sort());
  });

  test("keeps the clauses of each dimension in the document's order", () => {
    for (const file of files(pack)) expect(ids(file)).toEqual(listed.filter(id => ids(file).includes(id)));
  });

  test("gives no two clauses the same title", () => {
    const titles = entries(pack).map(({title}) => title);
    expect(titles.filter((title, i) => titles.indexOf(title) < i)).toEqual([]);
  });

  test("cites at most 20 characters of each clause", () => {
    const long = entries(pack).filter(({cite}) => [...cite].length > 20);
    expect(long.map(({id, cite}) => `${id} ${cite}`)).toEqual([]);
  });

  test("says who must meet each clause in words that are understood", () => {
    for (const {id, applies_to} of entries(pack)) expect(() => parseAppliesTo(applies_to), id).not.toThrow();
  });

  test("proves its clauses by columns that the records have", () => {
    const unknown = entries(pack).flatMap(({id, evidence = []}) =>
      evidence.filter(column => !columns.has(column)).map(column => `${id} ${column}`)
    );
    expect(unknown).toEqual([]);
  });
});
