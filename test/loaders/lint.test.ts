import {readdirSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, test} from "vitest";
import {type Lint, lint, lintLines} from "../../loaders/lint.js";
import {runCli} from "../golden/runCli.js";
import {ruleFolder} from "./rules/ruleFolder.js";

const clauses = "packs/little-2017/clauses/01-life.yml";

/** The little pack with more text at its end: one lecture a quarter for villages of seven or more, and a target. */
function linted(more: string, changes: [string, string][] = []): Lint {
  const end = "  applies_to: org:city";
  const folder = ruleFolder({[clauses]: [...changes, [end, `${end}\n${more}`]]});
  try {
    return lint({pack: join(folder, "packs/little-2017")});
  } finally {
    rmSync(dirname(folder), {recursive: true});
  }
}

/** A lecture clause with the lines given. */
const lecture = (id: string, ...lines: string[]) => `- id: "${id}"
  title: 党课${id}
  asks: 上党课。
  cite: 上党课
  place: 一、2
  kind: cadence
  unit: 次
  number: printed
  evidence: [activity.activity_type]
${lines.map(line => `  ${line}\n`).join("")}`;

const quarterly = 'measures: ["activity_days:party_lecture"]';
const codes = ({findings}: Lint) => findings.map(({code, clause}) => `${clause} ${code}`);

describe("clauses that cannot both be kept", () => {
  test("at least one and at most none of the same thing in the same quarter, for a village in both", () => {
    const {findings} = linted(lecture("1.2", "period: quarter", "max: 0", "applies_to: village", quarterly));
    expect(findings).toEqual([
      {
        code: "contradiction",
        pack_id: "little-2017",
        file: clauses,
        clause: "1.2",
        message:
          "与1.1看同一度量、同一周期，对象有重合，一条要至少1次，一条要不超过0次，不能同时做到；请核对两条的数和适用范围"
      }
    ]);
  });

  test.each([
    ["another period", ["period: year", "max: 0", quarterly]],
    ["another measure", ["period: quarter", "max: 0", 'measures: ["activity_days:study"]']],
    ["branches that the other leaves out", ["period: quarter", "max: 0", "applies_to: members<7", quarterly]],
    ["another sector", ["period: quarter", "max: 0", "applies_to: soe", quarterly]],
    ["a range that both can keep", ["period: quarter", "max: 1", quarterly]]
  ])("%s is no contradiction", (_, lines) => {
    expect(codes(linted(lecture("1.2", ...lines)))).toEqual([]);
  });

  test("at least three and at most two of one clause, said once", () => {
    expect(codes(linted(lecture("1.2", "period: year", "min: 3", "max: 2", quarterly)))).toEqual(["1.2 contradiction"]);
  });
});

describe("clauses for nobody", () => {
  test.each([
    "village & soe",
    "village & not village",
    "members<3 & members>=3",
    "members<7 & formal>=7",
    "poor & not poor",
    "members<0",
    "(village & soe) or (form=joint & form=single)"
  ])("no branch is %s", applies_to => {
    expect(codes(linted(lecture("1.2", "period: year", "min: 1", `applies_to: ${applies_to}`, quarterly)))).toEqual([
      "1.2 unreachable"
    ]);
  });

  test.each([
    "village+soe",
    "not village & not soe",
    "members<7 & formal<=6",
    "(village & soe) or poor",
    "not (members>=3 & poor)"
  ])("some branch is %s", applies_to => {
    expect(codes(linted(lecture("1.2", "period: year", "min: 1", `applies_to: ${applies_to}`, quarterly)))).toEqual([]);
  });
});

test("a number without a measure cannot be counted, and is said once; what people judge may have one", () => {
  expect(codes(linted(lecture("1.2", "period: year", "min: 1")))).toEqual(["1.2 unmeasured"]);
  expect(codes(linted(lecture("1.2", "period: year", "min: 1").replace("cadence", "process")))).toEqual([]);
});

test("two clauses of one name cannot be told apart", () => {
  expect(codes(linted("", [["title: 两成达标", "title: 党课"]]))).toEqual(["2.1 duplicate"]);
});

test("whatever the reader refuses is told with its line", () => {
  expect(linted("", [["applies_to: village", "applies_to: villag"]]).findings).toMatchObject([
    {code: "mistake", file: clauses, clause: null, message: expect.stringMatching(/^第8行第15列 \[0\]\.applies_to应为/)}
  ]);
});

describe("what a pack asks of a branch each year", () => {
  const rows = (more: string) => linted(more).burden.map(row => [row.kind, row.rows_least, row.rows_most]);

  test("a lecture a quarter for some is four rows at most, and heads must be counted to know whom", () => {
    expect(rows("")).toEqual([
      ["activity", 0, 4],
      ["headcount", 0, 1]
    ]);
  });

  test("clauses on the same lectures are proved by the same rows; a monthly one for all asks twelve", () => {
    expect(rows(lecture("1.2", "period: month", "min: 1", quarterly))[0]).toEqual(["activity", 12, 12]);
  });

  test("what may be study or lecture asks only what lectures leave open", () => {
    const either = lecture("1.2", "period: year", "min: 6", 'measures: ["activity_days:study+party_lecture"]');
    expect(rows(either)[0]).toEqual(["activity", 6, 6]);
  });

  test("seven things in a room are seven rows, three plans three, terms are returned once", () => {
    const room = lecture("1.2", "min: 7", 'measures: ["venue_items:sign", "venue_items:flag"]')
      .replace("cadence", "venue")
      .replace("unit: 次", "unit: 项")
      .replace("activity.activity_type", "venue_item.item");
    const plans = lecture("1.3", "period: year", "min: 3", 'measures: ["documents:plan_study"]')
      .replace("cadence", "ledger")
      .replace("unit: 次", "unit: 份")
      .replace("activity.activity_type", "document.doc_type");
    const term = lecture("1.4", "min: 1", 'measures: ["committee:has_committee"]')
      .replace("cadence", "headcount")
      .replace("unit: 次", "unit: 个")
      .replace("activity.activity_type", "committee_term.elected_on");
    expect(rows(`${room}${plans}${term}`).slice(2)).toEqual([
      ["venue_item", 8, 8],
      ["document", 3, 3],
      ["committee_term", 0, 0]
    ]);
  });
});

test("lines name the pack, what was found where, and the rows by kind", () => {
  const lines = lintLines(linted(lecture("1.2", "period: year", "min: 1", "applies_to: village & soe", quarterly)));
  expect(lines).toEqual([
    "小标准（little-2017）：3条，其中0条由人认定；发现1处：",
    `  没有对象 ${clauses} 1.2：适用范围“village & soe”不会有支部符合；请改 applies_to。`,
    "  每个支部每年至少报0行，条款全部适用时报5行：",
    "    活动记录 0～4行",
    "    党员人数 0～1行"
  ]);
});

test("the packs of this project are sound, and the command ends with 0", async () => {
  const {code, stdout} = await runCli("lint");
  const schemes = readdirSync("data/schemes").length;
  expect(stdout.match(/没有发现问题/g)).toHaveLength(5 + schemes);
  expect(code).toBe(0);
});

test("the command ends with 1 when it finds something", async () => {
  const folder = ruleFolder({[clauses]: [["title: 两成达标", "title: 党课"]]});
  const {code, stdout} = await runCli("lint", "--pack", join(folder, "packs/little-2017/pack.yml"));
  rmSync(dirname(folder), {recursive: true});
  expect(stdout).toContain(`名称重复 ${clauses} 2.1：`);
  expect(code).toBe(1);
});
