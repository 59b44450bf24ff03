import {html} from "htl";
import type {ComplianceView} from "./compliancePage.js";
import {dimensionKey, dueOf} from "./complianceRows.js";
import {periodZh} from "./format.js";
import {landed} from "./landing.js";
import {missedList} from "./missedList.js";
import {type MissedBranches, type MissedFile, missedRows} from "./missedRows.js";
import {openList} from "./openList.js";
import {countedPlaceZh} from "./placeZh.js";
import type {Site} from "./snapshots.js";

/** Reads what one clause found wanting; `place` is its place in the snapshot. */
export async function loadMissed({facts}: Site, place: number): Promise<MissedFile> {
  const response = await fetch(`./data/missed/${place}.json?v=${facts.version}`);
  if (!response.ok) throw new Error(`名单没有读到（${response.status}）。请重新生成网站。`);
  return response.json();
}

/** The branches behind the cell that is chosen. */
export function branches(view: ComplianceView, loadBranches: () => Promise<MissedBranches>): HTMLElement {
  const {clauses, clause, dimension, key, region, region_id, filters, year, asOf, site, compliance, counts} = view;
  const place = countedPlaceZh(site, filters);
  if (!dimension) return html`<p class="note">在上面点一格或一个条款，这里列出它背后的支部。</p>`;
  const own = (clause ? [clause] : clauses.filter(row => dimensionKey(row) === key)).filter(
    row => dueOf(counts.at(row.clause_id, region_id)) > 0
  );
  const period = clause ? filters.period : null;
  const when = period && /^\d/.test(period) ? periodZh(period) : `${year}年`;
  const title = `${place}${when}“${clause?.title ?? dimension.title}”没有全部达到的支部`;
  const build = async () => {
    const places = own.map(row => compliance.clauses.indexOf(row));
    const [names, ...files] = await Promise.all([loadBranches(), ...places.map(place => loadMissed(site, place))]);
    const found = own.map((row, i) => ({clause_id: row.clause_id, file: files[i]!}));
    const rows = missedRows(found, names, {filters, year, asOf, period});
    const file = ["达标名单", place, when, clause?.title ?? dimension.title];
    return missedList(rows, {site, year, clauses: own, file});
  };
  const details = openList(title, build);
  details.querySelector("summary")!.id = "branches";
  const part = html`<div>${clause ? html`<p class="asks">${clause.source === "local" ? "本地规定" : "文件规定"}：${clause.asks}</p>` : null}${details}</div>`;
  // A dimension that was only opened loads nothing; a cell that was clicked or linked to does.
  if (landed(part) || clause || region) details.open = true;
  return part;
}
