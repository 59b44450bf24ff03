import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, test} from "vitest";
import {createNormalisers} from "../../../loaders/readers/normalise.js";
import {inYuan, saying, settled} from "../../../loaders/readers/settle.js";
import {quote} from "../../../loaders/readers/sql.js";

interface Version {
  _file: number;
  _row: number;
  rank: number;
  said: string | null;
}

let connection: Awaited<ReturnType<DuckDBInstance["connect"]>>;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create()).connect();
  await createNormalisers(connection);
});
afterAll(() => connection.closeSync());

const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();

/** What becomes of versions: those that stay with what contradicts them, those that go with what stands for them. */
async function settle(versions: readonly Version[]) {
  const values = versions.map(
    v => `(1, ${v._file}, ${v._row}, ${v.rank}, ${v.said === null ? "NULL" : quote(v.said)})`
  );
  const found = await rows(
    `FROM (${settled(`SELECT * FROM (VALUES ${values.join(", ")}) v(case_no, _file, _row, rank, said)`)}) ORDER BY _file, _row`
  );
  const at = (file: unknown, row: unknown) => versions.find(v => v._file === file && v._row === row) ?? null;
  const staying = found.filter(one => one.code === null);
  return {
    rank: found[0]!.top,
    stays: staying.map(one => ({version: at(one._file, one._row), contradicts: at(one.other_file, one.other_row)})),
    gone: found
      .filter(one => one.code !== null)
      .map(one => ({version: at(one._file, one._row), kept: at(one._kept_file, one._kept_row), code: one.code}))
  };
}

/** What one row says, by its cells under two headers and the first's amount in 万元. */
async function said(own: string | null, inTenThousands: string | null, other = ""): Promise<unknown> {
  const sql = (cell: string | null) => (cell === null ? "NULL" : quote(cell));
  const [row] = await rows(
    `SELECT ${saying([
      {own: sql(own), inTenThousands: inTenThousands && quote(inTenThousands)},
      {own: sql(other), inTenThousands: null}
    ])} AS said`
  );
  return row!.said;
}

const refused: Version = {_file: 1, _row: 2, rank: -1, said: "a"};
const answer = (_file: number, rank: number, said: string | null): Version => ({_file, _row: 9, rank, said});

test("of a refused row and its answers the highest rank stays, whatever the order", async () => {
  const versions = [refused, answer(7, 2, "c"), answer(8, 1, "b")];
  for (const order of [versions, versions.toReversed()])
    expect(await settle(order)).toEqual({
      rank: 2,
      stays: [{version: versions[1], contradicts: null}],
      gone: [
        {version: refused, kept: versions[1], code: "replaced"},
        {version: versions[2], kept: versions[1], code: "replaced"}
      ]
    });
});

test("a row left as it was stays where it stood", async () => {
  const same = answer(7, 1, "a");
  expect(await settle([refused, same])).toEqual({
    rank: 1,
    stays: [{version: refused, contradicts: null}],
    gone: [{version: same, kept: refused, code: "unchanged"}]
  });
});

test("of a withdrawn row nothing stays", async () => {
  const withdrawal = answer(7, 1, null);
  expect(await settle([refused, withdrawal])).toEqual({
    rank: 1,
    stays: [],
    gone: [
      {version: refused, kept: withdrawal, code: "withdrawn"},
      {version: withdrawal, kept: withdrawal, code: "withdrawn"}
    ]
  });
});

test("answers of one rank that say different things contradict each other; the same thing twice does not", async () => {
  const [one, other, again] = [answer(7, 1, "b"), answer(8, 1, "c"), answer(9, 1, "b")];
  expect(await settle([refused, one, other, again])).toEqual({
    rank: 1,
    stays: [
      {version: one, contradicts: other},
      {version: other, contradicts: one}
    ],
    gone: [
      {version: refused, kept: one, code: "replaced"},
      {version: again, kept: one, code: "unchanged"}
    ]
  });
});

test("a withdrawal and a correction of one rank contradict each other, and the correction is not lost", async () => {
  const [one, withdrawal] = [answer(7, 1, "b"), answer(8, 1, null)];
  expect(await settle([refused, one, withdrawal])).toEqual({
    rank: 1,
    stays: [{version: one, contradicts: withdrawal}],
    gone: [
      {version: refused, kept: one, code: "replaced"},
      {version: withdrawal, kept: one, code: "replaced"}
    ]
  });
});

test("a row says the same whatever its width, spaces and mark of text; an amount keeps its unit", async () => {
  expect(await said(" １２ 人\u200b", null, "'=1")).toBe("12人␞=1");
  expect(await said(null, "1.5")).toBe(await said("1.5万元", null));
  expect(await said(null, "许多")).toBe("许多␞");
  expect([inYuan("1.5"), inYuan("许多"), inYuan(null)]).toEqual(["1.5万元", "许多", ""]);
});
