import type {z} from "zod";
import {dues} from "../contracts/records/dues.js";
import {duesBase} from "../contracts/records/duesBase.js";
import {hoursBin} from "../contracts/records/hoursBin.js";
import {tally} from "../contracts/records/tally.js";
import {timesBin} from "../contracts/records/timesBin.js";
import {yearsOf} from "./city.js";
import {day, daysIn, iso} from "./days.js";
import {type Cast, diligence, monthlyDiligence} from "./diligence.js";
import {chance} from "./random.js";
import type {Add} from "./row.js";

type TallyCode = z.infer<typeof tally.row>["tally_code"];

const counted: readonly [TallyCode, "year" | "half"][] = [
  ["member_file", "year"],
  ["appraised", "year"],
  ["promise", "year"],
  ["org_life_speak", "half"],
  ["talk_secretary_member", "half"],
  ["study_plan", "year"],
  ["volunteer", "year"]
];

/** What is known of members: always numbers of them, never who. */
export function addPeople(cast: Cast, add: Add): void {
  const {branch, span} = cast;
  const draw = chance(branch.seed, branch.index, "people");
  const {branch_id, members} = branch;
  for (const year of yearsOf(branch, span)) {
    const isWhole = branch.formed <= day(year, 1, 1) && (branch.dissolved ?? day(9999, 1, 1)) >= day(year, 12, 31);
    addDues(cast, year, draw, add);
    if (!isWhole) continue;
    const p = diligence(cast, year);
    add(duesBase, year, {branch_id, year, assessed_on: iso(day(year, 1, draw.int(5, 28)))});
    for (const [tally_code, span] of counted) {
      const periods = span === "year" ? [`${year}`] : [`${year}-H1`, `${year}-H2`];
      for (const period of periods) {
        if (!draw.is(0.5 + p / 2)) continue;
        const actual = draw.is(0.7 * p) ? members : draw.binomial(members, 0.75 + p / 5);
        add(tally, year, {branch_id, period, tally_code, expected: members, actual});
      }
    }
    if (draw.is(p)) {
      const hours = draw.int(40, 64);
      const sessions = draw.is(0.93) ? draw.int(1, 2) : 0;
      add(hoursBin, year, bin("secretary", hours, 1, sessions));
      if (branch.hasCommittee) add(hoursBin, year, bin("committee", hours - 8, members >= 30 ? 4 : 2, draw.int(0, 1)));
      const fewer = Math.floor(members * 0.2 * draw.next());
      add(hoursBin, year, bin("member", 32 + draw.int(0, 6), members - fewer, draw.int(0, 1)));
      if (fewer > 0) add(hoursBin, year, bin("member", draw.int(16, 31), fewer, 0));
      const seldom = Math.floor(members * 0.25 * draw.next());
      add(timesBin, year, {branch_id, year, metric: "volunteer", times: draw.int(2, 5), headcount: members - seldom});
      if (seldom > 0) {
        add(timesBin, year, {branch_id, year, metric: "volunteer", times: draw.int(0, 1), headcount: seldom});
      }
    }
    function bin(role: "secretary" | "committee" | "member", hours: number, headcount: number, sessions: number) {
      return {branch_id, year, role, hours: hours.toFixed(2), headcount, centralised_sessions: sessions};
    }
  }
}

function addDues(cast: Cast, year: number, draw: ReturnType<typeof chance>, add: Add): void {
  const {branch} = cast;
  for (let month = 1; month <= 12; month++) {
    const last = day(year, month, daysIn(year, month));
    if (branch.formed > day(year, month, 1) || (branch.dissolved ?? last) < last) continue;
    if (!draw.is(monthlyDiligence(cast, year, month, 1.5))) continue;
    const collected = day(year, month, draw.int(3, 20));
    const isPaid = draw.is(0.93);
    add(dues, year, {
      branch_id: branch.branch_id,
      month: iso(collected).slice(0, 7),
      collected_on: iso(collected),
      payers_due: branch.members,
      payers_paid: isPaid ? branch.members : Math.max(0, branch.members - draw.int(1, 2)),
      remitted_on: iso(Math.min(last, collected + draw.int(1, 8)))
    });
  }
}
