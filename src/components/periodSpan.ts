/** Months of its year that a period covers, first and last as 0–11; null for one that is no part of a year. */
export function monthsOfPeriod(period: string): {year: number; first: number; last: number} | null {
  const match = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])))?$/.exec(period);
  if (!match) return null;
  const [, year, month, quarter, half] = match;
  const at = (first: number, n: number) => ({year: Number(year), first, last: first + n - 1});
  if (month) return at(Number(month) - 1, 1);
  if (quarter) return at(Number(quarter) * 3 - 3, 3);
  if (half) return at(Number(half) * 6 - 6, 6);
  return at(0, 12);
}

/** `YYYY-MM-DD` of a period's last day; null for one without a calendar. */
export function lastDayOf(period: string): string | null {
  const span = monthsOfPeriod(period);
  return span && new Date(Date.UTC(span.year, span.last + 1, 0)).toISOString().slice(0, 10);
}
