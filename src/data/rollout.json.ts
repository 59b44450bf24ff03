import type {Rollout} from "../components/snapshots.js";
import {snapshot} from "./snapshot.js";

export default snapshot(
  async ({columns}): Promise<Rollout> => ({
    rollout: await columns("select * from marts.rollout order by level, id, month"),
    changes: await columns("select * from marts.rollout_changes order by level, id, month")
  })
);
