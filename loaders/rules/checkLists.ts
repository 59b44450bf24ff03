import type {RuleFile, RulePath} from "./ruleFile.js";

/** Notes dimensions that carry the same id. */
export function checkDimensions(file: RuleFile, dimensions: readonly {id: string}[]): void {
  for (const i of repeats(dimensions.map(dimension => dimension.id))) {
    file.refuse(["dimensions", i, "id"], "没有用过的维度编号");
  }
}

/** Notes stages with the same outcome that are listed twice. */
export function checkStages(file: RuleFile, path: RulePath, stages: readonly {stage: string; outcome: string}[]): void {
  for (const i of repeats(stages.map(({stage, outcome}) => `${stage} ${outcome}`))) {
    file.refuse([...path, i], "没有列过的阶段和结果");
  }
}

/** Positions of values that occurred before. */
export function repeats(values: readonly string[]): number[] {
  return values.flatMap((value, i) => (values.indexOf(value) < i ? [i] : []));
}
