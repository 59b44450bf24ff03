type Row = Record<string, unknown>;

let made = 0;
const next = (letter: string) => {
  made += 1;
  return `${letter}${made}`;
};

/** A document of a branch. */
export const paper = (branch_id: string, doc_type: string, facts: Row = {}): Row => ({
  doc_id: next("D"),
  branch_id,
  doc_type,
  ...facts
});

/** The same document so many times over. */
export const papers = (count: number, branch_id: string, doc_type: string, facts: Row = {}): Row[] =>
  Array.from({length: count}, () => paper(branch_id, doc_type, facts));

/** An inspection of a branch. */
export const check = (branch_id: string, kind: string, held_on: string): Row => ({
  inspection_id: next("I"),
  branch_id,
  kind,
  held_on
});

/** A pairing of a branch with a class of partner. */
export const contact = (
  branch_id: string,
  partner_kind: string | null,
  from_on: string,
  to_on: string | null = null
): Row => ({contact_id: next("C"), branch_id, from_kind: "branch", partner_kind, from_on, to_on});

/** A task with who is responsible. */
export const task = (branch_id: string, year: number, facts: Row = {}): Row => ({
  task_id: next("K"),
  branch_id,
  year,
  task: "落实场所",
  responsible: "支部书记",
  ...facts
});

/** Items of a branch's equipment on one day. */
export const items = (branch_id: string, codes: string[], as_of = "2018-12-31", present = true): Row[] =>
  codes.map(item_code => ({branch_id, as_of, item_code, present}));

/** Ledgers of a branch that exist, in 2018 unless said otherwise. */
export const ledgers = (branch_id: string, codes: string[], facts: Row = {}): Row[] =>
  codes.map(ledger_code => ({branch_id, year: 2018, ledger_code, present: true, ...facts}));
