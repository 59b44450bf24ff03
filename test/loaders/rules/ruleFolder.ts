import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll} from "vitest";
import {readRules} from "../../../loaders/rules.js";

/** A pack of two clauses and a scheme of one, the least that is accepted. */
export const sound: Record<string, string> = {
  "programme.yml": `
city: 小城
packs: [little-2017]
scheme: small
`,
  "packs/little-2017/pack.yml": `
id: little-2017
title: 小标准
document_no: 小发〔2017〕1号
issued_on: 2017-01-01
dimensions:
  - {id: life, title: 组织生活}
targets:
  - {clause: "2.1", metric: accepted_share, due_on: 2017-12-31, share: 0.2, qualifier: about}
  - {clause: "2.1", metric: accepted_share, due_on: 2018-12-31, share: 0.6, qualifier: about}
accepted:
  - {stage: accept, outcome: passed}
`,
  "packs/little-2017/clauses/01-life.yml": `
- id: "1.1"
  title: 党课
  asks: 每季度一次党课。
  cite: 每季度上一次党课
  place: 一、1
  kind: cadence
  period: quarter
  applies_to: village & members>=7
  min: 1
  unit: 次
  number: printed
  evidence: [activity.activity_type, activity.held_on]
  measures: ["activity_days:party_lecture"]
- id: "2.1"
  title: 两成达标
  asks: 年底两成左右达标。
  cite: 20%左右
  place: 二、1
  kind: target
  applies_to: org:city
`,
  "schemes/small.yml": `
id: small
title: 小办法
source: local
pack: little-2017
full_points: {value: 10, reason: 十分制}
min_judged_share: {value: 0.5, reason: 过半才算}
qualify_score: {value: 6, reason: 六成}
dimensions:
  - {id: life, title: 组织生活}
stars:
  reason: 两档
  cuts:
    - {level: 2, min_score: 8, rule: high}
    - {level: 1, min_score: 0, rule: low}
points:
  life:
    - {clause: study, points: 4}
    - {clause: little-2017/1.1, points: 6}
clauses:
  - id: study
    title: 学习
    asks: 每月学习一次。
    dimension: life
    source: local
    reason: 每月一次
    kind: cadence
    period: month
    min: 1
    unit: 次
    evidence: [activity.activity_type]
    measures: ["activity_days:study"]
`
};

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, {recursive: true, force: true});
});

/**
 * Writes the sound files with changes (file → [what stands there, what to write instead]) and returns the folder,
 * which is removed when the tests of the importing file are done.
 */
export function ruleFolder(changes: Record<string, [from: string, to: string][]> = {}): string {
  const work = mkdtempSync(join(tmpdir(), "branchmark-rules-"));
  made.push(work);
  const folder = join(work, "data");
  for (const [file, text] of Object.entries(sound)) {
    let changed = text.trimStart();
    for (const [from, to] of changes[file] ?? []) {
      if (!changed.includes(from)) throw new Error(`not in ${file}: ${from}`);
      changed = changed.replace(from, to);
    }
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), changed);
  }
  return folder;
}

/** The lines of the refusal that changes to the sound files bring, the first and last sentence left out. */
export async function mistakes(changes: Record<string, [from: string, to: string][]>): Promise<string[]> {
  try {
    await readRules({programme: join(ruleFolder(changes), "programme.yml")});
  } catch (error) {
    return (error as Error).message
      .split("\n")
      .slice(1, -1)
      .map(line => line.trim());
  }
  return [];
}
