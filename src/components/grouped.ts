/**
 * `1,234.5`: a number below 10²¹ with at most so many decimals and its thousands set apart; halves go away from zero.
 * By hand, because the first format that `Intl` makes keeps a page waiting as long as everything that it draws.
 */
export function grouped(n: number, decimals = 0): string {
  const size = Math.abs(n);
  // Moved as it is written, so that 1.005 is a half and not a little less.
  const moved = size < 1e-6 ? 0 : Math.round(Number(`${size}e${decimals}`));
  const [whole, rest] = String(moved / 10 ** decimals).split(".") as [string, string?];
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest ? `.${rest}` : "");
  return n < 0 && moved > 0 ? `-${text}` : text;
}
