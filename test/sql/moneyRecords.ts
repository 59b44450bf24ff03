type Facts = Record<string, unknown>;

/** Operating money of 2018, in yuan. */
export const money = (branch_id: string, amount_yuan: number, facts: Facts = {}) => ({
  branch_id,
  year: 2018,
  line_code: "operating",
  amount_yuan,
  ...facts
});

/** A snapshot of members, all of them formal. */
export const people = (branch_id: string, formal: number, as_of = "2018-01-01", facts: Facts = {}) => ({
  branch_id,
  as_of,
  formal,
  probationary: 0,
  ...facts
});
