import {z} from "zod";

/** A strict object that says in Chinese which keys it may have. */
export function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: issue => (issue.code === "unrecognized_keys" ? `只能写这些项：${Object.keys(shape).join("、")}` : undefined)
  });
}

/** One of the values of a record enumeration, by identifier. */
export function idOf<Id extends string>(of: {labels: Readonly<Record<Id, unknown>>}) {
  return z.enum(Object.keys(of.labels) as [Id, ...Id[]]);
}

/** Text that is not blank. */
export const words = z.string().trim().min(1, "不能空着的文字");

/** A share between 0 and 1. */
export const share = z.number().min(0).max(1);

/** Points, to the hundredth. */
export const score = z.number().min(0).max(1000).multipleOf(0.01, "最多两位小数的数字");

/** An identifier as rule files write it: letters, digits, dots and hyphens. */
const ruleIdWords = "由字母、数字、点和短横组成的编号（像数字的要加引号）";
export const ruleId = z.string(ruleIdWords).regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, ruleIdWords);

/** A value the city chose, with why. */
export function chosen<T extends z.ZodType>(value: T) {
  return strict({value, reason: words.describe("Why the city chose this value")});
}
