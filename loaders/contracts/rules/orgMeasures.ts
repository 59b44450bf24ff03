import {btx} from "../enums/btx.js";
import {docType} from "../enums/docType.js";
import {inspectionKind} from "../enums/inspectionKind.js";
import {orgActivityType} from "../enums/orgActivityType.js";
import {tier} from "../enums/tier.js";

const of = (enumeration: {labels: object}) => Object.keys(enumeration.labels);

/** What a clause about superior organisations may look at; sql/3_measures/org_counts.sql and org_shares.sql say what each means. */
export const orgMeasures: Readonly<Record<string, readonly string[]>> = {
  org_activities: of(orgActivityType),
  org_inspections: of(inspectionKind),
  org_documents: of(docType),
  org_documents_filed: of(docType),
  org_practices: of(btx),
  org_tiers: of(tier),
  org_branches_inspected: of(inspectionKind),
  org_branches_rated: ["grade"],
  org_branches_planned: ["branch_plan"],
  org_reminders: ["3"],
  org_replies: Array.from({length: 12}, (_, months) => String(months + 1)),
  org_overdue_terms: ["helped"]
};

/** Measures of what a pack's own stages and sheets say; their item is counted for the clause's pack only. */
export const packOrgMeasures: readonly string[] = ["org_tiers", "org_branches_rated"];

/** How the measures of such a clause may be taken together. */
export const orgCombines: readonly string[] = ["sum", "presence", "all", "each", "share", "groups"];
