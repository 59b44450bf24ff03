import type {RolloutStepsRow} from "../../loaders/contracts/marts/rolloutSteps.js";
import {arrowBytes, countColumn, wordColumn} from "./arrow.js";
import {snapshot} from "./snapshot.js";

export default snapshot(async ({columns}) => {
  const steps = await columns<RolloutStepsRow>(
    "select * from marts.rollout_steps order by region_id, sector, form, star, month"
  );
  const count = (name: "branches" | "accepted_before" | "accepted" | "withdrawn" | "formed" | "dissolved" | "merged") =>
    countColumn(steps[name] ?? []);
  return arrowBytes({
    region: wordColumn(steps.region_id ?? []),
    sector: wordColumn(steps.sector ?? []),
    form: wordColumn(steps.form ?? []),
    star: wordColumn(steps.star ?? []),
    month: wordColumn(steps.month ?? []),
    branches: count("branches"),
    accepted_before: count("accepted_before"),
    accepted: count("accepted"),
    withdrawn: count("withdrawn"),
    formed: count("formed"),
    dissolved: count("dissolved"),
    merged: count("merged")
  });
});
