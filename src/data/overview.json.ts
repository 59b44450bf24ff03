import type {Overview} from "../components/snapshots.js";
import {snapshot} from "./snapshot.js";

export default snapshot(async ({rows}): Promise<Overview> => {
  const [cycle] = await rows<Pick<Overview, "cycle">>(
    "select max(cycle) as cycle from marts.branch_scores join marts.programme using (scheme_id)"
  );
  const [received] = await rows<Omit<Overview, "cycle">>(
    "select coalesce(sum(rows_read), 0) as rows_read, coalesce(sum(rows_quarantined), 0) as rows_quarantined from marts.submissions"
  );
  return {cycle: cycle?.cycle ?? null, ...received!};
});
