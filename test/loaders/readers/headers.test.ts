import {expect, test} from "vitest";
import {recordKinds} from "../../../loaders/contracts/records/index.js";
import {findHeader} from "../../../loaders/readers/chooseKind.js";
import {readHeader} from "../../../loaders/readers/headers.js";
import {kindOfName} from "../../../loaders/readers/kindOf.js";

const kind = (id: string) => recordKinds.find(k => k.id === id)!;
const names = (id: string, cells: string[]) => readHeader(kind(id), cells).places.map(p => p.column.name);

test("a kind is told by the longest name in the file's name", () => {
  expect(kindOfName("活动记录_2018-06_甲区.xlsx")?.id).toBe("activity");
  expect(kindOfName("2018年阵地配置表.csv")?.id).toBe("venue_item");
  expect(kindOfName("org_activity.csv")?.id).toBe("org_activity");
  expect(kindOfName("ＡＣＴＩＶＩＴＹ（1）.csv")?.id).toBe("activity");
  expect(kindOfName("posters.csv")).toBeNull();
  expect(kindOfName("阵地和经费.csv")).toBeNull();
});

test("every kind is told by its own id and Chinese name", () => {
  for (const k of recordKinds) expect([kindOfName(`${k.id}.csv`)?.id, kindOfName(k.zh)?.id]).toEqual([k.id, k.id]);
});

test("headers match by id, Chinese name and synonym, in any order and width", () => {
  expect(names("headcount", ["formal", "预备党员（人）", "＊支部名称", "截止 日期", "序号"])).toEqual([
    "branch_id",
    "as_of",
    "formal",
    "probationary"
  ]);
  expect(names("activity", ["实到人数（人）", "“活动日期”", "支部\n编号"])).toEqual([
    "branch_id",
    "held_on",
    "attended_count"
  ]);
});

test("a code and a name column belong to one reference", () => {
  const {places} = readHeader(kind("activity"), ["支部名称", "支部编号", "活动类型", "活动日期"]);
  expect(places[0]).toMatchObject({at: 1, nameAt: 0});
});

test("columns about persons are dropped and named, unknown ones reported, remarks ignored", () => {
  const header = readHeader(kind("activity"), ["支部编号", "活动类型", "活动日期", "姓名", "手机号码", "天气", "备注"]);
  expect(header).toMatchObject({person: ["姓名", "手机号码"], personAt: [3, 4], unknown: ["天气"]});
});

test("a kind told by headers must be the only one whose required headers are all there", () => {
  const found = findHeader([["支部编号", "统计日期", "正式党员数", "预备党员数"]], ["Sheet1"]);
  expect(found.header.kind.id).toBe("headcount");
  expect(() => findHeader([["支部编号", "年度", "项目", "人数"]], ["Sheet1"])).toThrow(/unknown_kind|ambiguous_kind/);
});

test("the header is the first row that serves as one, below titles", () => {
  const rows = [["关于报送人数的表"], ["填报单位：乙镇", "", "单位：人"], ["支部编号", "统计日期", "正式", "预备"]];
  expect(findHeader(rows, ["党员人数"]).at).toBe(2);
});

test("amounts under 万元 are multiplied", () => {
  const {places} = readHeader(kind("funding"), ["支部编号", "年度", "经费类别", "到位金额（万元）", "应拨金额"]);
  expect(places.map(p => p.factor)).toEqual([1, 1, 1, 10_000, 1]);
});
