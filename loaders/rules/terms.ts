/** One comparison of a fact about a branch. */
export interface Literal {
  fact: string;
  operator: "=" | ">=" | "<" | ">";
  text_value: string | null;
  number_value: number | null;
  is_negated: boolean;
}

/** A condition as it is written, before it is spread out. */
export type Formula = {literal: Literal} | {not: Formula} | {and: Formula[]} | {or: Formula[]};

/** Disjunctive normal form: the formula holds when every literal of one term holds. */
export function toTerms(formula: Formula): Literal[][] {
  return withoutLonger(spread(formula, false).map(withoutRepeats));
}

function spread(formula: Formula, negated: boolean): Literal[][] {
  if ("literal" in formula) return [[{...formula.literal, is_negated: negated}]];
  if ("not" in formula) return spread(formula.not, !negated);
  const parts = "and" in formula ? formula.and : formula.or;
  const spreads = parts.map(part => spread(part, negated));
  // Under a negation "and" and "or" change places.
  if ("or" in formula !== negated) return spreads.flat();
  return spreads.reduce((left, right) => left.flatMap(a => right.map(b => [...a, ...b])), [[]]);
}

const key = (l: Literal) => `${l.is_negated}${l.fact}${l.operator}${l.text_value ?? l.number_value}`;

function withoutRepeats(term: Literal[]): Literal[] {
  return [...new Map(term.map(literal => [key(literal), literal])).values()];
}

/** Drops each term that says more than another one: a or (a and b) is a. */
function withoutLonger(terms: Literal[][]): Literal[][] {
  const sets = terms.map(term => new Set(term.map(key)));
  return terms.filter((_, i) =>
    sets.every((other, j) => {
      const covers = j !== i && [...other].every(k => sets[i]!.has(k));
      return !covers || (other.size === sets[i]!.size && j > i);
    })
  );
}
