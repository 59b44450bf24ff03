import {branch as branchKind} from "../contracts/records/branch.js";
import {branchEvent} from "../contracts/records/branchEvent.js";
import {headcount} from "../contracts/records/headcount.js";
import {partyGroup} from "../contracts/records/partyGroup.js";
import {day, iso, yearOf} from "./days.js";
import type {Cast} from "./diligence.js";
import {isDistrictDirect} from "./money.js";
import {chance} from "./random.js";
import type {Add} from "./row.js";

/** The branch itself, its formation and end, its groups, and its members every half-year. */
export function addMembership(cast: Cast, add: Add): void {
  addBranch(cast, add);
  addGroups(cast, add);
  addHeadcounts(cast, add);
}

function addBranch(cast: Cast, add: Add): void {
  const {branch, span} = cast;
  const draw = chance(branch.seed, branch.index, "master");
  const {branch_id, org_id, name, sector, form} = branch;
  const isVillage = sector === "village";
  const isCommunity = sector === "urban-community";
  const isOrgan = sector === "government-organ" || sector === "town";
  add(branchKind, span.first, {
    branch_id,
    org_id,
    name,
    sector,
    form,
    leader_tier: isOrgan && draw.is(0.1) ? "district_leading" : "other",
    is_leading_organ: isOrgan ? draw.is(0.25) : false,
    is_poor_village: isVillage ? draw.is(0.12) : null,
    is_complex_village: isVillage ? draw.is(0.04) : null,
    is_district_direct: isCommunity ? isDistrictDirect(cast) : null,
    households: isCommunity ? draw.int(6, 45) * 100 + draw.int(0, 99) : null,
    formed_on: iso(branch.formed),
    dissolved_on: branch.dissolved === null ? null : iso(branch.dissolved)
  });
  const event = (event_type: "establish" | "dissolve" | "adjust", approved: number) => {
    const submitted = approved - draw.int(5, 25);
    add(branchEvent, span.first, {
      branch_id,
      event_type,
      proposed_on: iso(submitted - draw.int(1, 20)),
      submitted_on: iso(submitted),
      approved_on: iso(approved),
      approver_org_id: org_id
    });
  };
  if (yearOf(branch.formed) >= span.first) event("establish", branch.formed);
  if (branch.dissolved !== null) event("dissolve", branch.dissolved);
  if (draw.is(0.01) && branch.formed < day(span.first, 1, 1)) event("adjust", day(span.first, draw.int(3, 9), 10));
}

function addGroups({branch, span}: Cast, add: Add): void {
  for (let group = 1; group <= branch.groups; group++) {
    const members = Math.floor((branch.members + group - 1) / branch.groups);
    add(partyGroup, span.first, {
      group_id: `${branch.branch_id}-G${group}`,
      branch_id: branch.branch_id,
      valid_from: iso(Math.max(branch.formed, day(span.first - 1, 1, 1))),
      valid_to: branch.dissolved === null ? null : iso(branch.dissolved),
      members,
      formal_members: Math.max(1, members - (group === 1 ? 1 : 0)),
      has_leader: 1
    });
  }
}

function addHeadcounts({branch, span}: Cast, add: Add): void {
  const draw = chance(branch.seed, branch.index, "headcount");
  const {sector} = branch;
  const isSchool = sector === "school" || sector === "university";
  const isOrgan = sector === "government-organ" || sector === "town";
  const leading = isOrgan ? draw.int(1, 4) : 0;
  const hollow = draw.is(0.05) ? draw.int(1, 2) : 0;
  const dates = [day(span.first - 1, 12, 31)];
  for (let year = span.first; year <= span.last; year++) dates.push(day(year, 6, 30), day(year, 12, 31));
  if (branch.formed > dates[0]!) dates.push(branch.formed);
  let formal = Math.max(3, branch.members - draw.int(0, 2));
  let admitted = 0;
  for (const on of [...new Set(dates)].sort((one, other) => one - other)) {
    if (on < branch.formed || on > (branch.dissolved ?? on)) continue;
    const isYearEnd = iso(on).endsWith("12-31");
    const isFirstHalf = iso(on).endsWith("06-30");
    const probationary = draw.is(0.45) ? Math.min(formal, draw.int(1, 2)) : 0;
    if (isFirstHalf) admitted = 0;
    admitted += draw.is(0.3) ? 1 : 0;
    const members = formal + probationary;
    add(headcount, Math.max(span.first, yearOf(on)), {
      branch_id: branch.branch_id,
      as_of: iso(on),
      formal,
      probationary,
      unit_count: branch.form === "joint" ? 2 + (branch.index % 3) : 1,
      leading_cadres: Math.min(leading, formal),
      staff_members: isSchool ? formal : null,
      student_members: isSchool ? 0 : null,
      mobile_members: sector === "village" ? Math.min(members, Math.floor(members * 0.1 + draw.next())) : 0,
      service_capable: Math.floor(members * (sector === "retired" ? 0.4 : 0.8)),
      aid_capable_cadres: Math.min(leading, formal),
      newly_admitted: admitted,
      lost_contact: draw.is(0.02) ? 1 : 0,
      pocket_members: draw.is(0.02) ? 1 : 0,
      hollow_members: isYearEnd && yearOf(on) > span.first ? 0 : hollow
    });
    if (draw.is(0.25)) formal = Math.max(3, Math.min(70, formal + (draw.is(0.55) ? 1 : -1)));
  }
}
