import type {z} from "zod";

const types: Record<string, string> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "一个列表",
  object: "一组“项: 值”",
  record: "一组“项: 值”"
};

/** What a zod issue asked for, in Chinese. */
export function expectedOf(issue: z.core.$ZodIssue): string {
  // A contract that has its own words for a mistake knows best.
  if (isOurs(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected] ?? issue.expected;
    case "invalid_value":
      return `以下之一：${issue.values.map(String).join("、")}`;
    case "too_small":
      if (issue.origin === "array") return `至少${issue.minimum}项`;
      return `${issue.inclusive ? "不小于" : "大于"}${issue.minimum}的数`;
    case "too_big":
      return issue.origin === "array" ? `至多${issue.maximum}项` : `不大于${issue.maximum}的数`;
    case "invalid_union":
      return "文字、数字、true 或 false";
    default:
      return issue.message;
  }
}

/** The type of a value, in Chinese. */
export function typeName(value: unknown): string {
  if (Array.isArray(value)) return types.array!;
  return types[typeof value] ?? typeof value;
}

/** Zod's own messages are English; every other one was written by a contract. */
function isOurs(message: string): boolean {
  return !/^(Invalid|Too|Unrecognized)/.test(message);
}
