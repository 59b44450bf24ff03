import {city} from "./city.js";
import {type Day, iso} from "./days.js";
import {type Symptom, storyOf} from "./story.js";

/** The planted truth about one branch, for holding results against; it is in no record. */
export interface PlantedBranch {
  branch_id: string;
  name: string;
  region: string;
  /** Standard deviations above the city's mean. */
  quality: number;
  dissolved: string | null;
  /** Put forward because every committee of the region was asked for one. */
  hasEqualShares: boolean;
  weak: {from: string; to: string | null; symptoms: readonly Symptom[]}[];
  nominations: {opened: string; closed: string | null; relapsed: boolean; isMisnomination: boolean}[];
  accepted: {on: string; withdrawn: string | null}[];
}

/**
 * What the generator planted for the same arguments as `writeExample`: per branch its latent quality, weak spells
 * (with or without a nomination), nominations without cause, acceptances. Dates are `YYYY-MM-DD`.
 */
export function plannedTruth(options: {branches?: number; years?: [number, number]; seed?: number}): PlantedBranch[] {
  const {branches = 1200, years = [2017, 2019], seed = 1} = options;
  const span = {first: years[0], last: years[1]};
  const {nextBranch} = city(seed, span);
  const text = (on: Day | null) => (on === null ? null : iso(on));
  return Array.from({length: branches}, (_, index) => {
    const branch = nextBranch(index);
    const story = storyOf(branch, span);
    return {
      branch_id: branch.branch_id,
      name: branch.name,
      region: branch.region.name,
      quality: branch.quality,
      dissolved: text(branch.dissolved),
      hasEqualShares: story.cases.some(one => one.isEqualShare),
      weak: story.spells.map(spell => ({from: iso(spell.from), to: text(spell.to), symptoms: spell.symptoms})),
      nominations: story.cases.map(({isEqualShare, ...one}) => ({
        ...one,
        opened: iso(one.opened),
        closed: text(one.closed)
      })),
      accepted: story.acceptances.map(one => ({on: iso(one.on), withdrawn: text(one.withdrawn)}))
    };
  });
}
