import {beforeAll, expect, test} from "vitest";
import {readRules} from "../../loaders/rules.js";
import {core, given} from "./readers/given.js";

beforeAll(async () => {
  await readRules({programme: "test/sql/sixth/programme.yml"});
});

const stages = (...packs: string[]) =>
  `支部编号,适用标准,年度,阶段,进入日期,阶段结果\n${packs.map((pack, i) => `B1,${pack},2030,验收,2030-0${i + 1}-15,通过`).join("\n")}\n`;

test("records may name a sixth document by its id, its name, its title or its number", async () => {
  await given(
    {...core, "流程阶段.csv": stages("sixth-2030", "小六", "第六个文件", "小发〔2030〕6号")},
    async ({rows, codes}) => {
      expect(await codes("stage", "refuse")).toEqual([]);
      expect(await rows("select distinct pack_id from raw.stage")).toEqual([{pack_id: "sixth-2030"}]);
    }
  );
});

test("a document that no rules name is refused, and the message lists those that are", async () => {
  await given({...core, "流程阶段.csv": stages("第七个文件")}, async ({rows, codes}) => {
    expect(await codes("stage", "refuse")).toEqual(["2:适用标准:not_in_list"]);
    const [problem] = await rows("select message from raw.problems where kind = 'stage' and code = 'not_in_list'");
    expect(problem!.message).toContain("小六");
  });
});

test("a sheet that is qualified below its own document's pass is doubted; other documents have no pass", async () => {
  const sheet = (id: string, pack: string, points: number) => `${id},B1,${pack},2018,${points},合格,2018-12-28`;
  const rows = [sheet("S1", "武进", 84.99), sheet("S2", "武进", 85), sheet("S3", "小六", 5.99), sheet("S4", "小六", 6)];
  await given(
    {
      ...core,
      "考核单.csv": `考核单编号,支部编号,考核依据,考核年度,考核总分,考核状态,审定日期\n${[...rows, sheet("S5", "铜陵", 10)].join("\n")}\n`
    },
    async ({codes}) => {
      expect(await codes("assessment", "refuse")).toEqual([]);
      expect(await codes("assessment", "doubt")).toEqual(["2:考核状态:rule", "4:考核状态:rule"]);
    }
  );
});
