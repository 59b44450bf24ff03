import type {z} from "zod";
import {funding} from "../contracts/records/funding.js";
import {yearsOf} from "./city.js";
import {day, iso} from "./days.js";
import {type Cast, suffers} from "./diligence.js";
import {chance} from "./random.js";
import {type Add, yuan} from "./row.js";

type Line = z.infer<typeof funding.row>["line_code"];
type Funder = z.infer<typeof funding.row>["funder_level"];

/** What a branch is owed in a year, by line; yuan. */
function owed({branch}: Cast, year: number, isDistrictDirect: boolean): [Line, number][] {
  const perHead = 130 * branch.members;
  switch (branch.sector) {
    case "village":
      return [
        ["operating", year < 2017 ? 100_000 : 120_000],
        ["activity", perHead]
      ];
    case "urban-community":
      return [
        ["operating", isDistrictDirect ? (year < 2017 ? 200_000 : 220_000) : year < 2017 ? 50_000 : 60_000],
        ["activity", perHead]
      ];
    case "social-organization":
      return [["special_subsidy", 5_000 + 1_000 * (branch.index % 6)]];
    case "private-enterprise":
      return branch.form === "joint" ? [["special_subsidy", 5_000]] : [["activity", 200 * branch.members]];
    default:
      return [["activity", 300 * branch.members]];
  }
}

/** Money of every year by line and payer; city and district share what the document fixes. */
export function addMoney(cast: Cast, add: Add): void {
  const {branch, span} = cast;
  const draw = chance(branch.seed, branch.index, "money");
  // Drawn like the branch's own row, so that money and status agree.
  const isDirect = isDistrictDirect(cast);
  const grows = 1 + 0.02 * draw.next();
  for (const year of yearsOf(branch, span)) {
    const lacks = suffers(cast, "no_funds", day(year, 12, 31));
    for (const [line_code, due] of owed(cast, year, isDirect)) {
      const isShort = draw.is(year === span.first ? 0.12 : 0.05);
      const full = Math.round(due * (due >= 60_000 ? grows ** (year - span.first) : 1));
      const months = monthsIn(cast, year);
      const owing = Math.round((due * months * 100) / 12) / 100;
      const total = lacks ? 0 : Math.round(((isShort ? due * draw.pick([0.75, 0.83, 0.9]) : full) * months) / 12);
      const isShared = line_code !== "activity";
      // The city pays its part of what is owed; what is short later on is the district's to find.
      const cityShare = branch.region.level === "county" ? 0.4 : 0.3;
      const isCityShort = isShort && year === span.first;
      const city = Math.round((isCityShort ? total : Math.min(owing, total / cityShare)) * cityShare * 100) / 100;
      const local: Funder =
        branch.region.level === "county"
          ? "county"
          : branch.region.level === "district"
            ? "district"
            : "city_committee_direct";
      const parts: [Funder, number][] = isShared
        ? [
            ["city", city],
            [local, Math.round((total - city) * 100) / 100]
          ]
        : [[local, total]];
      for (const [funder_level, amount] of parts) {
        const isPerHead = line_code === "activity";
        const in_budget = draw.is(0.94);
        add(funding, year, {
          branch_id: branch.branch_id,
          year,
          line_code,
          funder_level,
          amount_yuan: yuan(amount),
          basis_code: isPerHead ? "members" : "none",
          basis_headcount: isPerHead ? branch.members : null,
          spent_yuan: yuan(Math.floor(amount * (0.6 + 0.4 * draw.next()))),
          misused_yuan: yuan(draw.is(0.002) ? Math.min(1_000, amount) : 0),
          in_budget,
          separate_line: in_budget && draw.is(0.8),
          own_account: draw.is(0.9),
          reported_on: draw.is(0.85) ? iso(day(year, 12, draw.int(1, 25))) : null,
          published_on: draw.is(0.8) ? iso(day(year, 12, draw.int(5, 28))) : null
        });
      }
    }
  }
}

/** Whether a quarter of the town is run by the district itself. */
export function isDistrictDirect({branch}: Cast): boolean {
  return branch.sector === "urban-community" && chance(branch.seed, branch.index, "district direct").is(0.3);
}

function monthsIn({branch}: Cast, year: number): number {
  let months = 0;
  for (let month = 1; month <= 12; month++) {
    const from = day(year, month, 1);
    if (branch.formed <= from && (branch.dissolved ?? from + 31) >= from + 27) months++;
  }
  return months;
}
