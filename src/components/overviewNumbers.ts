import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import type {BigNumber} from "./bigNumber.js";
import {count, dueZh, monthZh, percent, points, targetZh} from "./format.js";
import {type BranchDot, type Judged, type ShareChange, shareOf} from "./overviewRows.js";

const yearly = (share: ShareChange, cycle: number | null) =>
  share.of_before && share.of
    ? `比${(cycle ?? 0) - 1}年${points(share.n / share.of - share.n_before / share.of_before)}`
    : "上年没有评定";

/** The four numbers: accepted, qualified, four stars and more, and how much of it rests on records. */
export function overviewNumbers(
  climb: readonly RolloutRow[],
  dots: readonly BranchDot[],
  cycle: number | null,
  judged: Judged
): BigNumber[] {
  const [before, now] = [climb.at(-2), climb.at(-1)];
  const qualified = shareOf(
    dots,
    dot => dot.is_qualified,
    dot => dot.was_qualified
  );
  const high = shareOf(
    dots,
    d => (d.star === null ? null : d.star >= 4),
    d => (d.star_before === null ? null : d.star_before >= 4)
  );
  const all = judged.judged + judged.manual + judged.no_data;
  const parts = (share: number) => ({value: percent(share).replace("%", ""), unit: "%"});
  const none = {value: "—"};
  return [
    {
      label: "验收达标",
      ...(now && now.accepted_share !== null ? parts(now.accepted_share) : none),
      of: now ? `${count(now.branches_accepted)}／${count(now.branches_active)}个支部，${monthZh(now.month)}底` : "",
      change:
        now?.accepted_share != null && before?.accepted_share != null
          ? `比上月${points(now.accepted_share - before.accepted_share)}`
          : "没有上月数",
      note:
        now?.target_due_on && now.target_share !== null
          ? `目标：${dueZh(now.target_due_on)}${targetZh(now.target_share, now.target_qualifier)}`
          : undefined
    },
    {
      label: `${cycle ?? ""}年度考核合格`,
      ...(qualified.of ? parts(qualified.n / qualified.of) : none),
      of: `${count(qualified.n)}／${count(qualified.of)}个参评支部`,
      change: yearly(qualified, cycle),
      note: "本地评定办法，文件未定目标"
    },
    {
      label: `${cycle ?? ""}年度四星及以上`,
      ...(high.of ? parts(high.n / high.of) : none),
      of: `${count(high.n)}／${count(high.of)}个参评支部`,
      change: yearly(high, cycle),
      note: "本地评定办法，文件未定目标"
    },
    {
      label: "由记录判定的条款",
      ...(all ? parts(judged.judged / all) : none),
      of: `${count(judged.judged)}／${count(all)}项次，评定日所在年度`,
      change: all
        ? `待人工认定${percent(judged.manual / all)}，缺数据${percent(judged.no_data / all)}`
        : "本年度没有应判条款",
      note: "不含不适用和期限未到的"
    }
  ];
}
