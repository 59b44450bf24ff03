import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {clauseId, type Judged, judged} from "./judged.js";
import {contact, task} from "./paperRecords.js";
import {regimes} from "./regimes.js";

const organ = {sector: "government-organ", is_leading_organ: true};

let city: Awaited<ReturnType<typeof given>>;
let found: Judged;
beforeAll(async () => {
  city = await given({
    as_of: "2018-12-31",
    programme: regimes(["W 3.29b", "H 3.1", "H A3.3.3.2a"].map(clauseId)),
    records: {
      branch: [
        ...["B1", "B2", "B3", "B4"].map(id => branch(id)),
        ...["L1", "L2", "L3", "L4", "L5"].map(id => branch(id, organ)),
        branch("L6", {sector: "government-organ"}),
        branch("P1", {sector: "private-enterprise"})
      ],
      contact: [
        contact("L1", "poverty_village", "2018-12-31"),
        contact("L1", "troubled_enterprise", "2017-01-01", "2018-12-31"),
        contact("L1", "university", "2017-01-01", "2019-06-30"),
        contact("L1", "peer_branch", "2017-01-01"),
        contact("L2", "poverty_village", "2017-01-01"),
        contact("L2", "poverty_village", "2017-02-01"),
        contact("L2", "university", "2017-01-01"),
        contact("L3", "poverty_village", "2017-01-01"),
        contact("L3", "university", "2017-01-01", "2018-12-30"),
        contact("L3", "peer_branch", "2017-01-01"),
        contact("L3", "new_economy", "2017-01-01"),
        contact("L4", "poverty_village", "2017-01-01"),
        contact("L4", "university", "2017-01-01"),
        contact("L4", "peer_branch", "2017-01-01"),
        contact("L5", "troubled_enterprise", "2019-01-01"),
        contact("L5", null, "2017-01-01"),
        contact("L6", "village_community", "2018-12-31")
      ],
      task: [
        task("B1", 2017),
        task("B1", 2018),
        task("B2", 2017, {responsible: null}),
        task("B2", 2018),
        task("B3", 2019)
      ]
    }
  });
  found = await judged(city);
}, 120000);

const results = (clause: string, ...ids: string[]) => ids.map(id => found.result(clause, id));

test("one of each of three classes, one of which another class may stand for", () => {
  expect(results("W 3.29b", "L1", "L2", "L3", "L4", "L5")).toEqual([
    "met 3/3",
    "not_met 3/2",
    "not_met 3/2",
    "met 3/3",
    "not_met 3/0"
  ]);
  expect(results("W 3.29b", "L6", "B1")).toEqual(["n_a", "n_a"]);
});

test("any of four classes is a pair, still so on its last day; a peer branch or a university is none", () => {
  expect(results("H A3.3.3.2a", "L1", "L3", "L4", "L5", "L6")).toEqual([
    "met 1/2",
    "met 1/2",
    "met 1/1",
    "not_met 1/0",
    "met 1/1"
  ]);
  expect(results("H A3.3.3.2a", "B1", "P1")).toEqual(["n_a", "n_a"]);
});

test("every task of any year so far names its task and who is responsible", () => {
  expect(results("H 3.1", "B1", "B2", "B3", "B4")).toEqual(["met 1/1", "not_met 1/0", "not_met 1/0", "not_met 1/0"]);
});

test("contacts and tasks lead to their rows", async () => {
  const rows = await city.rows(
    `select measure, item, count(*) as rows from marts.evidence
     where branch_id in ('L4', 'B1') and measure in ('contacts', 'task_lists') group by 1, 2 order by 1, 2`
  );
  expect(rows).toEqual([
    {measure: "contacts", item: "poverty_village", rows: 1},
    {measure: "contacts", item: "university", rows: 1},
    {measure: "contacts", item: "village_community+new_economy+peer_branch", rows: 1},
    {measure: "contacts", item: "village_community+poverty_village+troubled_enterprise+new_economy", rows: 1},
    {measure: "task_lists", item: "*", rows: 2}
  ]);
});
