import {activityType} from "../enums/activityType.js";
import {audience} from "../enums/audience.js";
import {docType} from "../enums/docType.js";
import {fundingBasis} from "../enums/fundingBasis.js";
import {fundingLine} from "../enums/fundingLine.js";
import {inspectionKind} from "../enums/inspectionKind.js";
import {ledgerCode} from "../enums/ledgerCode.js";
import {partner} from "../enums/partner.js";
import {role} from "../enums/role.js";
import {sanction} from "../enums/sanction.js";
import {tallyCode} from "../enums/tallyCode.js";
import {venueItemCode} from "../enums/venueItemCode.js";
import {orgMeasures} from "./orgMeasures.js";

const of = (enumeration: {labels: object}) => Object.keys(enumeration.labels);

/** Measures that the year sheet answers, and the reach they ask it for; sql/1_staging/sheet_reaches.sql says what each means. */
export const sheetReaches: Readonly<Record<string, string>> = {
  activity_days: "own",
  activity_days_any: "any",
  fixed_days: "fixed",
  meetings: "meetings",
  meetings_any: "meetings_any",
  attended_meetings_any: "attended",
  standalone_meetings: "standalone",
  secretary_meetings: "secretary",
  standalone_secretary_meetings: "standalone_secretary"
};

/** Measures of how events were recorded; sql/3_measures/event_records.sql says what each means. */
const eventMeasures = [
  "minutes_filed",
  "minutes_filed_own",
  "held_standalone",
  "filed_upward",
  "topics",
  "topics_own",
  "speakers_own",
  "fields_filled"
];

/** Measures whose item may join several types of activity, `study+theme_day`; event measures also know `all`. */
const joining = [...Object.keys(sheetReaches), ...eventMeasures, "contacts"];

/** Types of activity that an item of a measure stands for; none when it is no activity's. */
export function itemTypes(item: string): string[] {
  const types = of(activityType);
  if (item === "all") return types;
  return item.split("+").filter(type => types.includes(type));
}

/** Every measure a clause may look at, with the items it is counted for. */
export const measures: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.keys(sheetReaches).map(name => [name, of(activityType)])),
  ...Object.fromEntries(eventMeasures.map(name => [name, [...of(activityType), "all"]])),
  group_months: of(activityType),
  standalone_group_months: of(activityType),
  group_rounds: of(activityType),
  every_month: of(activityType),
  held_by_year_end: of(activityType),
  leadership: ["alone"],
  talks: ["any"],
  headcount: [
    "formal",
    "probationary",
    "members",
    "lost_contact",
    "pocket_members",
    "hollow_members",
    "mobile_members",
    "managed"
  ],
  unit_size: ["own", "joined"],
  committee: ["has_committee", "no_committee", "seats", "filled_seats", "deputy_seats", "elected", "committee_elected"],
  group_size: ["smallest", "smallest_formal", "leaders"],
  term: ["days_late", "days_late_prior_approval", "days_late_unextended", "days_early", "days_early_prior_approval"],
  term_years: ["term", "extension"],
  vacancy: ["secretary_months", "head_months"],
  holders: of(role),
  empty_seats: of(role),
  holder: of(role).flatMap(seat => [seat, `newly_nominated_${seat}`]),
  sanctions: ["secretary", "others"].flatMap(seats =>
    of(sanction)
      .filter(level => level !== "none")
      .map(level => `${seats}_${level}`)
  ),
  vetoes: ["own", "pack"],
  funding_yuan: [...of(fundingLine), "*"],
  funding_misused_yuan: [...of(fundingLine), "*"],
  funding_records: ["in_budget", "budgeted_apart", "own_account", "not_misused", "within_means"],
  funding_per_member_yuan: [...of(fundingLine), "*"],
  funding_per_earlier_member_yuan: [...of(fundingLine), "*"],
  funding_per_staff_yuan: ["activity_staff"],
  funding_per_student_yuan: ["activity_student"],
  funding_per_thousand_households_yuan: [...of(fundingLine), "*"],
  funding_of_basis: of(fundingBasis),
  line_of_basis: of(fundingLine),
  line_of_payroll: of(fundingLine),
  funding_of_entitled: ["*"],
  unprovided_funds: of(fundingLine),
  funding_growth_yuan: [...of(fundingLine), "*"],
  cost_share: ["city"],
  venue: ["has_place", "fixed", "register_complete", "keeper_named", "not_misused"],
  venue_items: of(venueItemCode),
  on_record: ["venue", "venue_item"],
  documents: of(docType),
  documents_complete: of(docType),
  documents_made: of(docType),
  documents_made_filed: of(docType),
  documents_made_published: of(docType),
  documents_made_in: of(docType),
  documents_filed_in: of(docType),
  documents_published_in: of(docType),
  three_lists: ["all"],
  ledgers: [...of(ledgerCode), "*"],
  ledgers_complete: [...of(ledgerCode), "*"],
  ledgers_updated: [...of(ledgerCode), "*"],
  photos: ["all"],
  inspections: of(inspectionKind),
  contacts: of(partner),
  task_lists: ["complete", "assigned"],
  duties: ["assigned"],
  training_sessions: ["secretary", "committee", "member"],
  training_hours: ["secretary", "committee", "member"],
  committee_trained: ["1", "2", "3", "4", "5"],
  tally: [...of(tallyCode), "grades"],
  tally_count: [...of(tallyCode), "grades"],
  volunteering: ["volunteer"],
  dues: ["collected_in_month"],
  dues_base: ["assessed_by_year_end"],
  satisfaction: of(audience),
  ...orgMeasures
};

/** Measures that tell the first day of a year on which what they count was there. */
export const datedMeasures: readonly string[] = ["documents_made", "documents_made_filed", "documents_made_published"];

/** Splits `name:item`; says what was expected when no such measure exists. */
export function readMeasure(text: string): {measure: string; item: string} | {expected: string} {
  const colon = text.indexOf(":");
  const name = colon < 0 ? text : text.slice(0, colon);
  const items = measures[name];
  if (!Object.hasOwn(measures, name) || !items)
    return {expected: `已有的度量之一：${Object.keys(measures).join("、")}`};
  const item = colon < 0 ? "" : text.slice(colon + 1);
  const parts = joining.includes(name) ? item.split("+") : [item];
  if (!parts.every(part => items.includes(part)))
    return {expected: `写成 ${name}:度量项，度量项为：${items.join("、")}`};
  return {measure: name, item};
}
