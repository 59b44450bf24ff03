/** What places can be bounded by. */
export type Level = "region" | "sector" | "front_line";

/** Places that a group must and may have, of those still to be given. The first in a list gives way last. */
export interface Bound {
  level: Level;
  /** Region, sector, or `*` for the front line. */
  id: string;
  min: number;
  max: number;
}

/** A branch that may be chosen, as far as quotas look at it. */
export interface Candidate {
  branch_id: string;
  region_id: string;
  sector: string;
  is_front_line: boolean;
}

/** Whether a bound counts a candidate. */
export function counts({level, id}: Bound, candidate: Omit<Candidate, "branch_id">): boolean {
  if (level === "region") return candidate.region_id === id;
  if (level === "sector") return candidate.sector === id;
  return candidate.is_front_line;
}
