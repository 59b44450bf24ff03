/** Days are counted from 1970-01-01 while a story is made up, and written as text when a row is. */
export type Day = number;

const firstYear = 1990;
const written: string[] = [];
const origin = Date.UTC(firstYear, 0, 1) / 86_400_000;

/** `YYYY-MM-DD` of a day; remembered, because the same few thousand days come back millions of times. */
export function iso(day: Day): string {
  const index = day - origin;
  if (index < 0) return new Date(day * 86_400_000).toISOString().slice(0, 10);
  for (let i = written.length; i <= index; i++) {
    written.push(new Date((origin + i) * 86_400_000).toISOString().slice(0, 10));
  }
  return written[index]!;
}

/** The day of a date; month from 1. */
export const day = (year: number, month: number, date: number): Day => Date.UTC(year, month - 1, date) / 86_400_000;

/** The calendar year of a day. */
export const yearOf = (of: Day): number => Number(iso(of).slice(0, 4));

/** The month of a day, 1–12. */
export const monthOf = (of: Day): number => Number(iso(of).slice(5, 7));

/** How many days a month has. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day number some years later; 29 February becomes the 28th. */
export function yearsLater(from: Day, years: number): Day {
  const [year, month, date] = iso(from).split("-").map(Number) as [number, number, number];
  return day(year + years, month, Math.min(date, daysIn(year + years, month)));
}
