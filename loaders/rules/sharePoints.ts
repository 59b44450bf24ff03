/**
 * Shares points among weights to the hundredth so that they add up exactly; what is left over by rounding down goes to
 * those it took most from, the earlier first.
 */
export function sharePoints(points: number, weights: readonly number[]): number[] {
  const cents = Math.round(points * 100);
  // Weights have two places at most: in hundredths every product is a whole number, and no rounding hides in it.
  const wholes = weights.map(weight => Math.round(weight * 100));
  const sum = wholes.reduce((a, b) => a + b, 0);
  const shares = wholes.map((whole, i) => ({i, cents: Math.floor((cents * whole) / sum), rest: (cents * whole) % sum}));
  const left = cents - shares.reduce((a, share) => a + share.cents, 0);
  for (const share of [...shares].sort((a, b) => b.rest - a.rest || a.i - b.i).slice(0, left)) share.cents += 1;
  return shares.map(share => share.cents / 100);
}
