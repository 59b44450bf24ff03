import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";

const source = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

interface Axe {
  run(context: object, options: object): Promise<{violations: Violation[]}>;
}

interface Violation {
  id: string;
  help: string;
  nodes: {target: unknown[]; failureSummary?: string}[];
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong on a page as it stands: the rule, and where; `rules` narrows it to those named. */
export async function axeViolations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  await page.evaluate(source);
  const found = await page.evaluate(
    async runOnly => (await (window as unknown as {axe: Axe}).axe.run(document, {runOnly})).violations,
    rules.length ? {type: "rule", values: [...rules]} : {type: "tag", values: tags}
  );
  return found.flatMap(({id, help, nodes}) =>
    nodes.map(
      ({target, failureSummary}) => `${id}（${help}）${target.join(" ")}：${failureSummary?.split("\n")[1]?.trim()}`
    )
  );
}
