import type {Submission} from "./snapshots.js";

/** Counts of rows read and what became of them. */
export interface Receipt {
  files: number;
  rows_read: number;
  rows_loaded: number;
  rows_quarantined: number;
  rows_duplicate: number;
}

/** What one sender returned. */
export interface SenderReceipt extends Receipt {
  org_id: string | null;
}

/** Rows that are neither loaded, refused nor repeated; 0 when the file adds up. */
export const unaccounted = (
  row: Pick<Receipt, "rows_read" | "rows_loaded" | "rows_quarantined" | "rows_duplicate">
): number => row.rows_read - row.rows_loaded - row.rows_quarantined - row.rows_duplicate;

/** Sums of files; a workbook with several sheets is one file. */
export function receiptOf(rows: readonly Submission[]): Receipt {
  const sum = (name: "rows_read" | "rows_loaded" | "rows_quarantined" | "rows_duplicate") =>
    rows.reduce((n, row) => n + row[name], 0);
  return {
    files: new Set(rows.map(row => row.file)).size,
    rows_read: sum("rows_read"),
    rows_loaded: sum("rows_loaded"),
    rows_quarantined: sum("rows_quarantined"),
    rows_duplicate: sum("rows_duplicate")
  };
}

/** The same by sender, most refused first; files whose names tell no sender stand together. */
export function receiptsBySender(rows: readonly Submission[]): SenderReceipt[] {
  const senders = [...new Set(rows.map(row => row.org_id))];
  return senders
    .map(org_id => ({org_id, ...receiptOf(rows.filter(row => row.org_id === org_id))}))
    .sort((a, b) => b.rows_quarantined / b.rows_read - a.rows_quarantined / a.rows_read || b.rows_read - a.rows_read);
}
