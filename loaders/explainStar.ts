import {amount} from "../src/components/format.js";
import {starName} from "../src/components/star.js";
import {needsSentence} from "../src/components/starNeeds.js";
import {schemeRules} from "./contracts/marts/schemeRules.js";
import {starNeeds} from "./contracts/marts/starNeeds.js";
import {all, openWarehouse, readMart} from "./warehouse.js";

/** A branch's star of its latest cycle and what the next one needs, each scheme in one line of Chinese. */
export async function explainStar({branch, warehouse}: {branch: string; warehouse: string}): Promise<string[]> {
  const {connection, close} = await openWarehouse(warehouse);
  try {
    const stars = await all(
      connection,
      `select scores.scheme_id, scores.cycle, scores.score, scores.star_level
       from marts.branch_scores as scores
       join (
         select scheme_id, max(cycle) as cycle from marts.branch_scores where branch_id = $branch group by scheme_id
       ) as latest on latest.scheme_id = scores.scheme_id and latest.cycle = scores.cycle
       where scores.branch_id = $branch
       order by scores.scheme_id`,
      {branch}
    );
    const rules = await readMart(connection, schemeRules);
    const needs = await readMart(connection, starNeeds, `branch_id = '${branch.replaceAll("'", "''")}'`);
    return stars.map(({scheme_id, cycle, score, star_level}) => {
      const of = <Row extends {scheme_id: string}>(rows: Row[]) => rows.filter(row => row.scheme_id === scheme_id);
      const held = of(needs)
        .filter(need => need.cycle === cycle)
        .sort((a, b) => a.position - b.position);
      const points = score === null ? "没有评分" : `${amount(Number(score))}分`;
      return `${cycle}年度 ${points}，${starName(Number(star_level))}。${needsSentence(held, of(rules))}`;
    });
  } finally {
    close();
  }
}
