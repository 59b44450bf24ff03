-- One row per branch, condition and span in which it held.
-- Key: branch_id, condition, last_ok_on
-- last_ok_on: the last day on which it did not hold yet; until_on: the first on which it no longer held, or the end of time.
-- vacant: a seat once held has nobody. Counted from the last day in it; one day between two holders is none.
-- overdue: the due day, or the one it was extended to, has passed; that day itself is in time.
-- A venue is as its snapshots say, from the first that says so to the next that does not.
with

snapshots as (
    select
        'venue:none' as condition,
        venues.branch_id,
        venues.as_of,
        venues.kind = 'none' as is_so
    from staging.venues
    where venues.kind is not null
    union all
    select
        'venue:not_fixed' as condition,
        venues.branch_id,
        venues.as_of,
        not venues.is_fixed as is_so
    from staging.venues
    where venues.is_fixed is not null
),

turns as (
    select
        snapshots.condition,
        snapshots.branch_id,
        snapshots.as_of,
        snapshots.is_so,
        lag(snapshots.is_so) over (
            partition by snapshots.condition, snapshots.branch_id order by snapshots.as_of
        ) as was_so
    from snapshots
),

changes as (
    select
        turns.condition,
        turns.branch_id,
        turns.as_of,
        turns.is_so,
        lead(turns.as_of, 1, date '9999-12-31') over (
            partition by turns.condition, turns.branch_id order by turns.as_of
        ) as until_on
    from turns
    where turns.is_so <> coalesce(turns.was_so, false)
)

select
    seat_spans.branch_id,
    'vacant:' || seat_spans.role as condition,
    seat_spans.held_until as last_ok_on,
    max(coalesce(seat_spans.next_started_on, date '9999-12-31')) as until_on
from facts.seat_spans
where seat_spans.held_until < date '9999-12-31'
  and (seat_spans.next_started_on is null or date_diff('day', seat_spans.held_until, seat_spans.next_started_on) > 1)
group by seat_spans.branch_id, seat_spans.role, seat_spans.held_until
union all
select
    due.branch_id,
    'term:overdue' as condition,
    due.due_on as last_ok_on,
    max(due.until_on) as until_on
from (
    select
        term_spans.branch_id,
        case
            when term_spans.extension_approved_on is not null then coalesce(term_spans.extended_to, term_spans.due_on)
            else term_spans.due_on
        end as due_on,
        least(coalesce(term_spans.renewed_on, date '9999-12-31'), term_spans.until_on) as until_on
    from facts.term_spans
) as due
where due.due_on < due.until_on
group by due.branch_id, due.due_on
union all
select
    changes.branch_id,
    changes.condition,
    next_days.previous_on as last_ok_on,
    changes.until_on
from changes
join facts.next_days on next_days.day = changes.as_of
where changes.is_so
