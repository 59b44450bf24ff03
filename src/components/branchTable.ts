import type {ColumnTable} from "arquero";
import type {Filters} from "./filters.js";
import type {BranchDot, Judged} from "./overviewRows.js";
import type {Moves} from "./rolloutCounts.js";

/** Branches and what their rollout is made of, narrowed to any combination of filters. */
export interface BranchTable {
  /** Active branches in the order of `Names`. */
  dots(filters: Partial<Filters>): BranchDot[];
  /** Verdicts of the evaluation date's year, of branches that are gone too. */
  judged(filters: Partial<Filters>): Judged;
  /** What moved in which month, summed for all branches together (`*`), or for every region or sector. */
  moves(filters: Partial<Filters>, by: "region" | "sector" | null): Map<string, Map<string, Moves>>;
}

type Arquero = Pick<typeof import("arquero"), "fromArrow" | "BitSet">;

/** What Arquero knows of a column; of words that repeat also a number for each. */
interface Column {
  at(row: number): unknown;
  toArray(): ArrayLike<number>;
  key?(row: number): number;
  keyFor?(value: unknown): number;
}

/** What a row must say for a filter to leave it. */
function conditions({region, sector, form, star, before, only}: Partial<Filters>): [column: string, value: unknown][] {
  const asked: [string, unknown][] = Object.entries({region, sector, form, star, before}).filter(([, value]) => value);
  if (only === "not-accepted") asked.push(["is_accepted", false]);
  else if (only) asked.push(["flag", only]);
  return asked;
}

const moved = ["branches", "accepted_before", "accepted", "withdrawn", "formed", "dissolved", "merged"] as const;

/**
 * Reads both tables. Rows are tested one column after the other: Arquero's own expressions become functions made from
 * text, which the pages' security policy does not let run.
 */
export function branchTable({fromArrow, BitSet}: Arquero, branches: ArrayBuffer, steps: ArrayBuffer): BranchTable {
  const [city, counted] = [fromArrow(branches), fromArrow(steps)];
  const column = (table: ColumnTable, name: string) => table.column(name) as unknown as Column;

  const narrowed = (table: ColumnTable, filters: Partial<Filters>): ColumnTable =>
    conditions(filters).reduce((left, [name, value]) => {
      const cells = column(table, name);
      const bits = new BitSet(table.totalRows());
      const key = cells.keyFor?.(value);
      const isWanted =
        key === undefined ? (row: number) => cells.at(row) === value : (row: number) => cells.key!(row) === key;
      left.scan(row => {
        if (isWanted(row!)) bits.set(row!);
      });
      return left.create({filter: bits});
    }, table);

  // Numbers are taken out of their columns once: a row at a time costs more than all else.
  let sums: Record<keyof Judged, ArrayLike<number>> | null = null;
  const judgedCells = () =>
    (sums ??= {
      judged: column(city, "judged").toArray(),
      manual: column(city, "manual").toArray(),
      no_data: column(city, "no_data").toArray()
    });
  let cells: (readonly [keyof Moves, ArrayLike<number>])[] | null = null;
  const movedCells = () => (cells ??= moved.map(name => [name, column(counted, name).toArray()] as const));
  let known: BranchDot[] | null = null;
  const all = () => (known ??= dotsOf(city.totalRows(), name => column(city, name)));

  return {
    dots: filters => {
      const dots: BranchDot[] = [];
      narrowed(city, filters).scan(row => {
        const dot = all()[row!];
        if (dot) dots.push(dot);
      });
      return dots;
    },
    judged: filters => {
      const sum = {judged: 0, manual: 0, no_data: 0};
      const {judged, manual, no_data} = judgedCells();
      narrowed(city, filters).scan(row => {
        sum.judged += judged[row!]!;
        sum.manual += manual[row!]!;
        sum.no_data += no_data[row!]!;
      });
      return sum;
    },
    moves: (filters, by) => {
      const sums = new Map<string, Map<string, Moves>>();
      const [ids, months] = [by && column(counted, by), column(counted, "month")];
      const cells = movedCells();
      const {region, sector, form, star} = filters;
      narrowed(counted, {region, sector, form, star}).scan(row => {
        const id = ids ? (ids.at(row!) as string) : "*";
        const month = months.at(row!) as string;
        const own = sums.get(id) ?? new Map<string, Moves>();
        sums.set(id, own);
        const sum = own.get(month) ?? (Object.fromEntries(moved.map(name => [name, 0])) as unknown as Moves);
        own.set(month, sum);
        for (const [name, values] of cells) sum[name] += values[row!]!;
      });
      return sums;
    }
  };
}

/** One object a branch, made once; those that are gone stand behind the others and get none. */
function dotsOf(size: number, column: (name: string) => Column): BranchDot[] {
  const read = <Value>(name: string) => {
    const cells = column(name);
    return (row: number) => cells.at(row) as Value;
  };
  const level = (name: string) => {
    const word = read<string>(name);
    return (row: number) => (word(row) === "-" ? null : Number(word(row)));
  };
  const [region, sector, form, flag] = [
    read<string>("region"),
    read<string>("sector"),
    read<string>("form"),
    read<string>("flag")
  ];
  const [star, before] = [level("star"), level("before")];
  const [isQualified, wasQualified] = [read<boolean | null>("is_qualified"), read<boolean | null>("was_qualified")];
  const [isAccepted, isActive] = [read<boolean>("is_accepted"), read<boolean>("is_active")];
  const dots: BranchDot[] = [];
  for (let i = 0; i < size && isActive(i); ++i)
    dots.push({
      i,
      region_id: region(i),
      sector: sector(i),
      form: form(i),
      star: star(i),
      star_before: before(i),
      is_qualified: isQualified(i),
      was_qualified: wasQualified(i),
      is_accepted: isAccepted(i),
      flag: flag(i)
    });
  return dots;
}
