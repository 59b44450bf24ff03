import {html, svg} from "htl";
import {type BranchFile, needsIn} from "./branchFile.js";
import type {Clauses} from "./snapshots.js";
import {starDot, starName} from "./star.js";
import {lostPoints, nextStar, starRule} from "./starReasons.js";

/** A year's star, never alone: the dimensions it is made of, the rule that bound it, what would lift it. */
export function starCard(branch: BranchFile, clauses: Clauses, year: number): HTMLElement {
  const score = branch.scores.find(row => row.cycle === year);
  if (!score) return html`<p class="note">${year}年没有评定。`;
  const title = new Map(clauses.clauses.map(clause => [clause.clause_id, clause.title]));
  const dimensionTitle = new Map(
    clauses.dimensions
      .filter(d => d.pack_id === score.scheme_id || d.pack_id === score.pack_id)
      .map(d => [d.dimension_id, d.title])
  );
  for (const d of clauses.dimensions) if (d.pack_id === score.scheme_id) dimensionTitle.set(d.dimension_id, d.title);
  const order = new Map(clauses.dimensions.map(d => [d.dimension_id, d.position]));
  const dimensions = branch.dimensions
    .filter(([cycle]) => cycle === year)
    .map(([, dimension_id, points, max_points, is_capped]) => ({dimension_id, points, max_points, is_capped}))
    .sort((a, b) => (order.get(a.dimension_id) ?? 99) - (order.get(b.dimension_id) ?? 99));
  const lost = lostPoints(branch, score);
  const scale = 250 / Math.max(1, ...dimensions.map(row => row.max_points));
  return html`<div class="star">
    <div><p class="star-name">${starDot(score.star_level)} ${starName(score.star_level)}<span>${score.score === null ? "未得分" : `${score.score.toFixed(1)}分`}</span></p>
      <p>${starRule(score, clauses.rules)}。${nextStar(needsIn(branch, year), clauses.rules, lost)}</p>
      <p class="note">本地评定办法的得分，文件没有规定；按可判的${score.judged_points}分折到满分（应判${score.due_points}分）${score.bonus_points ? `，加分${score.bonus_points}分` : ""}${score.qualification === "draft" ? "，年度未完，为暂算" : ""}${score.self_score === null ? "" : `；自评${score.self_score}分`}。</p></div>
    <table><thead><tr><th>维度</th><td></td><th class="n">得分</th><th class="n">可判</th></tr></thead><tbody>${dimensions.map(
      row => html`<tr><td>${dimensionTitle.get(row.dimension_id) ?? row.dimension_id}${row.is_capped ? "（封顶）" : ""}</td>
        <td>${svg`<svg width="256" height="20" viewBox="0 0 256 20" preserveAspectRatio="none" aria-hidden="true"><rect x="0.5" y="5.5" width=${row.max_points * scale} height="10" style="fill:none;stroke:var(--line)" /><rect x="0" y="5" width=${row.points * scale} height="11" class="bar" /></svg>`}</td>
        <td class="n">${row.points.toFixed(1)}</td><td class="n">${row.max_points.toFixed(1)}</td></tr>`
    )}</tbody></table>
    <table><thead><tr><th>失分的条款</th><th class="n">失分</th><td></td></tr></thead><tbody>${lost
      .slice(0, 6)
      .map(
        row =>
          html`<tr><td>${title.get(row.clause_id) ?? row.clause_id}</td><td class="n">${row.lost.toFixed(1)}</td><td>${row.lifts ? "补此一条即够分" : ""}</td></tr>`
      )}${lost.length > 6 ? html`<tr><td class="note" colspan="3">另有${lost.length - 6}条，见下面条款表</td></tr>` : null}${lost.length ? null : html`<tr><td class="note" colspan="3">没有失分</td></tr>`}</tbody></table></div>`;
}
