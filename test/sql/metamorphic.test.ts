import {readdirSync, readFileSync} from "node:fs";
import {beforeAll, expect, test} from "vitest";
import {parse} from "yaml";
import {activityType} from "../../loaders/contracts/enums/activityType.js";
import {branch, given} from "./given.js";
import {regimes} from "./regimes.js";

const packs = readdirSync("data/packs");

/** Every clause of the five documents that counts something; `of` needs the others of its sum. */
const ids = packs.flatMap(pack =>
  readdirSync(`data/packs/${pack}/clauses`)
    .flatMap(name => parse(readFileSync(`data/packs/${pack}/clauses/${name}`, "utf8")))
    .filter(({measures}) => measures)
    .map(({id}) => `${pack}/${id}`)
);

type Row = Record<string, unknown>;

/** A village and an office over three years; each holds most of what could be held, on days that a sum over letters picks. */
function city(extra: Row[] = []): Record<string, Row[]> {
  const branches = ["A", "B"];
  const types = Object.keys(activityType.labels);
  const activity = branches.flatMap((branch_id, b) =>
    types.flatMap((activity_type, t) =>
      Array.from({length: 24}, (_, month) => ({
        branch_id,
        activity_type,
        held_on: `20${18 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-${String(((t + month * 3 + b) % 27) + 1).padStart(2, "0")}`,
        minutes_filed: (t + month) % 3 > 0,
        topic: "主题"
      })).filter((_, month) => (month + t + b) % 4 > 0)
    )
  );
  return {
    branch: [branch("A"), branch("B", {sector: "government-organ", formed_on: "2018-03-10"})],
    headcount: branches.map((branch_id, b) => ({
      branch_id,
      as_of: "2017-12-31",
      formal: 8 - b,
      probationary: 1,
      leading_cadres: b
    })),
    committee_term: branches.map(branch_id => ({
      branch_id,
      term_id: `${branch_id}-1`,
      has_committee: true,
      committee_seats: 3,
      elected_on: "2017-01-15",
      term_years: 3,
      due_on: "2020-01-15"
    })),
    activity: [...activity, ...extra],
    funding: branches.map((branch_id, b) => ({
      branch_id,
      year: 2018,
      line_code: "operating",
      amount_yuan: 60000 * (b + 1)
    }))
  };
}

type Verdicts = Map<string, string>;

async function judge(records: Record<string, Row[]>, as_of: string, programme: string): Promise<Verdicts> {
  const {rows} = await given({records, as_of, evaluate_from: "2018-01-01", programme});
  const found = await rows(
    "select clause_id || ' ' || branch_id || ' ' || period as key, verdict from marts.clause_results order by key"
  );
  return new Map(found.map(({key, verdict}) => [String(key), String(verdict)]));
}

let programme: string;
let plain: Verdicts;
beforeAll(async () => {
  programme = regimes(ids);
  plain = await judge(city(), "2019-12-31", programme);
});

test("the city is judged, and not always the same", () => {
  expect([...new Set(plain.values())]).toEqual(expect.arrayContaining(["met", "not_met", "n_a", "no_data"]));
});

test("the order of rows changes nothing", async () => {
  const upsideDown = Object.fromEntries(Object.entries(city()).map(([kind, rows]) => [kind, rows.toReversed()]));
  expect(await judge(upsideDown, "2019-12-31", programme)).toEqual(plain);
});

test("one meeting more never worsens a verdict, except where the document sets a most", async () => {
  const more = Object.keys(activityType.labels).map(activity_type => ({
    branch_id: "A",
    activity_type,
    held_on: "2018-12-28",
    minutes_filed: true,
    topic: "主题"
  }));
  const after = await judge(city(more), "2019-12-31", programme);
  const passed = new Set(["met", "warn"]);
  const worse = [...plain].filter(([key, verdict]) => passed.has(verdict) && !passed.has(after.get(key)!));
  expect(worse.map(([key]) => key)).toEqual([]);
  const better = [...plain].filter(([key, verdict]) => verdict === "not_met" && after.get(key) === "met");
  expect(better.length).toBeGreaterThan(0);
});

test("a later evaluation date never turns met into a limit that has not run out", async () => {
  const [june, august] = [await judge(city(), "2019-06-10", programme), await judge(city(), "2019-08-20", programme)];
  const lost = [...june].filter(([key, verdict]) => verdict === "met" && august.get(key) === "grace");
  expect(lost).toEqual([]);
  expect([...june.values()]).toContain("grace");
});

test("a pack that is left out changes no other pack's verdicts", async () => {
  const fewer = await judge(city(), "2019-12-31", regimes(ids.filter(id => !id.startsWith("hunan-2018/"))));
  expect(fewer).toEqual(new Map([...plain].filter(([key]) => !key.startsWith("hunan-2018/"))));
});
