import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {readCarefully} from "./careful.js";
import {replaceRefused} from "./discard.js";
import {createMapped} from "./mapped.js";
import {nameDoubted, reportCareful, reportNames, reportTwins} from "./report.js";
import {nameSenders} from "./senders.js";
import {settleAnswers} from "./settleAnswers.js";
import {compareSheetMonths} from "./sheetMonth.js";
import {ident} from "./sql.js";
import {references} from "./stage.js";
import {blankableId} from "./store.js";
import {findTwins} from "./twins.js";

/** Turns a kind's stage, filled from all of its files, into `raw.<kind>` and the reports about it; then drops it. */
export async function loadKind(
  connection: DuckDBConnection,
  kind: RecordKind,
  hasNames: boolean,
  hasAnswers: boolean
): Promise<void> {
  const dirty = await connection.runAndReadAll(
    `SELECT 1 FROM intake.stage_${kind.id} WHERE _cells IS NOT NULL LIMIT 1`
  );
  await createMapped(connection, kind);
  if (hasNames) await reportNames(connection, kind);
  if (dirty.currentRowCount) {
    const findings = await readCarefully(connection, kind, hasNames);
    await reportCareful(connection, kind, findings);
  }
  await compareSheetMonths(connection, kind);
  if (kind.id === "org") await nameSenders(connection);
  if (hasAnswers) await settleAnswers(connection, kind);
  if (dirty.currentRowCount) await replaceRefused(connection, kind);
  const hasTwins = await findTwins(connection, kind);
  if (hasTwins) await reportTwins(connection, kind);
  await store(connection, kind, hasTwins);
  await nameDoubted(connection, kind);
  await connection.run(`DROP VIEW intake.mapped_${kind.id}`);
  for (const table of [
    "stage",
    "untidy",
    "written",
    "cells",
    "strange",
    "zeros",
    "near",
    "read",
    "careful",
    "twins",
    "shared",
    "ends",
    "below"
  ])
    await connection.run(`DROP TABLE IF EXISTS intake.${table}_${kind.id}`);
}

async function store(connection: DuckDBConnection, kind: RecordKind, hasTwins: boolean): Promise<void> {
  const id = kind.id === "activity" ? null : blankableId(kind);
  const repeat = hasTwins ? "coalesce(t._repeat, 0)" : "0";
  const derived = kind.naturalKey.map(n => `coalesce(CAST(s.${ident(n)} AS VARCHAR), '')`).join(" || '_' || ");
  const columns = kind.columns.map(c => {
    if (c.name !== id) return `s.${ident(c.name)}`;
    return `coalesce(s.${ident(id)}, ${derived} || CASE WHEN ${repeat} > 1 THEN '_' || ${repeat} ELSE '' END)`;
  });
  const join = hasTwins ? `LEFT JOIN intake.twins_${kind.id} t ON t._id = s._id` : "";
  const kept = hasTwins ? "WHERE coalesce(t._fate, 'repeat') = 'repeat'" : "";
  const order = kind.id === "activity" ? ["branch_id", "held_on"] : kind.naturalKey;
  // By the place of a code among all codes, which is their order: to sort by a type that lists every branch costs more.
  const codes = references(kind).map(c => c.name);
  const sorted = order.map(n => (codes.includes(n) ? `enum_code(s.${ident(n)})` : `s.${ident(n)}`));
  await connection.run(`INSERT INTO raw.${kind.id}
    SELECT ${columns.join(", ")}, s._file, s._row, ${repeat} FROM intake.mapped_${kind.id} s ${join} ${kept}
    ORDER BY ${sorted.join(", ")}, s._file, s._row`);
}
