import {activityType} from "../enums/activityType.js";
import {audience} from "../enums/audience.js";
import {docType} from "../enums/docType.js";
import {fundingLine} from "../enums/fundingLine.js";
import {ledgerCode} from "../enums/ledgerCode.js";
import {venueItemCode} from "../enums/venueItemCode.js";

const of = (enumeration: {labels: object}) => Object.keys(enumeration.labels);

/** Measures that the year sheet answers, and the reach they ask it for; sql/2_facts/year_sheet.sql says what each means. */
export const sheetReaches: Readonly<Record<string, string>> = {
  activity_days: "own",
  activity_days_any: "any",
  fixed_days: "fixed",
  meetings: "meetings",
  meetings_any: "meetings_any",
  standalone_meetings: "standalone"
};

/** Every measure a clause may look at, with the items it is counted for. */
export const measures: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.keys(sheetReaches).map(name => [name, of(activityType)])),
  group_months: of(activityType),
  headcount: [
    "formal",
    "probationary",
    "members",
    "lost_contact",
    "pocket_members",
    "hollow_members",
    "mobile_members"
  ],
  committee: ["has_committee", "seats", "deputy_seats"],
  group_size: ["smallest", "smallest_formal", "leaders"],
  term: ["days_late"],
  vacancy: ["secretary_months"],
  funding_yuan: [...of(fundingLine), "*"],
  funding_per_member_yuan: [...of(fundingLine), "*"],
  funding_growth_yuan: [...of(fundingLine), "*"],
  cost_share: ["city"],
  venue: ["has_place", "fixed"],
  venue_items: of(venueItemCode),
  documents: of(docType),
  documents_complete: of(docType),
  three_lists: ["all"],
  ledgers: of(ledgerCode),
  task_lists: ["complete"],
  duties: ["assigned"],
  training_sessions: ["secretary", "committee", "member"],
  minutes_filed: ["all"],
  satisfaction: of(audience)
};

/** Splits `name:item`; says what was expected when no such measure exists. */
export function readMeasure(text: string): {measure: string; item: string} | {expected: string} {
  const colon = text.indexOf(":");
  const name = colon < 0 ? text : text.slice(0, colon);
  const items = measures[name];
  if (!Object.hasOwn(measures, name) || !items)
    return {expected: `已有的度量之一：${Object.keys(measures).join("、")}`};
  const item = colon < 0 ? "" : text.slice(colon + 1);
  if (!items.includes(item)) return {expected: `写成 ${name}:度量项，度量项为：${items.join("、")}`};
  return {measure: name, item};
}
