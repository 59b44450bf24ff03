-- One row per level, id and month: the accepted share beside the target that is next due.
-- Key: level, id, month
-- Paces are shares per month: the mean of the last three months, and the best such mean of the last twelve.
-- The forecast is the share on the target's date if every month were like the slowest or fastest of the last six.
with

targeted as (
    select
        periods.period as month,
        periods.first_month_index as month_index,
        targets.due_on,
        targets.target_share,
        targets.qualifier,
        targets.tolerance,
        days.month_index - periods.first_month_index as months_left,
        row_number() over (
            partition by periods.period
            order by
                case when targets.due_on >= periods.ends_on then 0 else 1 end,
                case when targets.due_on >= periods.ends_on then targets.due_on end nulls last,
                targets.due_on desc
        ) as nearness
    from staging.periods
    cross join staging.programme
    join staging.targets on targets.pack_id = programme.pack_id
    join staging.days on days.day = targets.due_on
    where periods.period_kind = 'month'
),

shares as (
    select
        rollout_counts.level,
        rollout_counts.id,
        rollout_counts.month,
        rollout_counts.branches_active,
        rollout_counts.accepted_after as branches_accepted,
        cast(rollout_counts.accepted_after as double) / nullif(rollout_counts.branches_active, 0) as accepted_share
    from results.rollout_counts
),

paced as (
    select
        shares.level,
        shares.id,
        shares.month,
        shares.branches_active,
        shares.branches_accepted,
        shares.accepted_share,
        shares.accepted_share - lag(shares.accepted_share) over (
            partition by shares.level, shares.id order by shares.month
        ) as step,
        (shares.accepted_share - lag(shares.accepted_share, 3) over (
            partition by shares.level, shares.id order by shares.month
        )) / 3 as recent_pace
    from shares
),

best as (
    select
        paced.level,
        paced.id,
        paced.month,
        paced.branches_active,
        paced.branches_accepted,
        paced.accepted_share,
        paced.recent_pace,
        max(paced.recent_pace) over (
            partition by paced.level, paced.id
            order by paced.month
            rows between 11 preceding and current row
        ) as best_pace,
        min(paced.step) over (
            partition by paced.level, paced.id
            order by paced.month
            rows between 5 preceding and current row
        ) as slowest_step,
        max(paced.step) over (
            partition by paced.level, paced.id
            order by paced.month
            rows between 5 preceding and current row
        ) as fastest_step
    from paced
)

select
    best.level,
    best.id,
    best.month,
    best.branches_active,
    best.branches_accepted,
    best.accepted_share,
    targeted.due_on as target_due_on,
    targeted.target_share,
    targeted.qualifier as target_qualifier,
    case
        when targeted.months_left > 0 and best.accepted_share is not null
            then greatest(0, targeted.target_share - best.accepted_share) / targeted.months_left
    end as required_pace,
    best.recent_pace,
    case
        when targeted.months_left > 0 and best.accepted_share + best.slowest_step is not null
            then greatest(0, least(1, best.accepted_share + best.slowest_step * targeted.months_left))
    end as forecast_low,
    case
        when targeted.months_left > 0 and best.accepted_share + best.fastest_step is not null
            then greatest(0, least(1, best.accepted_share + best.fastest_step * targeted.months_left))
    end as forecast_high,
    case
        when best.accepted_share is null or targeted.target_share is null then null
        when best.branches_accepted >= (targeted.target_share - targeted.tolerance) * best.branches_active then 'reached'
        when targeted.months_left <= 0 then 'behind'
        when best.recent_pace is null then 'at_risk'
        when best.accepted_share + best.recent_pace * targeted.months_left
            >= targeted.target_share - targeted.tolerance then 'on_course'
        when best.accepted_share + best.best_pace * targeted.months_left
            >= targeted.target_share - targeted.tolerance then 'at_risk'
        else 'behind'
    end as status
from best
left join targeted on targeted.month = best.month and targeted.nearness = 1
