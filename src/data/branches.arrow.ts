import {arrowBytes, countColumn, wordColumn, yesColumn} from "./arrow.js";
import {branchOrder, type OrderedBranch} from "./branchOrder.js";
import {snapshot} from "./snapshot.js";

/** Verdicts of the evaluation date's year, as far as they say how much was judged from records. */
const judged = `
select branch_id, cast(sum(periods_met + periods_warn + periods_not_met) as integer) as judged,
  cast(sum(periods_manual) as integer) as manual, cast(sum(periods_no_data) as integer) as no_data
from marts.branch_clauses cross join marts.programme
where branch_clauses.pack_id in (programme.pack_id, programme.scheme_id)
  and cycle = extract(year from cast(as_of as date))
group by branch_id`;

/** Branches that are gone: they stand behind the others, for verdicts of the year count them. */
const gone = `
select branch_id, region_id, sector, coalesce(form, '-') as form from marts.branches where not is_active
order by region_id, branch_id`;

interface Judged {
  branch_id: string;
  judged: number;
  manual: number;
  no_data: number;
}

export default snapshot(async ({columns, rows}) => {
  const here = await columns<OrderedBranch>(branchOrder);
  const past = await columns<Pick<OrderedBranch, "branch_id" | "region_id" | "sector" | "form">>(gone);
  const counts = new Map((await rows<Judged>(judged)).map(row => [row.branch_id, row]));
  const ids = [...(here.branch_id ?? []), ...(past.branch_id ?? [])];
  const n = past.branch_id?.length ?? 0;
  const word = (name: "region_id" | "sector" | "form") => wordColumn([...(here[name] ?? []), ...(past[name] ?? [])]);
  const own = <Value>(values: readonly Value[] | undefined, none: Value) => [
    ...(values ?? []),
    ...Array<Value>(n).fill(none)
  ];
  const count = (name: "judged" | "manual" | "no_data") => countColumn(ids.map(id => counts.get(id)?.[name] ?? 0));
  return arrowBytes({
    region: word("region_id"),
    sector: word("sector"),
    form: word("form"),
    star: wordColumn(own(here.star, "-")),
    before: wordColumn(own(here.star_before, "-")),
    is_qualified: yesColumn(own(here.is_qualified, null)),
    was_qualified: yesColumn(own(here.was_qualified, null)),
    is_accepted: yesColumn(own(here.is_accepted, false)),
    flag: wordColumn(own(here.flag, "-")),
    is_active: yesColumn(ids.map((_, i) => i < ids.length - n)),
    judged: count("judged"),
    manual: count("manual"),
    no_data: count("no_data")
  });
});
