import {count, dateZh, percent} from "./format.js";

/** What the page's first sentence is made of; numbers of branches and cases. */
export interface RectificationCounts {
  as_of: string;
  /** Name of the region the page is narrowed to; null for the whole city. */
  place: string | null;
  active: number;
  candidates: number;
  in_case: number;
  left_out: number;
  open: number;
  overdue: number;
  stalled: number;
  hasCriteria: boolean;
}

/** The answer to “which branches look weak, and are cases moving?” in a sentence. */
export function rectificationHeadline(n: RectificationCounts): string {
  const day = `截至${dateZh(n.as_of)}，${n.place ?? "全市"}`;
  const share = n.active ? `（占${percent(n.candidates / n.active)}）` : "";
  const looks = !n.hasCriteria
    ? "评定办法没有写疑似软弱涣散的标准"
    : n.candidates === 0
      ? "没有支部触及疑似软弱涣散的标准"
      : `${count(n.candidates)}个支部触及疑似软弱涣散的标准${share}，其中${count(n.in_case)}个正在整顿` +
        (n.left_out ? `，${count(n.left_out)}个超过等待期还没有列入` : "");
  const moves = [n.overdue ? `${count(n.overdue)}个已过期限` : "", n.stalled ? `${count(n.stalled)}个停滞` : ""].filter(
    Boolean
  );
  const cases =
    n.open === 0
      ? "没有未销号的整顿"
      : `未销号的整顿${count(n.open)}个，${moves.length ? `其中${moves.join("、")}` : "都在期限内推进"}`;
  return `${day}${looks}；${cases}。`;
}
