-- One row per occupancy of a seat: how long the seat has been held by then, and when somebody next takes it.
-- Key: post_id
-- held_until: the latest last day of this holder and all before, the end of time while one still holds it.
-- next_started_on: the next holder's first day, null where nobody followed; the seat was empty in between.
select
    posts.post_id,
    posts.branch_id,
    posts.role,
    lead(posts.started_on) over (
        partition by posts.branch_id, posts.role order by posts.started_on, posts.post_id
    ) as next_started_on,
    max(coalesce(posts.ended_on, date '9999-12-31')) over (
        partition by posts.branch_id, posts.role
        order by posts.started_on, posts.post_id
        rows between unbounded preceding and current row
    ) as held_until
from staging.posts
