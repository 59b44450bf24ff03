import {recordKinds} from "../../loaders/contracts/records/index.js";
import type {Guide} from "../components/guideRows.js";
import {snapshot} from "./snapshot.js";

const tiers = ["core", "standard", "advanced"];
const kinds = [...recordKinds].sort((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier));

export default snapshot(async ({rows}): Promise<Guide> => {
  const [received] = await rows<{files: number; read: number; refused: number; doubted: number}>(
    `select count(distinct file) as files, coalesce(sum(rows_read), 0) as read,
       coalesce(sum(rows_quarantined), 0) as refused,
       (select count(*) from marts.problems where severity = 'doubt') as doubted
     from marts.submissions`
  );
  return {
    kinds: kinds.map(({id, zh, tier, cadence, columns}) => ({
      id,
      zh,
      tier,
      cadence,
      required: columns.filter(column => column.required).map(column => column.zh)
    })),
    files: Number(received?.files ?? 0),
    read: Number(received?.read ?? 0),
    refused: Number(received?.refused ?? 0),
    doubted: Number(received?.doubted ?? 0)
  };
});
