import type {Column, RecordKind} from "../contracts/column.js";
import {returnedColumns} from "./cells.js";
import type {Chance} from "./random.js";

/** What a reader should make of a deviation: take it, take it with a doubt, or refuse the row. */
export type Outcome = "accept" | "doubt" | "refuse";

interface CellDeviation {
  code: string;
  outcome: Outcome;
  fits(column: Column): boolean;
  write(cell: string, draw: Chance): string;
}

const isDate = ({type}: Column) => type === "date";
const isCount = ({type, unit, key}: Column) => type === "int" && unit === "人" && !key;
const isMoney = ({name}: Column) => name === "amount_yuan" || name === "spent_yuan";
const parts = (cell: string) => cell.split("-").map(Number) as [number, number, number];
const wide = (cell: string) => cell.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const cellDeviations: readonly CellDeviation[] = [
  {code: "chinese_date", outcome: "accept", fits: isDate, write: cell => spelled(parts(cell))},
  {code: "dotted_date", outcome: "accept", fits: isDate, write: cell => parts(cell).join(".")},
  {code: "date_with_time", outcome: "accept", fits: isDate, write: cell => `${cell} 14:30`},
  {code: "money_in_words", outcome: "accept", fits: isMoney, write: cell => `${thousands(cell)}元`},
  {code: "full_width", outcome: "accept", fits: column => isCount(column) || column.name === "branch_id", write: wide},
  {code: "with_unit", outcome: "accept", fits: isCount, write: cell => `${cell}人`},
  {code: "about", outcome: "doubt", fits: isCount, write: cell => `约${cell}`},
  {
    code: "date_without_year",
    outcome: "refuse",
    fits: column => isDate(column) && column.required,
    write: cell => spelled(parts(cell)).replace(/^\d+年/, "")
  },
  {
    code: "off_list",
    outcome: "refuse",
    fits: column => column.type === "enum" && column.required,
    write: (_, draw) => draw.pick(["按实际情况", "每月学习", "详见附件"])
  },
  {
    code: "unknown_branch",
    outcome: "refuse",
    fits: c => c.name === "branch_id" && c.required,
    write: () => "没有登记的支部"
  },
  {code: "negative", outcome: "refuse", fits: column => isCount(column) && column.min === 0, write: () => "-1"},
  {
    code: "blank_required",
    outcome: "refuse",
    fits: column => column.required && column.name !== "branch_id",
    write: () => ""
  }
];

/** Rows that other rows hang on are never spoilt so far that they would be refused. */
const spared = new Set(["branch", "headcount", "party_group", "committee_term", "post", "assessment", "stage"]);
const untouched = new Set(["org", "target"]);
const bulky = new Set(["dues", "ledger", "document", "venue_item", "tally", "task", "hours_bin", "times_bin", "post"]);

/** How often a row of a kind comes back odd or wrong. */
export function messRate({id}: RecordKind): number {
  if (untouched.has(id)) return 0;
  if (id === "satisfaction" || id === "funding") return 0.006;
  return id === "activity" ? 0.0004 : bulky.has(id) ? 0.0006 : 0.003;
}

/** Counts of planted deviations by outcome and code. */
export type Planted = Record<Outcome, Record<string, number>>;

/** Spoils rows of a kind as clerks do; returns the lines to write instead, and counts what it did. */
export function messMaker(kind: RecordKind, planted: Planted): (cells: string[], draw: Chance) => string[][] {
  const columns = returnedColumns(kind);
  const at = (name: string) => columns.findIndex(column => column.name === name);
  const log = (outcome: Outcome, code: string, rows = 1) => {
    planted[outcome][code] = (planted[outcome][code] ?? 0) + rows;
  };
  const fitting = cellDeviations
    .filter(({outcome}) => outcome === "accept" || !spared.has(kind.id))
    .filter(({code}) => kind.id !== "branch" || !code.startsWith("full"))
    .map(deviation => ({deviation, places: columns.flatMap((column, i) => (deviation.fits(column) ? [i] : []))}))
    .filter(({places}) => places.length > 0);
  const spoil = (cells: string[], draw: Chance): string[][] => {
    if (draw.is(0.2) && kind.id !== "branch") {
      log("accept", "duplicate");
      return [cells, cells];
    }
    if (kind.id === "satisfaction" && draw.is(0.3)) {
      const [respondents, satisfied] = [at("respondents"), at("satisfied")];
      if (draw.is(0.5)) {
        log("refuse", "over_satisfied");
        return [cells.with(satisfied, String(Number(cells[respondents]) + 3))];
      }
      log("refuse", "conflict", 2);
      return [cells, cells.with(respondents, String(Number(cells[respondents]) + 1))];
    }
    if (kind.id === "activity" && draw.is(0.1)) {
      const [expected, attended] = [at("expected_count"), at("attended_count")];
      log("accept", "fraction");
      return [cells.with(attended, `${cells[attended]}/${cells[expected]}`)];
    }
    const {deviation, places} = draw.pick(fitting);
    const filled = places.filter(place => cells[place] !== "");
    if (filled.length === 0) return [cells];
    const place = draw.pick(filled);
    log(deviation.outcome, deviation.code);
    return [cells.with(place, deviation.write(cells[place]!, draw))];
  };
  return fitting.length > 0 ? spoil : cells => [cells];
}

const spelled = ([year, month, date]: [number, number, number]) => `${year}年${month}月${date}日`;

function thousands(cell: string): string {
  const [whole, fen] = cell.split(".") as [string, string];
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (Number(fen) > 0 ? `.${fen}` : "");
}
