-- One row per occupancy of a seat.
-- Key: post_id
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    post.post_id,
    post.branch_id,
    post.role,
    post.started_on,
    case when post.ended_on <= programme.as_of then post.ended_on end as ended_on,
    post.newly_nominated,
    post.duty_assigned,
    case when post.sanction_on is null or post.sanction_on <= programme.as_of then post.sanction_level end as sanction_level,
    case when post.sanction_on <= programme.as_of then post.sanction_on end as sanction_on,
    post._file as file_no,
    post._row as row_no
from raw.post
cross join raw.programme
where post.started_on is null or post.started_on <= programme.as_of
