import type {ZodType} from "zod";
import {pack} from "../../loaders/contracts/enums/pack.js";
import {sector} from "../../loaders/contracts/enums/sector.js";
import {stageCode} from "../../loaders/contracts/enums/stageCode.js";
import {stageOutcome} from "../../loaders/contracts/enums/stageOutcome.js";
import {tier} from "../../loaders/contracts/enums/tier.js";
import {marts} from "../../loaders/contracts/marts/index.js";
import type {peerGroups, starRuleKinds} from "../../loaders/contracts/rules/stars.js";
import type {Method} from "../components/methodRows.js";
import {snapshot} from "./snapshot.js";

const first = (labels: Readonly<Record<string, readonly [string, ...string[]]>>) =>
  Object.fromEntries(Object.entries(labels).map(([id, [zh]]) => [id, zh]));

const ofScheme = "join marts.programme using (scheme_id)";
const latest = (mart: string) =>
  `select * from marts.${mart} where level = 'city' and month = (select max(month) from marts.${mart})`;

const kindWords: Record<(typeof starRuleKinds)[number] | (typeof peerGroups)[number], string> = {
  veto: "否决",
  judged: "可判分值",
  threshold: "分数线",
  gate: "门槛",
  quota: "名额",
  ladder: "逐级",
  region_sector: "同区县同领域",
  region: "同区县",
  sector: "同领域",
  city: "全市"
};

/** What branches are ranked by, as a scheme names it. */
const orderWords = {
  star_level: "星级",
  score: "当年得分",
  previous_score: "上年得分",
  satisfied_share: "满意度",
  accepted_first: "达标早晚"
};

export default snapshot(async ({rows}): Promise<Method> => {
  const one = async <Row>(sql: string) => (await rows<Row>(sql))[0] ?? null;
  const [month] = await rows<{met_share: number | null; mean_score: number | null}>(
    "select met_share, mean_score from marts.region_metrics where region_id = '*' order by month desc limit 1"
  );
  const dimensions = await rows<{pack_id: string; dimension_id: string; title: string}>(
    "select * from marts.dimensions"
  );
  const packs = await rows<{pack_id: string; title: string}>("select pack_id, title from marts.packs");
  return {
    rollout: await one(latest("rollout")),
    changes: await one(latest("rollout_changes")),
    month_met_share: month?.met_share ?? null,
    mean_score: month?.mean_score ?? null,
    verdicts: await rows("select * from marts.region_verdicts where region_id = '*' order by source"),
    clauses: await rows(
      `select source, count(case when is_evaluated then 1 end) as evaluated,
         count(case when not is_evaluated then 1 end) as others
       from marts.clauses, marts.programme
       where level = 'branch' and clauses.pack_id in (programme.pack_id, programme.scheme_id)
       group by source order by source`
    ),
    acceptance: await rows(
      "select acceptance.* from marts.acceptance join marts.programme using (pack_id) order by effect, stage_code, outcome"
    ),
    dimensions: await rows(
      `select dimensions.title, cast(sum(case when is_bonus then 0 else points end) as double) as points,
         count(*) as clauses, count(case when is_all_or_nothing then 1 end) as all_or_nothing
       from marts.scheme_points ${ofScheme}
       join marts.dimensions on dimensions.pack_id = scheme_points.scheme_id
         and dimensions.dimension_id = scheme_points.dimension_id
       group by dimensions.title, dimensions.position order by dimensions.position`
    ),
    chosen: await rows(
      "select parameters.* from marts.parameters join marts.programme on parameters.owner_id = programme.scheme_id"
    ),
    rules: await rows(`select scheme_rules.* from marts.scheme_rules ${ofScheme} order by star_level desc, rule_id`),
    criteria: await rows(
      `select weak_criteria.*, clauses.title as clause from marts.weak_criteria ${ofScheme}
       left join marts.clauses using (clause_id) order by weak_criteria.position`
    ),
    weak: await rows(`select weak_rules.* from marts.weak_rules ${ofScheme} order by name`),
    weak_share: await one(`select weak_shares.* from marts.weak_shares ${ofScheme} where region_id = '*'`),
    readings: await rows(
      `select clause_id, title, citation, name = 'local_reading' as is_local, parameters.reason
       from marts.parameters join marts.clauses on clauses.clause_id = parameters.owner_id
       where parameters.name in ('reading', 'local_reading') order by pack_id, position`
    ),
    marts: marts.map(({name, row}) => ({
      name,
      columns: Object.entries(row.shape).map(([column, type]) => [column, (type as ZodType).description ?? ""])
    })),
    words: {
      ...orderWords,
      ...kindWords,
      ...first(sector.labels),
      ...first(stageCode.labels),
      ...first(stageOutcome.labels),
      ...first(tier.labels),
      ...first(pack.labels as Readonly<Record<string, readonly [string, ...string[]]>>),
      ...Object.fromEntries(dimensions.map(({dimension_id, title}) => [dimension_id, title])),
      ...Object.fromEntries(packs.map(({pack_id, title}) => [pack_id, title]))
    }
  };
});
