import type {DuckDBConnection} from "@duckdb/node-api";

/** Years the calendar covers; a date outside them is outside every regulation. */
export const calendarYears = {first: 1921, last: 2060} as const;

/** Years before this one are only looked up, never counted from. */
const firstShiftedYear = 2000;

/** Month offsets that terms, limits, vacancies and reminders are counted in. */
const shiftMonths = [-3, ...Array.from({length: 61}, (_, months) => months)];

/**
 * Writes the calendar once, so that views join dates instead of computing them:
 * `raw.days` (day, year, month_number, month_index, month_ends_on),
 * `raw.periods` (every month, quarter, half and year from 1990, numbered) and
 * `raw.day_shifts` (a day moved by whole months: same day number, clamped to the month's last day).
 * @param lastShiftedYear year after which no day is moved: what lies beyond the evaluation date is not known yet
 */
export async function writeCalendar(
  connection: DuckDBConnection,
  lastShiftedYear: number = calendarYears.last
): Promise<void> {
  const {first, last} = calendarYears;
  await connection.run(`
    create table raw.days as
    select
      cast(day as date) as day,
      cast(year(day) as integer) as year,
      cast(month(day) as integer) as month_number,
      cast(year(day) * 12 + month(day) - 1 as integer) as month_index,
      cast(last_day(day) as date) as month_ends_on
    from generate_series(date '${first}-01-01', date '${last}-12-31', interval 1 day) as series(day)`);
  await connection.run(`
    create table raw.periods as
    with spans(period_kind, months) as (values ('month', 1), ('quarter', 3), ('half', 6), ('year', 12)),
    starts as (
      select period_kind, months, cast(start as date) as starts_on
      from spans, generate_series(date '1990-01-01', date '${last}-12-01', interval 1 month) as series(start)
      where (month(start) - 1) % months = 0
    )
    select
      cast(row_number() over (order by starts_on, months) as smallint) as period_no,
      case period_kind
        when 'month' then strftime(starts_on, '%Y-%m')
        when 'quarter' then strftime(starts_on, '%Y') || '-Q' || quarter(starts_on)
        when 'half' then strftime(starts_on, '%Y') || '-H' || ((month(starts_on) + 5) // 6)
        else strftime(starts_on, '%Y')
      end as period,
      period_kind,
      cast(year(starts_on) as integer) as year,
      starts_on,
      cast(last_day(starts_on + to_months(cast(months - 1 as integer))) as date) as ends_on,
      cast(starts_on - interval 1 day as date) as previous_ends_on,
      cast(months as integer) as months,
      cast(month(starts_on) as integer) as first_month,
      cast(month(starts_on) + months - 1 as integer) as last_month,
      cast(year(starts_on) * 12 + month(starts_on) - 1 as integer) as first_month_index,
      cast(year(starts_on) * 12 + month(starts_on) - 1 + months - 1 as integer) as last_month_index
    from starts`);
  await connection.run(`
    create table raw.day_shifts as
    select day, cast(months as integer) as months, cast(day + to_months(cast(months as integer)) as date) as shifted_on
    from raw.days, (select unnest([${shiftMonths.join(", ")}]) as months)
    where year(day) between ${firstShiftedYear} and ${lastShiftedYear}`);
}
