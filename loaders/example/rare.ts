import {branchAlias} from "../contracts/records/branchAlias.js";
import {contact} from "../contracts/records/contact.js";
import {inspection} from "../contracts/records/inspection.js";
import {org as orgKind} from "../contracts/records/org.js";
import {orgActivity} from "../contracts/records/orgActivity.js";
import {practice} from "../contracts/records/practice.js";
import {target} from "../contracts/records/target.js";
import {veto} from "../contracts/records/veto.js";
import {type Org, type Span, yearsOf} from "./city.js";
import {day, iso} from "./days.js";
import {type Cast, diligence} from "./diligence.js";
import {type Chance, chance} from "./random.js";
import type {Add} from "./row.js";

/** What few branches have: inspections, pairings, practices, vetoes. */
export function addRare(cast: Cast, add: Add): void {
  const {branch, span} = cast;
  const draw = chance(branch.seed, branch.index, "rare");
  const {branch_id, org_id} = branch;
  // The rarest kinds are not left to chance, so that a small city has them too.
  const isOneOfEach = branch.index % 500 === 5;
  if (isOneOfEach)
    add(branchAlias, span.first, {alias: `中共${branch.name.replace(/党支部$/, "")}支部委员会`, branch_id});
  for (const year of yearsOf(branch, span)) {
    const isWithin = (on: number) => on >= branch.formed && on <= (branch.dissolved ?? on);
    const inspect = (kind: "self_check" | "leadership_analysis" | "onsite", by_org_id: string, month: number) => {
      const on = day(year, month, draw.int(4, 27));
      const found = draw.int(0, 4);
      if (!isWithin(on) || !draw.is(diligence(cast, year))) return;
      const closed = Math.max(0, found - draw.int(0, 1));
      add(inspection, year, {branch_id, by_org_id, kind, held_on: iso(on), issues_found: found, issues_closed: closed});
    };
    inspect("self_check", org_id, 6);
    inspect("leadership_analysis", org_id, 3);
    if (draw.is(0.2)) inspect("onsite", branch.region_id, 9);
    if ((draw.is(0.001) || (isOneOfEach && year === span.last)) && isWithin(day(year, 5, 10))) {
      add(veto, year, {
        branch_id,
        clause_id: draw.pick(["wujin-2016/N3b", "wujin-2016/N3d"]),
        from_on: iso(day(year, 5, 10)),
        to_on: draw.is(0.6) && year < span.last ? iso(day(year + 1, 5, 10)) : null,
        evidence: `考核通报第${draw.int(1, 30)}号`
      });
    }
  }
  if (draw.is(0.25)) {
    const from = Math.max(branch.formed, day(span.first, draw.int(1, 12), 15));
    const from_kind = draw.weighted({leader: 40, committee: 35, branch: 25});
    const partners = ["village_community", "peer_branch", "poverty_village"] as const;
    const partner_kind = from_kind === "branch" ? draw.pick(partners) : null;
    if (from <= (branch.dissolved ?? from)) {
      add(contact, span.first, {branch_id, from_kind, partner_kind, from_on: iso(from)});
    }
  }
  if ((isOneOfEach || (branch.rank > 0.95 && draw.is(0.5))) && branch.formed < day(span.first, 1, 1)) {
    const adopted = day(span.last, draw.int(2, 9), draw.int(1, 28));
    const isMoved = draw.is(0.3);
    add(practice, span.first, {
      layer: isMoved ? "T" : "X",
      origin_branch_id: branch_id,
      adopted_on: iso(adopted),
      moved_from: isMoved ? "X" : null,
      moved_on: isMoved ? iso(adopted) : null
    });
  }
}

/** What the organisations above do, the tree itself and the city's targets. */
export function addCityWide(orgs: readonly Org[], span: Span, seed: number, add: Add): void {
  for (const org of orgs) add(orgKind, span.first, org);
  orgs.forEach((org, index) => {
    const draw = chance(seed, index, "organisation");
    addLayers(org, span, chance(seed, index, "practices"), add);
    for (let year = span.first; year <= span.last; year++) {
      const hold = (activity_type: "dispatch" | "review" | "model_training" | "leading_group", month: number) => {
        if (!draw.is(0.95)) return;
        add(orgActivity, year, {org_id: org.org_id, activity_type, held_on: iso(day(year, month, draw.int(18, 28)))});
      };
      if (org.org_level === "city") {
        hold("leading_group", 1);
        hold("leading_group", 7);
        hold("model_training", 5);
        hold("model_training", 10);
      } else if (org.org_level !== "general_branch") {
        for (let month = 1; month <= 12; month++) hold("dispatch", month);
        for (const month of [3, 6, 9, 12]) hold("review", month);
      }
      if (org.org_level !== "city" && org.org_level !== "general_branch" && org.org_level !== "grassroots_committee") {
        const on = day(year, 4, draw.int(5, 28));
        add(inspection, year, {
          by_org_id: org.org_id,
          kind: "venue_screening",
          held_on: iso(on),
          issues_found: draw.int(2, 9)
        });
      }
    }
  });
  const targets = [
    [2017, "20", "about"],
    [2018, "60", "about"],
    [2019, "100", "overall"]
  ] as const;
  for (const [year, value, qualifier] of targets) {
    const due_on = `${year}-12-31`;
    add(target, span.first, {pack_id: "tongling-2017", metric: "完成标准化建设的党组织占比", value, qualifier, due_on});
  }
}

/** The city sets the basic standard, those below it ask for something of their own, some of which becomes the city's. */
function addLayers({org_id, org_level}: Org, span: Span, draw: Chance, add: Add): void {
  const isCity = org_level === "city";
  if (!isCity && !["district", "county", "city_committee_direct"].includes(org_level)) return;
  for (let n = isCity ? 4 : draw.int(1, 3); n > 0; n--) {
    const isTaken = !isCity && draw.is(0.25);
    const adopted_on = iso(day(isTaken ? span.last : span.first, draw.int(2, 11), draw.int(1, 28)));
    add(practice, span.first, {
      layer: isCity || isTaken ? "B" : "T",
      origin_org_id: org_id,
      adopted_on,
      moved_from: isTaken ? "T" : null,
      moved_on: isTaken ? adopted_on : null
    });
  }
}
