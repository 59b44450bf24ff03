import type {Cadence} from "../../loaders/contracts/column.js";
import type {CaseDutiesRow} from "../../loaders/contracts/marts/caseDuties.js";
import type {CaseOutcomesRow} from "../../loaders/contracts/marts/caseOutcomes.js";
import type {ClauseMeasuresRow} from "../../loaders/contracts/marts/clauseMeasures.js";
import type {ClausesRow} from "../../loaders/contracts/marts/clauses.js";
import type {DimensionsRow} from "../../loaders/contracts/marts/dimensions.js";
import type {FileNotesRow} from "../../loaders/contracts/marts/fileNotes.js";
import type {NominationSharesRow} from "../../loaders/contracts/marts/nominationShares.js";
import type {PacksRow} from "../../loaders/contracts/marts/packs.js";
import type {RectificationCasesRow} from "../../loaders/contracts/marts/rectificationCases.js";
import type {RegionReturnsRow} from "../../loaders/contracts/marts/regionReturns.js";
import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import type {RolloutChangesRow} from "../../loaders/contracts/marts/rolloutChanges.js";
import type {SchemePointsRow} from "../../loaders/contracts/marts/schemePoints.js";
import type {SchemeRulesRow} from "../../loaders/contracts/marts/schemeRules.js";
import type {SubmissionsRow} from "../../loaders/contracts/marts/submissions.js";
import type {TargetsRow} from "../../loaders/contracts/marts/targets.js";
import type {WeakBranchesRow} from "../../loaders/contracts/marts/weakBranches.js";
import type {WeakCandidatesRow} from "../../loaders/contracts/marts/weakCandidates.js";
import type {WeakCriteriaRow} from "../../loaders/contracts/marts/weakCriteria.js";
import type {WeakRulesRow} from "../../loaders/contracts/marts/weakRules.js";
import type {WeakSharesRow} from "../../loaders/contracts/marts/weakShares.js";
import type {SiteFacts} from "../data/siteFacts.js";
import type {StarNeed} from "./starNeeds.js";

/** Rows as one array per column: a third of the size, and the browser need not build what it does not show. */
export type Columns<Row> = {[Name in keyof Row]: Row[Name][]};

/** `data/site.json`: what every page needs. */
export interface Site {
  facts: SiteFacts;
  targets: TargetsRow[];
  regions: {region_id: string; region_name: string}[];
  /** Chinese labels by identifier. */
  sectors: Record<string, string>;
  kinds: Record<string, string>;
  columns: Record<string, string>;
  activity_types: Record<string, string>;
  forms: Record<string, string>;
  /** Identifiers that stand in the text of evidence. */
  words: Record<string, string>;
  /** What filters can be set to. */
  used: {sectors: string[]; forms: string[]; months: string[]; packs: {pack_id: string; title: string}[]};
}

/** What filters know of a branch besides its region and sector; `-` where nobody knows. */
export interface Kind {
  form: string;
  /** Of the latest cycle, `0`–`5`. */
  star: string;
}

/** `data/rollout.json`: every level, every month. */
export interface Rollout {
  rollout: Columns<RolloutRow>;
  changes: Columns<RolloutChangesRow>;
}

/** `data/overview.json`: what the overview says besides its branches. */
export interface Overview {
  cycle: number | null;
  rows_read: number;
  rows_quarantined: number;
}

/** `data/stars.json`: the rules that hold each branch's next star in the latest cycle; the one that bound it first. */
export interface Stars {
  cycle: number | null;
  rules: SchemeRulesRow[];
  /** `i` is the branch's place in `Names`. */
  needs: Columns<{i: number} & StarNeed>;
}

/** `data/names.json`: asked for when somebody points, types or lists. Region, star from high to low, accepted first, branch_id. */
export interface Names {
  branch_ids: string[];
  names: string[];
  org: number[];
  orgs: {org_id: string; name: string; region_id: string | null}[];
  /** Titles of the documents, of the city's own rules too; `pack` is a place among them. */
  packs: string[];
  clauses: {clause_id: string; title: string; pack: number}[];
  /** By first letters of pinyin, the characters that are read so; `cz` holds those with a reading in `c` and one in `z`. */
  initials: Record<string, string>;
}

/** `data/clauses.json`: what is asked, for the branch page. */
export interface Clauses {
  packs: PacksRow[];
  clauses: ClausesRow[];
  dimensions: DimensionsRow[];
  measures: ClauseMeasuresRow[];
  points: SchemePointsRow[];
  rules: SchemeRulesRow[];
}

/** One region, one kind of verdict share, in the year of the evaluation date. */
export interface VerdictShare {
  region_id: string;
  source: string;
  met: number;
  warn: number;
  not_met: number;
  grace: number;
  manual: number;
  no_data: number;
}

/** A kind of record as the data page lists it. */
export interface KindFacts {
  id: string;
  zh: string;
  tier: string;
  cadence: Cadence;
  /** Its rows name a branch. */
  is_by_branch: boolean;
}

/** `data/quality.json`: what came, what was refused, what is missing. The lists themselves are in `problems.json`. */
export interface Quality {
  kinds: KindFacts[];
  /** What is wrong, by code. */
  reasons: Record<string, string>;
  submissions: Columns<Submission>;
  /** Problems counted; `is_file` where a whole file or sheet, not a row, is concerned. */
  found: {severity: string; region_id: string | null; kind: string | null; code: string; is_file: boolean; n: number}[];
  notes: Columns<FileNotesRow>;
  returns: Columns<RegionReturnsRow>;
  shares: VerdictShare[];
  orgs: {org_id: string; name: string; region_id: string | null}[];
}

/** One file or sheet; its fingerprint stays in the warehouse. */
export type Submission = Omit<SubmissionsRow, "sha256">;

/** `data/rectification.json`: which branches look weak and how cases go. Candidates and cases are told apart throughout. */
export interface Rectification {
  criteria: WeakCriteriaRow[];
  rules: WeakRulesRow[];
  shares: WeakSharesRow[];
  branches: Columns<WeakBranchesRow & Kind>;
  candidates: Columns<Omit<WeakCandidatesRow, "scheme_id">>;
  cases: Columns<RectificationCasesRow & Kind>;
  duties: Pick<CaseDutiesRow, "case_id" | "pack_id" | "clause_id" | "title" | "verdict">[];
  outcomes: CaseOutcomesRow[];
  evenness: NominationSharesRow[];
  /** The clause that keeps a stage closed while a case is open, if the scheme names one. */
  gate: {clause_id: string; title: string; asks: string; pack: string}[];
  words: Record<"state" | "outcome" | "problem" | "measure", Record<string, string>>;
}
