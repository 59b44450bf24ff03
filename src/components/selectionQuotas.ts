import {max} from "d3-array";
import {scaleLinear} from "d3-scale";
import {svg} from "htl";
import type {SelectionQuotasRow} from "../../loaders/contracts/marts/selectionQuotas.js";
import {count} from "./format.js";

const [width, label, right, rowHeight, head] = [740, 170, 430, 28, 26];

/** How much room a quota leaves: missed, exactly at a limit, or how many either way. */
export function slackZh(quota: SelectionQuotasRow): string {
  if (quota.above_min < 0) return `不足${-quota.above_min}个`;
  if (quota.below_max < 0) return `超出${-quota.below_max}个`;
  if (quota.min_places > 0 && quota.above_min === 0) return "正好下限";
  if (quota.below_max === 0) return "正好上限";
  return quota.min_places > 0 ? `高于下限${quota.above_min}个` : `离上限${quota.below_max}个`;
}

/** A bar a quota: places on the list, with its minimum and maximum as brackets. */
export function quotaBars(
  quotas: readonly SelectionQuotasRow[],
  name: (quota: SelectionQuotasRow) => string,
  href: (quota: SelectionQuotasRow) => string | null
): SVGElement {
  const x = scaleLinear([0, max(quotas, quota => Math.max(quota.max_places, quota.listed)) ?? 1], [label, right]);
  const height = head + quotas.length * rowHeight;
  const row = (quota: SelectionQuotasRow, i: number) => {
    const isTight = quota.above_min <= 0 && quota.min_places > 0;
    const link = href(quota);
    const title = svg`<text x="0" y="18">${name(quota)}</text>`;
    return svg`<g transform=${`translate(0,${head + i * rowHeight})`}>
      ${link ? svg`<a href=${link}>${title}</a>` : title}
      <line class="axis" x1=${x(quota.min_places)} x2=${x(quota.max_places)} y1="14" y2="14" />
      <rect class="bar" x=${label} y="8" width=${x(quota.listed) - label} height="12" opacity="0.8" />
      ${quota.min_places > 0 ? svg`<line class="target" x1=${x(quota.min_places)} x2=${x(quota.min_places)} y1="4" y2="24" stroke-width="2.5" />` : null}
      <line class="axis" x1=${x(quota.max_places)} x2=${x(quota.max_places)} y1="5" y2="23" stroke-width="2" />
      <text x="490" y="18" text-anchor="end" font-weight="600">${count(quota.listed)}</text>
      <text class="second" x="560" y="18" text-anchor="end">${count(quota.min_places)}～${count(quota.max_places)}</text>
      <text class="muted" x="630" y="18" text-anchor="end">${count(quota.eligible)}</text>
      <text class=${isTight || quota.below_max <= 0 ? "" : "muted"} x=${width} y="18" text-anchor="end">${slackZh(quota)}</text></g>`;
  };
  return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="group" aria-label="各区县、领域和一线的名额与余地">
    <text class="muted" x="490" y="16" text-anchor="end">名单</text><text class="muted" x="560" y="16" text-anchor="end">规定</text>
    <text class="muted" x="630" y="16" text-anchor="end">符合条件</text><text class="muted" x=${width} y="16" text-anchor="end">余地</text>
    ${quotas.map(row)}</svg>`;
}
