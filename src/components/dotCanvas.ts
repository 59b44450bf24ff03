import {group} from "d3-array";
import {html} from "htl";
import {chartWidth} from "./chartWidth.js";
import type {DotLayout} from "./dotLayout.js";
import {dotAt, dotLayout, dotUnder} from "./dotLayout.js";
import {pageLink} from "./filters.js";
import {count, percent} from "./format.js";
import type {BranchDot} from "./overviewRows.js";
import {starLegend, starName} from "./star.js";

const labels = {wide: 190, narrow: 126};

/** What the canvas needs besides the dots; names come later, when somebody points. */
export interface DotCanvasOptions {
  regionName(id: string): string;
  nameOf(i: number): Promise<string>;
  open(i: number): void;
}

/** Colours of the page as it stands, light or dark. */
function inks(element: Element): (name: string) => string {
  const style = getComputedStyle(element);
  return name => style.getPropertyValue(`--${name}`).trim();
}

function draw(
  canvas: HTMLCanvasElement,
  dots: readonly BranchDot[],
  {layout, width}: {layout: DotLayout; width: number},
  focus: number
): void {
  // Twice as fine on paper; on a screen more points than it has only take time.
  const ratio = matchMedia("print").matches ? Math.max(2, devicePixelRatio) : devicePixelRatio;
  canvas.width = width * ratio;
  canvas.height = (layout.height + 2) * ratio;
  const context = canvas.getContext("2d")!;
  context.scale(ratio, ratio);
  context.translate(0, 1);
  const ink = inks(canvas);
  const size = layout.pitch <= 3 ? layout.pitch : layout.pitch - Math.max(1, layout.pitch * 0.2);
  const byStar = new Map<number, Path2D>();
  dots.forEach((dot, position) => {
    const star = dot.star ?? -1;
    const path = byStar.get(star) ?? new Path2D();
    byStar.set(star, path);
    const [x, y] = dotAt(layout, position);
    if (layout.pitch < 5) path.rect(x, y, size, size);
    else {
      path.moveTo(x + size, y + size / 2);
      path.arc(x + size / 2, y + size / 2, size / 2, 0, 2 * Math.PI);
    }
  });
  for (const [star, path] of byStar) {
    if (star > 0) {
      context.fillStyle = ink(`star-${star}`);
      context.fill(path);
    } else {
      context.strokeStyle = ink("ink-3");
      context.lineWidth = layout.pitch < 5 ? 0.4 : 0.8;
      context.stroke(path);
    }
  }
  if (focus >= 0 && focus < dots.length) {
    const [x, y] = dotAt(layout, focus);
    context.strokeStyle = ink("accent");
    context.lineWidth = 2;
    context.strokeRect(x - 2, y - 2, size + 4, size + 4);
  }
}

/** Every branch as a dot, grouped by region, darkest for the most stars. Point or use arrow keys to read, open with a click or Enter. */
export function dotCanvas(dots: readonly BranchDot[], {regionName, nameOf, open}: DotCanvasOptions): HTMLElement {
  if (!dots.length) return html`<p class="note">这个范围内没有支部。`;
  const byRegion = group(dots, dot => dot.region_id);
  const width = chartWidth(1200, 340);
  const labelWidth = width < 700 ? labels.narrow : labels.wide;
  const layout = dotLayout(
    [...byRegion].map(([id, list]) => ({id, n: list.length})),
    width - labelWidth
  );
  const drawn = {layout, width: width - labelWidth};
  const canvas =
    html`<canvas tabindex="0" role="application" aria-label=${`${count(dots.length)}个支部，用方向键逐个查看，回车打开`} style=${`width:${width - labelWidth}px;height:${layout.height + 2}px;cursor:pointer`}>` as HTMLCanvasElement;
  const tip = html`<div class="tip" role="status" aria-live="polite" hidden>`;
  const names = layout.groups.map(part => {
    const list = byRegion.get(part.id)!;
    const accepted = list.filter(dot => dot.is_accepted).length;
    return html`<div style=${`position:absolute;left:0;width:${labelWidth - 16}px;top:${part.y - 3}px;line-height:19px;font-size:13px`}><a href=${pageLink("region", {region: part.id})}>${regionName(part.id)}</a><br><span class="note">${count(list.length)}个，达标${percent(accepted / list.length, 0)}</span></div>`;
  });
  const box = html`<div class="dots"><div style=${`position:relative;width:${width}px;max-width:100%;overflow:hidden;height:${layout.height + 10}px`}>${names}<div style=${`position:absolute;left:${labelWidth}px;top:0`}>${canvas}</div></div>${tip}</div>`;
  let focus = -1;
  const show = async (position: number) => {
    if (position === focus) return;
    focus = position;
    draw(canvas, dots, drawn, focus);
    const dot = dots[position];
    tip.hidden = !dot;
    if (!dot) return;
    const [x, y] = dotAt(layout, position);
    const about = `${starName(dot.star)}，${dot.is_accepted ? "已验收达标" : "尚未验收达标"}`;
    const place = (name: string) => {
      if (focus !== position) return;
      tip.textContent = `${name}　${about}`;
      tip.style.left = `${Math.max(0, Math.min(labelWidth + x + 14, width - 350))}px`;
      tip.style.top = `${y + layout.pitch + 8}px`;
    };
    place("读取名称…");
    place(await nameOf(dot.i));
  };
  const under = (event: MouseEvent) => dotUnder(layout, event.offsetX, event.offsetY - 1);
  canvas.onmousemove = event => void show(under(event));
  canvas.onmouseleave = () => void show(-1);
  canvas.onblur = () => void show(-1);
  canvas.onclick = event => {
    const dot = dots[under(event)];
    if (dot) open(dot.i);
  };
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    ArrowRight: layout.perColumn,
    ArrowLeft: -layout.perColumn
  };
  canvas.onkeydown = event => {
    if (event.key === "Enter" && dots[focus]) return open(dots[focus]!.i);
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    void show(focus < 0 ? 0 : Math.min(dots.length - 1, Math.max(0, focus + step)));
  };
  const redraw = () => canvas.isConnected && draw(canvas, dots, drawn, focus);
  requestAnimationFrame(redraw);
  for (const query of ["(prefers-color-scheme: dark)", "print"]) matchMedia(query).addEventListener("change", redraw);
  return html`<div>${starLegend()}${box}</div>`;
}
