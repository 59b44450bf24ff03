import {branchPart, partAddress} from "./components/branchFile.js";
import type {SiteFacts} from "./data/siteFacts.js";

const pages = [
  ["/", "总览"],
  ["/rollout", "推进"],
  ["/compliance", "达标"],
  ["/stars", "星级"],
  ["/selection", "评选"],
  ["/rectification", "整顿"],
  ["/region", "区县"],
  ["/branch", "支部"],
  ["/standards", "标准"],
  ["/data", "数据"],
  ["/method", "方法"]
] as const;

const mark =
  "<svg viewBox='0 0 16 16' width='22' height='22' aria-hidden='true'><path fill='#B3261E' d='M1 15V11H5V7H9V3H15V15Z'/></svg>";

/** The house mark as a data address: a page asks the host for nothing it does not show. */
const icon = `data:image/svg+xml;base64,${btoa(mark.replace("<svg ", "<svg xmlns='http://www.w3.org/2000/svg' "))}`;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/**
 * The site of one region stays on that region: what pages count from branches is its own, and must not be called the
 * city's. It hears of a change before the page does.
 */
const stayInRegion = (region: string) =>
  `<script>{const stay = () => {
const here = new URL(location.href);
if (here.searchParams.get("region")) return;
here.searchParams.set("region", ${JSON.stringify(region).replaceAll("<", "\\u003c")});
history.replaceState(null, "", here);
};
for (const change of ["popstate", "branchmark-filters"]) addEventListener(change, stay);
stay();}</script>`;

/** Asks for the file of the branch that the address names before the program is there that reads it. */
const askEarly = ({parts, version}: SiteFacts) =>
  `<script>{const branchPart = ${branchPart};
const partAddress = ${partAddress};
const id = new URLSearchParams(location.search).get("id");
const file = Object.assign(document.createElement("link"), {rel: "preload", as: "fetch", crossOrigin: "anonymous"});
if (id) document.head.append(Object.assign(file, {href: partAddress(id, ${JSON.stringify({parts, version})})}));}</script>`;

/** Head of every page. */
export function pageHead(facts: SiteFacts, path: string): string {
  return `<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}">
<script>document.documentElement.lang = "zh-CN";</script>${facts.scope_region_id ? stayInRegion(facts.scope_region_id) : ""}${path === "/branch" ? askEarly(facts) : ""}`;
}

/** Whose view it is, when it is not the city's. */
function viewOf({scope_name, scope_region_name}: SiteFacts): string {
  if (!scope_name) return "";
  const isBelow = scope_region_name && scope_region_name !== scope_name;
  const sums = isBelow ? `逐个支部数出的只到它们，${scope_region_name}和全市的数为汇总` : "全市数为汇总";
  return `<div class="view">${escaped(`仅含${scope_name}所属支部；${sums}`)}</div>`;
}

/** Data that is older than the programme lets it be is told by the reader's own clock; the invented city never grows old. */
const staleness = ({as_of, refresh_days}: SiteFacts) =>
  `<div class="stale" hidden></div><script>{const days = Math.floor((Date.now() - Date.parse("${as_of}")) / 864e5);
const note = document.querySelector(".stale");
if (days > ${refresh_days}) { note.textContent = "数据截至${as_of}，已有" + days + "天没有更新。"; note.hidden = false; }}</script>`;

/** Masthead of every page: name, city, date, navigation, and the band that marks example data. */
export function pageHeader(facts: SiteFacts, path: string): string {
  const link = ([href, name]: readonly [string, string]) => {
    const here = href === "/" ? path === "/index" : path === href;
    return `<a href="${href}" data-keep${here ? ' aria-current="page"' : ""}>${name}</a>`;
  };
  return `<div class="masthead"><a class="house" href="/" data-keep>${mark}<b>支部标尺</b></a>
<span class="place" data-city="${escaped(facts.city)}" data-as-of="${facts.as_of}" data-example="${facts.is_example}">${escaped(facts.city)}　评定日 ${facts.as_of}</span>
<nav aria-label="页面">${pages.map(link).join("")}</nav></div>${viewOf(facts)}
${facts.is_example ? '<div class="example-band">示例数据：全部为虚构，仅供演示</div>' : staleness(facts)}`;
}

/** Foot of every page: by what rules, from what. */
export function pageFooter(facts: SiteFacts): string {
  return `<p>依据${escaped(facts.pack_title)}（${escaped(facts.document_no)}）和${escaped(facts.scheme_title)}，评定日 ${facts.as_of}。各图均可下载所示数据；数从记录计算，来处见<a href="/data">数据</a>页，算法见<a href="/method">方法</a>页。填报的人请看<a href="/guide">使用说明</a>。</p>`;
}
