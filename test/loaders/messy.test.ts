import {readdirSync} from "node:fs";
import {expect, test} from "vitest";
import {bytesOf, type Deviation} from "../fixtures/messy/deviation.js";
import {core, given} from "./readers/given.js";

const folder = new URL("../fixtures/messy/", import.meta.url);
const deviations = await Promise.all(
  readdirSync(folder)
    .filter(name => /^\d\d-.*\.ts$/.test(name))
    .sort()
    .map(async name => ((await import(new URL(name, folder).href)) as {deviation: Deviation}).deviation)
);

test.each(deviations)("$line: $title", async ({files, expect: expected}) => {
  const bytes: Record<string, Buffer> = {};
  for (const [name, content] of Object.entries(files)) bytes[name] = await bytesOf(content);
  await given({...core, ...bytes}, async ({rows}) => {
    const ours = Object.keys(files).map(name => `'${name}'`);
    const isOurs = `(file IN (${ours.join(", ")}) OR _file IS NULL)`;
    for (const [kind, wanted] of Object.entries(expected.rows)) {
      const columns = Object.keys(wanted[0] ?? {_row: 0}).map(name => `"${name}"`);
      const read = await rows(
        `SELECT ${columns.join(", ")} FROM raw.${kind} JOIN raw.files USING (_file) WHERE ${isOurs} ORDER BY _file, _row`
      );
      expect(read, kind).toEqual(wanted);
    }
    const problems = await rows(`SELECT p.row, p."column", p.code, p.severity, p.message
      FROM raw.problems p LEFT JOIN raw.files USING (_file) WHERE ${isOurs} ORDER BY _file, row NULLS FIRST, "column" NULLS FIRST, code`);
    const told = (expected.problems ?? []).map(one => ({row: null, column: null, ...one}));
    expect(problems.map((one, i) => (told[i]?.message ? one : {...one, message: undefined}))).toEqual(told);
    const notes = await rows(
      `SELECT n.code, sum(n.n)::INTEGER AS n FROM raw.notes n LEFT JOIN raw.files USING (_file) WHERE ${isOurs} GROUP BY n.code`
    );
    expect(Object.fromEntries(notes.map(({code, n}) => [code, n])), "notes").toEqual(expected.notes ?? {});
    const [counts] =
      await rows(`SELECT coalesce(sum(rows_read), 0)::INTEGER AS read, coalesce(sum(rows_loaded), 0)::INTEGER AS loaded,
      coalesce(sum(rows_quarantined), 0)::INTEGER AS quarantined, coalesce(sum(rows_duplicate), 0)::INTEGER AS duplicate
      FROM raw.files WHERE ${isOurs}`);
    expect(counts).toEqual({quarantined: 0, duplicate: 0, ...expected.counts});
  });
});
