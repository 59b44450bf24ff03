import {z} from "zod";

/** How a measure stands against a clause; rates are (met + warn) ÷ (met + warn + not_met). */
export const verdict = z.enum(["met", "not_met", "warn", "grace", "manual", "n_a", "no_data"]);
export type Verdict = z.infer<typeof verdict>;
