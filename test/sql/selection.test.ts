import {describe, expect, test} from "vitest";
import {scores, selectionCity, stage} from "./selectionCity.js";

describe("two places for ten branches, nothing on record", () => {
  test("the best ranks are proposed, the third is a reserve, and each step chooses from more than it passes on", async () => {
    const city = await selectionCity();
    // 90 points have B02, B03 and B04: with nothing else to tell them apart, their codes do.
    expect(await city.list()).toEqual(["B01", "B02"]);
    expect(await city.of("B03")).toMatchObject({outcome: "reserve", stage: "inspect", rank: 3, reason: "below_cut"});
    expect(await city.of("B04")).toMatchObject({outcome: "not_chosen", stage: "screen", exclusion_reason: "below_cut"});
    expect(
      await city.rows(
        "select step, places, candidates_wanted, candidates, proposed from marts.selection_steps order by step_no"
      )
    ).toEqual([
      {step: "recommend", places: 5, candidates_wanted: 8, candidates: 9, proposed: 5},
      {step: "screen", places: 3, candidates_wanted: 5, candidates: 5, proposed: 3},
      {step: "inspect", places: 2, candidates_wanted: 3, candidates: 3, proposed: 2},
      {step: "named", places: 2, candidates_wanted: 2, candidates: 2, proposed: 2}
    ]);
  });

  test("a tie at the cut is seen: the last on the list and the reserve share a rank", async () => {
    const city = await selectionCity();
    expect(
      await city.rows("select branch_id, tied_rank, margin from marts.selection where rank <= 4 order by rank")
    ).toEqual([
      {branch_id: "B01", tied_rank: 1, margin: 10},
      {branch_id: "B02", tied_rank: 2, margin: 0},
      {branch_id: "B03", tied_rank: 2, margin: 0},
      {branch_id: "B04", tied_rank: 2, margin: 0}
    ]);
  });

  test("the scheme's next key breaks the tie before the code does", async () => {
    const records = {
      satisfaction: [{branch_id: "B04", year: 2018, audience: "members", respondents: 10, satisfied: 9}]
    };
    expect(await (await selectionCity({records})).list()).toEqual(["B01", "B04"]);
  });

  test("the order of rows changes nothing", async () => {
    const all = (city: Awaited<ReturnType<typeof selectionCity>>) =>
      city.rows("from marts.selection order by branch_id");
    const reversed = await selectionCity({order: rows => [...rows].reverse()});
    expect(await all(reversed)).toEqual(await all(await selectionCity()));
  });
});

describe("who is not eligible is not chosen, and is told why", () => {
  const cases = [{branch_id: "B01", opened_on: "2018-06-01", state: "in_progress"}];
  const forward = [stage("B01", "grassroots_recommend"), stage("B02", "grassroots_recommend")];

  test("an open case", async () => {
    const city = await selectionCity({records: {rectification: cases, stage: forward}});
    expect(await city.of("B01")).toMatchObject({
      outcome: "struck_off",
      exclusion_reason: "open_case",
      reason_zh: "整顿未销号（自2018-06-01）"
    });
    expect(await city.list()).not.toContain("B01");
  });

  test("a case closed before the day bars nobody, one closed after it does", async () => {
    const closed = (closed_on: string) => [{...cases[0]!, state: "closed", closed_on}];
    expect(await (await selectionCity({records: {rectification: closed("2018-12-30")}})).list()).toContain("B01");
    // Judged on 31 December, the close of 5 January is not known yet.
    expect(await (await selectionCity({records: {rectification: closed("2019-01-05")}})).list()).not.toContain("B01");
  });

  test("a veto in force on the day, also one from after the year's end", async () => {
    const veto = [{veto_id: "V1", branch_id: "B01", clause_id: "p/formal", from_on: "2019-01-15"}];
    const list = async (as_of: string) => (await selectionCity({as_of, records: {veto}})).list();
    expect(await list("2018-12-31")).toEqual(["B01", "B02"]);
    expect(await list("2019-01-20")).toEqual(["B02", "B03"]);
  });

  test("a star too low, an upheld objection, and a branch dissolved", async () => {
    const city = await selectionCity({
      rules: [["value: 3, reason: 三星", "value: 5, reason: 三星"]],
      records: {
        stage: [
          stage("B05", "grassroots_recommend"),
          stage("B02", "publicity", "failed"),
          stage("B02", "grassroots_recommend")
        ]
      }
    });
    expect(await city.of("B05")).toMatchObject({exclusion_reason: "below_star", reason_zh: "4星，要求至少5星"});
    expect(await city.of("B02")).toMatchObject({exclusion_reason: "objection"});
  });

  test("a branch named in one of the years before, for as many years as the scheme says", async () => {
    const named = (cycle_year: number) => [{...stage("B01", "named"), cycle_year, entered_on: `${cycle_year}-12-20`}];
    const rules: [string, string][] = [
      [
        "min_star: {value: 3, reason: 三星以上}",
        "min_star: {value: 3, reason: 三星以上}\n    years_since_named: {value: 2, reason: 轮流}"
      ]
    ];
    expect(await (await selectionCity({rules, records: {stage: named(2016)}})).list()).toEqual(["B02", "B03"]);
    expect(await (await selectionCity({rules, records: {stage: named(2015)}})).list()).toEqual(["B01", "B02"]);
  });

  test("every branch of the day is counted once, by its first bar", async () => {
    const city = await selectionCity({records: {rectification: cases}});
    expect(
      await city.rows(
        "select exclusion_reason, sum(branches) as branches from marts.selection_exclusions group by exclusion_reason order by exclusion_reason"
      )
    ).toEqual([
      // B10 has two stars.
      {exclusion_reason: "below_star", branches: 1},
      {exclusion_reason: "eligible", branches: 8},
      {exclusion_reason: "open_case", branches: 1}
    ]);
  });
});

