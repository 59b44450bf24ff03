import {UsageError} from "./commands.js";

/** A value as it was typed; undefined where it was not. */
export const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/**
 * A whole number, or undefined where none was typed.
 * @throws UsageError
 */
export function wholeNumber(value: unknown, name: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(String(value))) throw new UsageError(`--${name} 要写整数，收到“${value}”。`);
  return Number(value);
}

/**
 * A day of the calendar, `YYYY-MM-DD`.
 * @throws UsageError
 */
export function day(value: unknown, name: string): string | undefined {
  if (value === undefined) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ||
    Number.isNaN(date.getTime()) ||
    date.toISOString().slice(0, 10) !== value
  )
    throw new UsageError(`--${name} 要写成2018-12-31这样的日期，收到“${value}”。`);
  return String(value);
}
