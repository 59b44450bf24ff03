-- One row per record row and measure that counts it; item * serves every item of the measure.
-- Key: measure, item, branch_id, file_no, row_no
select * from measures.evidence_activities
union all
select * from measures.evidence_leadership
union all
select * from measures.evidence_talks
union all
select * from measures.evidence_states
union all
select * from measures.evidence_counts
union all
select * from measures.evidence_money
union all
select * from measures.evidence_yearly
union all
select * from measures.evidence_papers
