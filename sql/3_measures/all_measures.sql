-- One row per measure, item, branch and period that something is recorded for.
-- Key: measure, item, branch_id, period
-- Every measure has the same nine columns: measure, item, span_kind, branch_id, period, value, expected, peak, state.
-- span_kind: month, quarter, half, year or standing, so that a clause takes only the spans it asks for.
-- expected: what a share is taken of, or how many groups. peak: the most that one of several had, or the first day of what has one.
-- state says what the records themselves imply: no_data, manual, n_a, open (a limit still running), warn (in time, but not as wished),
-- missed (on record as not done, whatever the count) or together (the value stands for several clauses, asked for one sum).
select * from measures.sheet_counts
union all
select * from measures.group_months
union all
select * from measures.group_rounds
union all
select * from measures.event_records
union all
select * from measures.every_month
union all
select * from measures.held_by_year_end
union all
select * from measures.leadership
union all
select * from measures.talks
union all
select * from measures.headcounts
union all
select * from measures.committees
union all
select * from measures.group_sizes
union all
select * from measures.terms
union all
select * from measures.term_lengths
union all
select * from measures.unit_sizes
union all
select * from measures.seats
union all
select * from measures.sanctions
union all
select * from measures.vetoes
union all
select * from measures.vacancies
union all
select * from measures.fundings
union all
select * from measures.funding_records
union all
select * from measures.fundings_per_head
union all
select * from measures.fundings_of_basis
union all
select * from measures.funding_growth
union all
select * from measures.unprovided_funds
union all
select * from measures.venues
union all
select * from measures.venue_items
union all
select * from measures.on_record
union all
select * from measures.documents
union all
select * from measures.documents_made
union all
select * from measures.documents_dated
union all
select * from measures.three_lists
union all
select * from measures.ledgers
union all
select * from measures.task_lists
union all
select * from measures.inspections
union all
select * from measures.contacts
union all
select * from measures.photos
union all
select * from measures.duties
union all
select * from measures.training_sessions
union all
select * from measures.training_hours
union all
select * from measures.committees_trained
union all
select * from measures.tallies
union all
select * from measures.volunteering
union all
select * from measures.dues
union all
select * from measures.dues_bases
union all
select * from measures.satisfactions