describe("quotas", () => {
  const quotas = (text: string): [string, string][] => [
    ["  close_margin", `  front_line: {sectors: [village], reason: 村}\n  quotas:\n${text}\n  close_margin`]
  ];

  test("a place for the front line is kept, and who yields it is told so", async () => {
    const city = await selectionCity({rules: quotas("    - {by: front_line, min_share: 0.5, reason: 一半}")});
    // B07 is the best of the villages (B07 to B10).
    expect(await city.list()).toEqual(["B01", "B07"]);
    expect(await city.of("B02")).toMatchObject({outcome: "reserve", reason: "kept_for_minimum"});
    expect((await city.of("B02"))!.reason_zh).toContain("余下名额要留给一线（至少1个）");
  });

  test("regions by what their branches are due: five of ten branches are due one of two places", async () => {
    const city = await selectionCity({rules: quotas("    - {by: region, max_due: 1, reason: 按支部数}")});
    expect(await city.list()).toEqual(["B01", "B02"]);
    expect(
      await city.rows("select id, min_places, max_places, listed, below_max from marts.selection_quotas order by id")
    ).toEqual([
      {id: "O1", min_places: 0, max_places: 1, listed: 1, below_max: 0},
      {id: "O2", min_places: 0, max_places: 1, listed: 1, below_max: 0}
    ]);
  });

  test("a quota for one region goes before the quota for every region", async () => {
    const city = await selectionCity({
      rules: quotas("    - {by: region, max: 1, reason: 各一个}\n    - {by: region, id: O2, min: 2, reason: 乙区两个}")
    });
    expect(await city.list()).toEqual(["B02", "B04"]);
  });

  test("more asked than there are: the smallest relaxation is named", async () => {
    const city = await selectionCity({
      rules: [
        ...quotas("    - {by: front_line, min: 4, reason: 四个}"),
        ["value: 2, reason: 一年", "value: 5, reason: 一年"]
      ]
    });
    // Of the villages B10 has two stars: three are eligible for four places.
    expect(await city.list()).toEqual(["B01", "B02", "B07", "B08", "B09"]);
    expect(await city.misses()).toContain("考察：一线至少4个只能满足3个，因符合条件、可选的只有3个");
  });

  test("two minimums that cannot both hold: the later gives way by one place", async () => {
    const city = await selectionCity({
      rules: quotas("    - {by: region, id: O1, min: 2, reason: 甲}\n    - {by: region, id: O2, min: 1, reason: 乙}")
    });
    expect(await city.list()).toEqual(["B01", "B03"]);
    expect(await city.misses()).toEqual(["考察：乙区至少1个只能满足0个，因名额共2个，还要满足甲区至少2个"]);
  });

  test("a region that is not there is named, not passed over", async () => {
    const city = await selectionCity({rules: quotas("    - {by: region, id: O9, min: 1, reason: 写错}")});
    expect(await city.misses()).toEqual([
      "考察：O9（没有这个区县或单位）至少1个只能满足0个，因符合条件、可选的只有0个"
    ]);
  });

  test("too few eligible: the empty places are explained", async () => {
    const city = await selectionCity({rules: [["value: 2, reason: 一年", "value: 12, reason: 一年"]]});
    expect((await city.list()).length).toBe(9);
    expect(await city.misses()).toContain("考察12个名额只能用9个，因可选的只有9个");
  });
});

