import {expect, test} from "vitest";
import {mistakes} from "./ruleFolder.js";

test.each([
  ["not said to be local", "source: local\npack", "pack", "第1行第1列 source：应为评定办法必须写 source: local"],
  [
    "a clause not said to be local",
    "    source: local\n",
    "",
    "第20行第5列 clauses[0].source：应为本地条款必须写 source: local"
  ],
  [
    "a clause that claims the document",
    "    source: local",
    "    source: document",
    "第24行第13列 clauses[0].source：应为本地条款"
  ],
  [
    "a clause that cites",
    "    reason: 每月一次",
    "    reason: 每月一次\n    cite: 每月",
    "第26行第11列 clauses[0].cite：应为只能写这些项"
  ],
  ["a clause without a reason", "    reason: 每月一次\n", "", "第20行第5列 clauses[0].reason：应为文字；收到：没有写"],
  ["a value without a reason", "{value: 6, reason: 六成}", "{value: 6}", "第7行第16列 qualify_score.reason：应为文字"],
  [
    "a clause of no dimension",
    "dimension: life",
    "dimension: love",
    "第23行第16列 clauses[0].dimension：应为维度之一：life；收到：“love”"
  ],
  [
    "points of no clause",
    "clause: study",
    "clause: studies",
    "第17行第16列 points.life[0].clause：应为本办法的条款编号"
  ],
  ["points of no pack clause", "2017/1.1", "2017/1.9", "第18行第16列 points.life[1].clause：应为本办法的条款编号"],
  ["points of a target", "2017/1.1", "2017/2.1", "第18行第16列 points.life[1].clause：应为能对支部判定的条款"],
  ["points twice", "little-2017/1.1", "study", "第18行第16列 points.life[1].clause：应为没有计过分的条款"],
  [
    "points in no dimension",
    "points:\n  life:",
    "points:\n  love:",
    "第17行第5列 points.love：应为维度之一：life；收到：“love”"
  ],
  [
    "points that do not add up",
    "points: 6",
    "points: 5",
    "第16行第3列 points：应为各条分值之和等于 full_points（10）；收到：合计9"
  ],
  ["points of nothing", "points: 6", "points: 0", "第18行第41列 points.life[1].points：应为大于0的分值；收到：“0”"],
  [
    "star levels that do not fall",
    "level: 1,",
    "level: 2,",
    "第14行第15列 stars.cuts[1].level：应为低于上一档的星级 2"
  ],
  [
    "star scores that do not fall",
    "min_score: 0",
    "min_score: 8",
    "第14行第29列 stars.cuts[1].min_score：应为低于上一档的分数 8"
  ],
  [
    "a star score out of reach",
    "min_score: 8",
    "min_score: 12",
    "第13行第29列 stars.cuts[0].min_score：应为不超过满分 10"
  ],
  [
    "a qualifying score out of reach",
    "{value: 6,",
    "{value: 11,",
    "第7行第24列 qualify_score.value：应为不超过满分 10"
  ],
  ["another pack", "pack: little", "pack: big", "第4行第7列 pack：应为programme.yml 所列标准之一：little-2017"],
  [
    "an unknown parameter",
    "points:\n",
    "parameters:\n  tolerence: 1\npoints:\n",
    "第16行第14列 parameters.tolerence：应为只能写这些项：tolerance_about"
  ]
])("a scheme with %s is refused with its line and path", async (_, from, to, start) => {
  const file = "schemes/small.yml";
  const found = await mistakes({[file]: [[from, to]]});
  expect(found.filter(line => line.startsWith(`data/${file} ${start}`))).toHaveLength(1);
});
