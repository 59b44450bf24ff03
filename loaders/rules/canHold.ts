import type {Literal} from "./terms.js";

/** Can all comparisons of one term hold for the same branch? Numbers are whole and not negative; a fact has one value. */
export function canHold(term: readonly Literal[]): boolean {
  const facts = new Set(term.map(({fact}) => fact));
  const about = (fact: string) => term.filter(literal => literal.fact === fact);
  for (const fact of facts) {
    const asked = about(fact);
    if (asked.some(({text_value}) => text_value !== null) ? !textCanHold(asked) : !numberCanHold(asked)) return false;
  }
  // Formal members are members.
  return range(about("formal"))[0] <= range(about("members"))[1];
}

function textCanHold(literals: readonly Literal[]): boolean {
  const wanted = new Set(literals.filter(({is_negated}) => !is_negated).map(({text_value}) => text_value));
  const refused = literals.filter(({is_negated}) => is_negated).map(({text_value}) => text_value);
  return wanted.size < 2 && !refused.some(value => wanted.has(value));
}

function numberCanHold(literals: readonly Literal[]): boolean {
  const [low, high] = range(literals);
  const refused = literals.filter(l => l.operator === "=" && l.is_negated).map(l => l.number_value);
  return low <= high && !(low === high && refused.includes(low));
}

/** Least and most that the comparisons of one number leave. */
function range(literals: readonly Literal[]): [low: number, high: number] {
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  for (const {operator, number_value, is_negated} of literals) {
    const n = number_value ?? 0;
    if (operator === "=" && !is_negated) [low, high] = [Math.max(low, n), Math.min(high, n)];
    if (operator === (is_negated ? "<" : ">=")) low = Math.max(low, n);
    if (operator === (is_negated ? ">=" : "<")) high = Math.min(high, n - 1);
    if (operator === ">" && !is_negated) low = Math.max(low, n + 1);
    if (operator === ">" && is_negated) high = Math.min(high, n);
  }
  return [low, high];
}
