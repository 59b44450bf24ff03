import {html} from "htl";
import {type WallSlide, wallNumbers} from "./wallSlides.js";

/** How long one picture stands, in milliseconds. */
const turn = 15_000;

/**
 * Pictures one after the other, filling the window. The arrow keys turn by hand, the space bar stops and goes on; where
 * the system asks for no motion nothing turns by itself. `mark` stays in sight on the whole screen too.
 */
export function wall(slides: readonly WallSlide[], mark: string): HTMLElement {
  const stage = html`<div class="wall-stage" aria-live="off"></div>`;
  const stop = html`<button type="button">停</button>` as HTMLButtonElement;
  const place = html`<span class="wall-place"></span>`;
  let [at, isTurning] = [0, !matchMedia("(prefers-reduced-motion: reduce)").matches];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (next: number) => {
    at = (next + slides.length) % slides.length;
    const slide = slides[at]!;
    stage.replaceChildren(
      html`<p class="headline">${slide.headline}`,
      wallNumbers(slide),
      html`<div class="wall-charts"><div>${slide.climb()}</div><div>${slide.shares()}</div></div>`
    );
    place.textContent = `${slide.place}　${at + 1}／${slides.length}`;
    wait();
  };
  const wait = () => {
    clearTimeout(timer);
    stop.textContent = isTurning ? "停" : "续";
    stop.setAttribute("aria-label", isTurning ? "停止轮换" : "继续轮换");
    // The page may have been left for another.
    if (isTurning) timer = setTimeout(() => stage.isConnected && show(at + 1), turn);
  };
  const toggle = () => {
    isTurning = !isTurning;
    wait();
  };
  stop.onclick = toggle;
  const back = html`<button type="button" aria-label="上一幅">‹</button>` as HTMLButtonElement;
  const on = html`<button type="button" aria-label="下一幅">›</button>` as HTMLButtonElement;
  const whole = html`<button type="button">全屏</button>` as HTMLButtonElement;
  back.onclick = () => show(at - 1);
  on.onclick = () => show(at + 1);
  const root = html`<div class="wall">${stage}<div class="wall-tools"><b>${mark}</b>${place}${back}${stop}${on}${whole}<a href="./index.html">回总览</a></div></div>`;
  whole.onclick = () => void (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen());
  root.ownerDocument.onkeydown = event => {
    if (event.target instanceof HTMLButtonElement && event.key === " ") return;
    if (event.key === "ArrowRight") show(at + 1);
    else if (event.key === "ArrowLeft") show(at - 1);
    else if (event.key === " ") toggle();
    else return;
    event.preventDefault();
  };
  if (slides.length) show(0);
  return root;
}
