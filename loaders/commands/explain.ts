import {type Explanation, explain as explainBranch} from "../explain.js";
import {explainStar} from "../explainStar.js";
import {evidenceLine, verdictZh} from "../messages.js";
import {command} from "./command.js";
import {jsonOption, say} from "./terminal.js";
import {builtWarehouse, warehouseOption} from "./warehouse.js";

export const explain = command({
  argument: "支部编号",
  zh: "说明一个支部的判定，直到文件、工作表和行",
  options: {
    clause: {value: "条款", zh: "只看一条"},
    period: {value: "周期", zh: "只看一期，如2018-03"},
    warehouse: warehouseOption,
    json: jsonOption
  },
  run: async ({clause, period, warehouse, json}, branch) => {
    const asked = {branch, warehouse: builtWarehouse(warehouse), clause, period};
    const explanations = await explainBranch(asked);
    if (json) say(JSON.stringify(explanations));
    else {
      explanations.forEach(sayExplanation);
      if (!clause && !period) (await explainStar(asked)).forEach(say);
    }
    return 0;
  }
});

function sayExplanation(e: Explanation): void {
  const numbers = e.required === null ? "" : `，要求${e.required}${e.unit ?? ""}，实际${e.actual}${e.unit ?? ""}`;
  const source = e.source === "local" ? "本地规定" : `${e.place ?? ""}“${e.citation ?? ""}”`;
  say(`${e.clause_id} ${e.title}〔${source}〕 ${e.period}：${verdictZh[e.verdict] ?? e.verdict}${numbers}`);
  if (!e.evidence) return;
  if (e.reading) say(`    读法：${e.reading}`);
  say(`    ${e.advice}`);
  for (const row of e.evidence) say(`    ${evidenceLine(row)}`);
}