describe("what is on record stands", () => {
  const recommended = ["B02", "B04", "B06", "B08", "B09"].map(id => stage(id, "grassroots_recommend"));

  test("only who was recommended can be screened; the rest are told that they were not", async () => {
    const city = await selectionCity({records: {stage: recommended}});
    expect(await city.list()).toEqual(["B02", "B04"]);
    expect(await city.of("B06")).toMatchObject({outcome: "reserve"});
    expect(await city.of("B01")).toMatchObject({outcome: "not_chosen", stage: "recommend"});
  });

  test("what organisations reported, the latest of each, stands beside their branches' records", async () => {
    const said = (org_id: string, entered_on: string, candidates_in: number, candidates_out: number) => ({
      ...stage(org_id, "grassroots_recommend"),
      ...{stage_id: `${org_id}-${entered_on}`, branch_id: null, org_id, entered_on, candidates_in, candidates_out}
    });
    const reports = [said("O1", "2018-12-01", 9, 9), said("O1", "2018-12-02", 2, 1), said("O2", "2018-12-01", 4, 4)];
    const city = await selectionCity({records: {stage: [...recommended, ...reports]}});
    expect(
      await city.rows(
        `select step, reported_in, reported_out, records_in, records_out from marts.selection_steps
         where step in ('recommend', 'screen') order by step_no`
      )
    ).toEqual([
      {step: "recommend", reported_in: 6, reported_out: 5, records_in: 5, records_out: 5},
      {step: "screen", reported_in: null, reported_out: null, records_in: 0, records_out: 0}
    ]);
  });

  test("one that failed at a step is out although it ranks first", async () => {
    const city = await selectionCity({records: {stage: [...recommended, stage("B02", "district_screen", "failed")]}});
    expect(await city.of("B02")).toMatchObject({outcome: "failed", stage: "screen", reason_zh: "遴选未通过"});
    expect(await city.list()).toEqual(["B04", "B06"]);
  });

  const named = [
    ...["B04", "B06", "B08"].map(id => stage(id, "district_screen")),
    ...["B04", "B06", "B08"].map(id => stage(id, "city_inspect")),
    ...["B06", "B08"].map(id => stage(id, "named", "passed", {entered_on: "2019-01-10"}))
  ];

  test("the branches named are the list, whatever their ranks", async () => {
    const city = await selectionCity({as_of: "2019-01-31", records: {stage: named}});
    expect(await city.list()).toEqual(["B06", "B08"]);
    expect(await city.of("B04")).toMatchObject({outcome: "reserve"});
  });

  test("struck off on the day, the reserve moves up and says for whom", async () => {
    const veto = [{veto_id: "V1", branch_id: "B08", clause_id: "p/formal", from_on: "2019-01-20"}];
    const city = await selectionCity({as_of: "2019-01-31", records: {stage: named, veto}});
    expect(await city.list()).toEqual(["B04", "B06"]);
    expect(await city.of("B08")).toMatchObject({outcome: "struck_off", exclusion_reason: "vetoed"});
    expect(await city.of("B04")).toMatchObject({outcome: "proposed", reason: "moved_up"});
    expect((await city.of("B04"))!.reason_zh).toBe("全市第4名，递补B08支部");
    expect(await city.rows("select replaced_by_branch_id from marts.selection where branch_id = 'B08'")).toEqual([
      {replaced_by_branch_id: "B04"}
    ]);
  });

  test("after the last day of checking nobody moves up, and the gap is explained", async () => {
    const veto = [{veto_id: "V1", branch_id: "B08", clause_id: "p/formal", from_on: "2019-01-20"}];
    const city = await selectionCity({as_of: "2019-04-30", records: {stage: named, veto}});
    expect(await city.list()).toEqual(["B06"]);
    expect(await city.misses()).toEqual(["命名1个，比2个名额少1个；复核期已过，不再递补"]);
  });
});

test("every branch nominated or eligible has one outcome and one reason", async () => {
  const city = await selectionCity({records: {stage: [stage("B10", "grassroots_recommend", "pending")]}});
  const rows = await city.rows("select branch_id, outcome, reason_zh from marts.selection order by branch_id");
  expect(rows.map(row => row.branch_id)).toEqual(Object.keys(scores));
  for (const row of rows) expect([row.outcome, row.reason_zh]).not.toContain(null);
});

test("tiers are by rank where no district recorded one", async () => {
  const city = await selectionCity({
    rules: [
      [
        "  close_margin",
        "  tiers: {years: 3, reason: 三批, steps: [{tier: promote_first, upto: 1}, {tier: key_cultivate, upto: 2}]}\n  close_margin"
      ]
    ],
    records: {stage: [stage("B08", "grassroots_recommend", "passed", {tier: "promote_first"})]}
  });
  expect(
    await city.rows(
      "select branch_id, tier, tier_recorded, tier_suggested from marts.selection_tiers order by branch_id"
    )
  ).toEqual([
    {branch_id: "B01", tier: "promote_first", tier_recorded: null, tier_suggested: "promote_first"},
    {branch_id: "B02", tier: "promote_first", tier_recorded: null, tier_suggested: "promote_first"},
    {branch_id: "B03", tier: "key_cultivate", tier_recorded: null, tier_suggested: "key_cultivate"},
    {branch_id: "B04", tier: "key_cultivate", tier_recorded: null, tier_suggested: "key_cultivate"},
    {branch_id: "B08", tier: "promote_first", tier_recorded: "promote_first", tier_suggested: null}
  ]);
});

test("a scheme without the section has no selection", async () => {
  const {given} = await import("./given.js");
  const city = await given({as_of: "2018-12-31", records: {branch: []}});
  expect(await city.rows("select * from marts.selection_rules")).toEqual([]);
  expect(await city.rows("select * from marts.selection_steps")).toEqual([]);
});
