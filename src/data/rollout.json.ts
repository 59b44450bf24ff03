import type {Rollout} from "../components/snapshots.js";
import {printSnapshot} from "./readMarts.js";

await printSnapshot(
  async ({columns}): Promise<Rollout> => ({
    rollout: await columns("select * from marts.rollout order by level, id, month"),
    changes: await columns("select * from marts.rollout_changes order by level, id, month")
  })
);
