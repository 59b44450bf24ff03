import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {clauseId, judged} from "./judged.js";
import {evidenceOf, people, post} from "./peopleRecords.js";
import {regimes} from "./regimes.js";

const clauses = ["J N2b", "J N3a", "J N3b", "J N3c", "J N3d", "J 2.4.2a"];

const attested = (branch_id: string, clause: string, value: string, attested_on = "2024-04-01") => ({
  branch_id,
  clause_id: clauseId(clause),
  period: "standing",
  value,
  attested_by_org: "O1",
  attested_on
});
const vetoed = (branch_id: string, clause: string, from_on: string, to_on: string | null = null) => ({
  veto_id: `${branch_id} ${clause}`,
  branch_id,
  clause_id: clauseId(clause),
  from_on,
  to_on
});
const money = (branch_id: string, amount_yuan: number) => ({
  branch_id,
  year: 2024,
  line_code: "party_work",
  amount_yuan
});

const seated = ["sound", "warned", "on-record", "lifted-today", "lifts-tomorrow", "not-yet", "other-reason"];
const led = [...seated, "attested-held", "no-money-row", "no-money-row-attested", "unpaid"];
const vacant = ["vacant", "acting", "acting-on-record", "acting-later", "vacant-refused", "vacant-and-more"];
const unknown = ["unseated", "unseated-on-record"];
const funded = [...seated, ...vacant, ...unknown, "attested-held"];
const ids = [...led, ...vacant, ...unknown];

let built: Awaited<ReturnType<typeof given>>;
let city: Awaited<ReturnType<typeof judged>>;
beforeAll(async () => {
  built = await given({
    programme: regimes(clauses.map(clauseId)),
    as_of: "2024-04-29",
    records: {
      branch: ids.map(id => branch(id)),
      headcount: ids.map(id => people(id, 10)),
      post: [
        ...led.map(id =>
          post(id, "secretary", id === "warned" ? {sanction_level: "warning", sanction_on: "2024-02-01"} : {})
        ),
        ...vacant.map(id => post(id, "secretary", {ended_on: "2024-01-31"}))
      ],
      funding: [...funded.map(id => money(id, 8000)), money("unpaid", 0)],
      attestation: [
        ...["acting", "acting-on-record", "attested-held"].map(id => attested(id, "J N3a", "n_a")),
        attested("acting-later", "J N3a", "n_a", "2024-04-30"),
        attested("no-money-row-attested", "J N2b", "met")
      ],
      veto: [
        vetoed("on-record", "J N3a", "2024-04-29"),
        vetoed("lifted-today", "J N3a", "2024-01-01", "2024-04-29"),
        vetoed("lifts-tomorrow", "J N3a", "2024-01-01", "2024-04-30"),
        vetoed("not-yet", "J N3b", "2024-04-30"),
        vetoed("other-reason", "J N3d", "2024-01-01"),
        vetoed("vacant-and-more", "J N3d", "2024-01-01"),
        vetoed("acting-on-record", "J N3a", "2024-02-01"),
        vetoed("unseated-on-record", "J N3b", "2024-02-01")
      ]
    },
    quarantine: [{kind: "post", branch_id: "vacant-refused"}]
  });
  city = await judged(built);
});

const any = (id: string) => city.result("J N2b", id);
const head = (id: string) => city.result("J N3a", id);

test("E27 a vacant secretary's seat is a veto, and any veto keeps the branch from qualifying", () => {
  expect(any("sound")).toBe("met 0/0");
  expect(head("vacant")).toBe("not_met 0/1");
  expect(any("vacant")).toBe("not_met 0/1");
  expect(any("warned")).toBe("not_met 0/1");
});

test("a recorded veto is in force from its day until the day before it is lifted", () => {
  expect(head("on-record")).toBe("not_met 0/1");
  expect(any("on-record")).toBe("not_met 0/1");
  expect(any("lifted-today")).toBe("met 0/0");
  expect(any("lifts-tomorrow")).toBe("not_met 0/1");
  expect(any("not-yet")).toBe("met 0/0");
});

test("a reason the document leaves open counts only when it is recorded, beside those that are counted", () => {
  expect(any("other-reason")).toBe("not_met 0/1");
  expect(any("vacant-and-more")).toBe("not_met 0/2");
  expect(city.verdict("J N3d", "sound")).toBe("manual");
});

test("an acting head may be attested, while the seat is vacant, by the evaluation date and not against a recorded veto", () => {
  expect(head("acting")).toBe("n_a");
  expect(any("acting")).toBe("met 0/0");
  expect(head("acting-on-record")).toBe("not_met 0/1");
  expect(any("acting-on-record")).toBe("not_met 0/1");
  expect(head("acting-later")).toBe("not_met 0/1");
  expect(head("attested-held")).toBe("met 0/0");
});

test("a known veto decides, before what is unknown, before what a person has yet to say", () => {
  expect(head("unseated")).toBe("no_data");
  expect(any("unseated")).toBe("no_data");
  expect(city.result("J N3b", "unseated-on-record")).toBe("not_met 0/1");
  expect(any("unseated-on-record")).toBe("not_met 0/1");
  expect(any("no-money-row")).toBe("manual");
  expect(any("no-money-row-attested")).toBe("met");
  expect(any("unpaid")).toBe("not_met 0/1");
});

test("a refused row leaves open what would be a veto", () => {
  expect(head("vacant-refused")).toBe("no_data");
  expect(any("vacant-refused")).toBe("no_data");
});

test("every verdict leads to the rows it came from", async () => {
  const evidence = await evidenceOf(built, "acting-on-record");
  expect(evidence.filter(line => line.startsWith("wujin-2016/N"))).toEqual([
    "wujin-2016/N2b veto 1",
    "wujin-2016/N3a post 1",
    "wujin-2016/N3a veto 1",
    "wujin-2016/N3c funding 1"
  ]);
  expect(await evidenceOf(built, "warned")).toContain("wujin-2016/N3b post 1");
});
