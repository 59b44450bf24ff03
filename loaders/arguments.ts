/** What was typed cannot be carried out; the message says how it is written. */
export class UsageError extends Error {}

/**
 * A whole number, or undefined where none was typed.
 * @throws UsageError
 */
export function wholeNumber(value: string | undefined, name: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new UsageError(`--${name} 要写整数，收到“${value}”。`);
  return Number(value);
}

/**
 * A day of the calendar, `YYYY-MM-DD`.
 * @throws UsageError
 */
export function day(value: string | undefined, name: string): string | undefined {
  if (value === undefined) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    throw new UsageError(`--${name} 要写成2018-12-31这样的日期，收到“${value}”。`);
  return value;
}
