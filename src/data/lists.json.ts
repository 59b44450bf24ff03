import type {KeyCount, Lists, PayerShare, TaskShare} from "../components/listRows.js";
import {snapshot} from "./snapshot.js";

const sums = "clear approved promised done done_in_time overdue"
  .split(" ")
  .map(name => `cast(sum(${name}) as integer) as ${name}`)
  .join(", ");

export default snapshot(async ({rows}): Promise<Lists> => {
  const payers = await rows<PayerShare & {region_code: string}>(
    "select * from marts.funding_shares order by year, clause_id, region_code, payer"
  );
  const places = await rows<{region_code: string; region_id: string; region_name: string}>(
    "select distinct region_code, region_id, region_name from marts.funding_claims join marts.branches using (region_id) order by 2"
  );
  return {
    tasks: await rows<TaskShare>(`
      select coalesce(region_id, '*') as region_id, year, cast(count(*) as integer) as lists,
        cast(sum(tasks) as integer) as tasks, ${sums}
      from marts.task_lists group by grouping sets ((region_id, year), (year)) order by year, region_id`),
    keys: await rows<KeyCount>(`
      select coalesce(region_id, '*') as region_id, cycle, tier, cast(count(*) as integer) as branches,
        cast(count(case when is_accepted then 1 end) as integer) as accepted
      from marts.key_lists join marts.programme using (pack_id)
      group by grouping sets ((region_id, cycle, tier), (cycle, tier)) order by cycle, tier, region_id`),
    payers: payers.map(({region_code, share, owed_yuan, paid_yuan, missing_yuan, ...payer}) => {
      const own = places.filter(place => place.region_code === region_code);
      return {
        ...payer,
        share: share === null ? null : Number(share),
        owed_yuan: owed_yuan === null ? null : Number(owed_yuan),
        paid_yuan: Number(paid_yuan),
        missing_yuan: missing_yuan === null ? null : Number(missing_yuan),
        region_ids: own.map(place => place.region_id),
        region_names: own.map(place => place.region_name).join("、")
      };
    }),
    clauses: Object.fromEntries(
      (
        await rows<{clause_id: string; said: string}>(
          "select clause_id, asks || coalesce('读法：' || reading, '') as said from marts.clauses where clause_id in (select clause_id from marts.funding_shares)"
        )
      ).map(({clause_id, said}) => [clause_id, said])
    )
  };
});
