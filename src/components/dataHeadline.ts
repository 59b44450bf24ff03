import {sum} from "d3-array";
import {html} from "htl";
import type {DataPage} from "./dataPage.js";
import {count, percent} from "./format.js";
import {receiptOf, unaccounted} from "./receiptRows.js";
import {gapZh} from "./returnRows.js";
import {totalOf} from "./verdictShares.js";

/** The answer to “can these numbers be trusted?”: what came in, what was sent back, what is missing. */
export function headlineText({submissions, kinds, gaps, regionName, kindName}: HeadlineFacts): string {
  const {files, rows_read, rows_loaded, rows_quarantined} = receiptOf(submissions);
  if (!rows_read) return "还没有收到记录。";
  const received = `收到${count(files)}个文件、${count(rows_read)}行，入库${percent(rows_loaded / rows_read, 2)}`;
  const refused = rows_quarantined ? `，退回${count(rows_quarantined)}行` : "，没有退回";
  const core = kinds.filter(kind => kind.tier === "core" && !kind.is_supplied).map(kind => kind.zh);
  const [gap] = gaps;
  const which = gap && `${regionName(gap.region_id)}${gapZh(gap)}的${kindName(gap.kind)}`;
  const missing = core.length
    ? `；必备的${core.join("、")}没有报来`
    : !which
      ? "；按期该报的，每个区县都有"
      : gaps.length === 1
        ? `；${which}整段没有报来`
        : `；有${count(gaps.length)}处整段没有报来，最大的是${which}`;
  return `${received}${refused}${missing}。`;
}

type HeadlineFacts = Pick<DataPage, "submissions" | "kinds" | "gaps" | "regionName" | "kindName">;

/** The headline, and below it the sum that every file must keep and what the verdicts rest on. */
export function headline(view: DataPage): HTMLElement {
  const {submissions, shares, found} = view;
  const text = html`<p class="headline">${headlineText(view)}</p>`;
  const total = receiptOf(submissions);
  if (!total.rows_read) return html`<div>${text}</div>`;
  const wrong = submissions.filter(row => unaccounted(row) !== 0).length;
  const city = shares.filter(row => row.region_id === "*");
  const judged = city.length ? city : shares;
  const all = sum(judged, totalOf);
  const part = (name: "manual" | "no_data") => percent(all ? sum(judged, row => row[name]) / all : null);
  const doubts = sum(
    found.filter(row => row.severity === "doubt"),
    row => row.n
  );
  const sums = html`<span>读到${count(total.rows_read)} ＝ 入库${count(total.rows_loaded)} ＋ 退回${count(total.rows_quarantined)} ＋ 重复${count(total.rows_duplicate)}，${count(submissions.length)}个文件（工作表）逐个相符。</span>`;
  return html`<div>${text}<p class="sum">${wrong ? `有${count(wrong)}个文件的行数对不上，请看下面的文件清单。` : sums}存疑${count(doubts)}处照常入库。本年度应判的条款中，待人工认定${part("manual")}，缺数据${part("no_data")}。各种记录怎样填，见<a href="./dictionary.html">字段说明</a>。</p></div>`;
}
