const whole = new Intl.NumberFormat("zh-CN");

/** `1,200`; a dash where there is nothing to count. */
export const count = (n: number | null): string => (n === null ? "—" : whole.format(n));

const two = new Intl.NumberFormat("zh-CN", {maximumFractionDigits: 2});

/** A measured number with at most two decimals; a dash where nothing was measured. */
export const amount = (n: number | null): string => (n === null ? "—" : two.format(n).replace("-", "−"));

/** Points as they are decided on, with both decimals, so that they stand below each other; a dash where there are none. */
export const score = (n: number | null): string => (n === null ? "—" : n.toFixed(2).replace("-", "−"));

/** `54.2%` of a share 0–1. */
export const percent = (share: number | null, digits = 1): string =>
  share === null || !Number.isFinite(share) ? "—" : `${(share * 100).toFixed(digits)}%`;

/** `88%～90%`, or one number where both ends round to it. */
export function rangeZh(low: number, high: number): string {
  const [a, b] = [percent(low, 0), percent(high, 0)];
  return a === b ? a : `${a}～${b}`;
}

/** `+1.4个百分点` of a difference of shares; `持平` when it rounds to nothing. */
export function points(difference: number | null): string {
  if (difference === null || !Number.isFinite(difference)) return "—";
  const text = (Math.abs(difference) * 100).toFixed(1);
  if (text === "0.0") return "持平";
  return `${difference > 0 ? "+" : "−"}${text}个百分点`;
}

/** `+12`, `−3`, `0`. */
export const signed = (n: number): string => (n > 0 ? `+${count(n)}` : n < 0 ? `−${count(-n)}` : "0");

/** Months as whole numbers, so that they can be subtracted. */
export const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** `2018-09` of a month number. */
export const monthOf = (index: number): string =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;

/** `2018年9月`. */
export const monthZh = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;

/** `2018年9月5日`. */
export const dateZh = (date: string): string => `${monthZh(date)}${Number(date.slice(8, 10))}日`;

/** `2017年底`, `2018年6月底`: how a target's date is said. */
export const dueZh = (date: string): string =>
  date.slice(5, 7) === "12" ? `${date.slice(0, 4)}年底` : `${monthZh(date)}底`;

const qualifiers: Record<string, string> = {exact: "", about: "约", overall: "总体", strive: "力争"};

/** `约60%`, `总体100%`: a target never stands without its qualifier. */
export const targetZh = (share: number, qualifier: string | null): string =>
  `${qualifiers[qualifier ?? "exact"] ?? ""}${percent(share, 0)}`;

/** `2018年第3季度`, `2018年上半年`, `长期`. */
export function periodZh(period: string): string {
  if (period === "standing") return "长期";
  if (period === "once") return "一次性";
  if (/^\d{4}$/.test(period)) return `${period}年`;
  if (period.includes("-Q")) return `${period.slice(0, 4)}年第${period.slice(6)}季度`;
  if (period.includes("-H")) return `${period.slice(0, 4)}年${period.endsWith("1") ? "上" : "下"}半年`;
  return monthZh(period);
}
