import {expect, test} from "vitest";
import {core, given, type Sheets} from "./given.js";

/** Numbers between 0 and 1, the same ones for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const words = ["学习", "党章", "“初心”", "a,b", "c;d", 'e"f', "第\n二", "示例　村", "𠮷", "100", "真理"];

/** A random table of activities: one row per day, so that none repeats. */
function table(random: () => number, rows: number): string[][] {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  return Array.from({length: rows}, (_, i) => [
    pick(["B1", "B2", "B3"]),
    pick(["党课", "主题党日", "支委会"]),
    new Date(Date.UTC(2018, 0, 1 + i)).toISOString().slice(0, 10),
    String(Math.floor(random() * 50)),
    `${pick(words)}${pick(words)}x`
  ]);
}

const header = ["支部编号", "活动类型", "活动日期", "应到人数", "主题"];
const csv = (rows: string[][], delimiter: string, end: string) =>
  rows.map(r => r.map(c => (/[",;\t\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(delimiter)).join(end) + end;

test("a random table comes back equal from CSV of every encoding and from XLSX", async () => {
  const random = seeded(7);
  for (let round = 0; round < 2; round++) {
    const rows = [header, ...table(random, 40)];
    const forms: Record<string, string | Buffer | Sheets> = {
      "活动记录.csv": csv(rows, ",", "\n"),
      "活动记录2.csv": `\ufeff${csv(rows, ";", "\r\n")}`,
      "活动记录3.csv": Buffer.from(`\ufeff${csv(rows, "\t", "\r\n")}`, "utf16le"),
      "活动记录4.csv": Buffer.from(`\ufeff${csv(rows, ",", "\n")}`, "utf16le").swap16(),
      "活动记录5.xlsx": {活动记录: rows}
    };
    await given({...core, ...forms}, async ({rows: query, summary}) => {
      expect(summary).toMatchObject({rows_quarantined: 0, rows_duplicate: 160});
      const read = await query("SELECT branch_id, held_on, expected_count, topic FROM raw.activity ORDER BY held_on");
      expect(read).toEqual(
        rows.slice(1).map(([branch_id, , held_on, expected, topic]) => ({
          branch_id,
          held_on,
          expected_count: Number(expected),
          topic: topic!.replace(/\s*\n\s*/g, " ").replaceAll("\u3000", " ")
        }))
      );
    });
  }
});

test("whatever is spoilt, every row is loaded, quarantined or a duplicate", async () => {
  const random = seeded(11);
  const spoil = [
    "",
    "-",
    "#REF!",
    "合计",
    "3月5日",
    "约30人",
    "9999999999999",
    "\u0000x",
    "'",
    "请选择",
    "１２",
    "注：",
    "B1,B2"
  ];
  const files: Record<string, string | Sheets> = {};
  let rows = 0;
  for (let f = 0; f < 6; f++) {
    const spoilt = table(random, 30).map(r =>
      r.map(c => (random() < 0.15 ? spoil[Math.floor(random() * spoil.length)]! : c))
    );
    rows += spoilt.length;
    // No sheet holds the null character: a spreadsheet cannot either.
    if (f % 2)
      files[`活动记录${f}.xlsx`] = {活动记录: [header, ...spoilt.map(r => r.map(c => c.replace("\u0000", "")))]};
    else files[`活动记录${f}.csv`] = csv([header, ...spoilt], ",", "\n");
  }
  await given({...core, ...files}, async ({summary}) => {
    const {rows_read, rows_loaded, rows_quarantined, rows_duplicate} = summary;
    expect(rows_read).toBe(rows_loaded + rows_quarantined + rows_duplicate);
    expect(rows_read).toBeGreaterThan(rows / 4);
  });
});
