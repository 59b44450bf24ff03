import type {RolloutStepsRow} from "../../loaders/contracts/marts/rolloutSteps.js";
import {countColumn, printArrow, wordColumn} from "./arrow.js";
import {readMarts} from "./readMarts.js";

await readMarts(async ({columns}) => {
  const steps = await columns<RolloutStepsRow>(
    "select * from marts.rollout_steps order by region_id, sector, form, star, month"
  );
  const count = (name: "branches" | "accepted_before" | "accepted" | "withdrawn" | "formed" | "dissolved" | "merged") =>
    countColumn(steps[name] ?? []);
  printArrow({
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
