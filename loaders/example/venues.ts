import type {z} from "zod";
import {venue} from "../contracts/records/venue.js";
import {venueItem} from "../contracts/records/venueItem.js";
import {day, iso, yearOf} from "./days.js";
import {type Cast, suffers} from "./diligence.js";
import {chance} from "./random.js";
import type {Add} from "./row.js";

type Item = z.infer<typeof venueItem.row>["item_code"];

const common: readonly Item[] = [
  "flag",
  "oath",
  "rights_duties",
  "system_3m1l",
  "openness_board",
  "board",
  "material",
  "av"
];
/** What the document wants alike everywhere; it spreads over the years. */
const uniform: readonly Item[] = ["standard", "layout", "sign", "rules"];
const windows: readonly Item[] = ["service_window", "window_village", "window_party", "window_government"];

/** Venues every half-year and what is in them every year; most have one, and the rest find one. */
export function addVenues(cast: Cast, add: Add): void {
  const {branch, span} = cast;
  const draw = chance(branch.seed, branch.index, "venues");
  // The year in which the branch has a fixed venue; nearly all have one before the first.
  const wait = draw.is(0.86) ? 0 : draw.int(1, 2);
  const kind = draw.is(branch.sector === "village" ? 0.85 : 0.55) ? "own" : "shared";
  const shelf = draw.next();
  for (let year = span.first; year <= span.last; year++) {
    const dates = [day(year, 6, 30), day(year, 12, 31)];
    if (yearOf(branch.formed) === year) dates.unshift(branch.formed);
    else if (year === span.first) dates.unshift(day(year, 1, 1));
    for (const on of new Set(dates)) {
      if (on < branch.formed || on > (branch.dissolved ?? on)) continue;
      const isWithout = suffers(cast, "no_venue", on) || (wait > 0 && on < day(span.first + wait - 1, 12, 1));
      add(venue, year, {
        branch_id: branch.branch_id,
        as_of: iso(on),
        kind: isWithout ? "none" : kind,
        fixed: !isWithout && shelf < 0.9 + 0.05 * (year - span.first),
        register_complete: isWithout ? null : draw.is(0.92),
        keeper_named: isWithout ? null : draw.is(0.95),
        misuse_count: draw.is(0.002) ? 1 : 0
      });
      if (isWithout || iso(on).slice(5) !== "12-31") continue;
      const grown = 0.8 + 0.07 * (year - span.first) + 0.05 * branch.quality;
      const isServing = branch.sector === "village" || branch.sector === "urban-community";
      const isUniform = shelf < 0.55 + 0.2 * (year - span.first) + 0.05 * branch.quality;
      for (const item_code of [...common, ...uniform, ...(isServing ? windows : [])]) {
        const present = uniform.includes(item_code) ? isUniform || draw.is(0.6) : draw.is(Math.min(0.995, grown + 0.1));
        add(venueItem, year, {branch_id: branch.branch_id, as_of: iso(on), item_code, present});
      }
    }
  }
}
