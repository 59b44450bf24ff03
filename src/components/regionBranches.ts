import {html} from "htl";
import {branchColumns} from "./branchList.js";
import {chartFrame} from "./chartFrame.js";
import type {TableColumn} from "./csv.js";
import {dataTable} from "./dataTable.js";
import {count, percent} from "./format.js";
import {openList} from "./openList.js";
import type {BranchDot} from "./overviewRows.js";
import {mostRows, paperList} from "./paperList.js";
import type {CommitteeRow} from "./regionRows.js";
import type {RegionView} from "./regionView.js";
import {saveButtons} from "./saveButtons.js";
import {shareBars} from "./shareBars.js";
import type {Names} from "./snapshots.js";
import {starDot, starName} from "./star.js";

const acceptedShare = (row: CommitteeRow) => (row.branches ? row.accepted / row.branches : null);
const highShare = (row: CommitteeRow) => (row.rated ? row.high / row.rated : null);

/** The organisations of the region: how many branches each has, how many of them are accepted and well rated. */
export function committees({committees, place}: RegionView): HTMLElement {
  if (!committees.length) return html`<p class="note">${place}没有在册支部。</p>`;
  const chart = shareBars(
    committees.map(row => ({
      name: row.name,
      href: null,
      shares: [acceptedShare(row), highShare(row)],
      beside: [count(row.accepted), count(row.branches)]
    })),
    {first: "上级组织", heads: ["验收达标", "四星及以上"], beside: ["达标支部", "在册支部"]}
  );
  const share = (name: string, value: (row: CommitteeRow) => number | null): TableColumn<CommitteeRow> => ({
    ...{name, value, isNumber: true},
    show: row => percent(value(row))
  });
  const isLong = committees.length > mostRows;
  const said = committees.map(
    row => [row.name, `达标${count(row.accepted)}／${count(row.branches)}，四星${percent(highShare(row), 0)}`] as const
  );
  const both = html`<div><div class=${isLong ? "screen-only" : ""}>${chart}</div>${isLong ? paperList(said) : null}</div>`;
  return chartFrame<CommitteeRow>(both, {
    title: `${place}各上级组织的支部，按编号排`,
    unit: "验收达标占在册支部，四星及以上占有评定的支部；星级为本地评定办法",
    source: "支部名册、验收记录和评定结果",
    file: "上级组织",
    rows: committees,
    columns: [
      {name: "上级组织", value: row => row.name},
      {name: "在册支部", value: row => row.branches, isNumber: true},
      {name: "达标支部", value: row => row.accepted, isNumber: true},
      share("验收达标", acceptedShare),
      {name: "四星及以上", value: row => row.high, isNumber: true},
      share("四星及以上占比", highShare)
    ]
  });
}

/** Rows with a text in any of their columns, whatever the case. */
export function withText<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], typed: string): Row[] {
  const text = typed.trim().toLowerCase();
  if (!text) return [...rows];
  return rows.filter(row =>
    columns.some(column =>
      String(column.value(row) ?? "")
        .toLowerCase()
        .includes(text)
    )
  );
}

/**
 * Every branch of the region, fetched when asked for: a table to search on the screen, close columns on paper. An
 * address that names an organisation opens its branches.
 */
export function branches({dots, listed, kinds, site, filters}: RegionView, load: () => Promise<Names>): HTMLElement {
  const list = openList(
    listed.length === dots.length
      ? `全部支部（${count(dots.length)}个）`
      : `所选支部（${count(listed.length)}个，全部${count(dots.length)}个）`,
    async () => {
      const names = await load();
      const columns = branchColumns(names, site).filter(column => !column.name.startsWith("区县"));
      const input =
        html`<input type="search" placeholder="名称、编号、组织或领域" aria-label="在支部清单中查找" value=${filters.text ?? ""}>` as HTMLInputElement;
      const note = html`<span class="note" aria-live="polite"></span>`;
      const box = html`<div class="screen-only"></div>`;
      let shown: BranchDot[] = [];
      const save = saveButtons(() => ({name: ["支部", ...kinds, input.value.trim()], rows: shown, columns}));
      const draw = () => {
        shown = withText(listed, columns, input.value);
        note.textContent = `所示${count(shown.length)}个，共${count(listed.length)}个`;
        box.replaceChildren(dataTable(shown, columns, {empty: "没有这样的支部"}));
      };
      input.oninput = draw;
      draw();
      return html`<div><div class="tools find">${input}${note}${save}</div>${box}
      ${paperList(listed.map(dot => [html`<i>${starDot(dot.star)} ${names.names[dot.i]}</i>`, `${starName(dot.star)}${dot.is_accepted ? " ●" : " ○"}`] as const))}
      <p class="note paper-only">● 已验收达标，○ 尚未验收；星级为本地评定办法。</p></div>`;
    }
  );
  if (filters.text) {
    list.open = true;
    requestAnimationFrame(() => list.scrollIntoView());
  }
  return list;
}
