const names: Record<string, string> = {reached: "已达到", on_course: "可如期", at_risk: "有风险", behind: "落后"};
const glyphs: Record<string, string> = {reached: "●", on_course: "●", at_risk: "◐", behind: "✕"};
const verdicts: Record<string, string> = {reached: "met", on_course: "met", at_risk: "warn", behind: "not_met"};

/** How a rollout stands, in words; a dash where there is nothing to judge. */
export const statusName = (status: string | null): string => names[status ?? ""] ?? "—";

/** Its glyph: told apart by form as well as colour. */
export const statusGlyph = (status: string | null): string => glyphs[status ?? ""] ?? "";

/** The verdict whose colour it takes. */
export const statusVerdict = (status: string | null): string => verdicts[status ?? ""] ?? "n_a";
