import type {z} from "zod";
import type {branch} from "../contracts/records/branch.js";
import type {org} from "../contracts/records/org.js";
import {type Day, day, daysIn} from "./days.js";
import {ordinal, townName, unitName} from "./names.js";
import {chance, normalAt} from "./random.js";
import {cityName, type Region, regions} from "./regions.js";

export type Sector = z.infer<typeof branch.row>["sector"];
export type Org = z.infer<typeof org.row>;

/** The first and the last year that the example covers. */
export interface Span {
  first: number;
  last: number;
}

/** A made-up branch, with what its records are made from. */
export interface Branch {
  /** From 0; every draw of chance about the branch starts from it. */
  index: number;
  seed: number;
  branch_id: string;
  name: string;
  org_id: string;
  region: Region;
  region_id: string;
  /** The how manieth branch of its region and of its committee, from 0. */
  inRegion: number;
  inCommittee: number;
  sector: Sector;
  form: z.infer<typeof branch.row>["form"];
  members: number;
  hasCommittee: boolean;
  groups: number;
  formed: Day;
  dissolved: Day | null;
  /** Rank among the branches of its region, 0 weakest, 1 best; spread evenly. */
  rank: number;
  /** Latent quality: the rank as a z value with the region's effect. */
  quality: number;
}

/** The template's sample rows are about B00123, and a reader passes over them; no branch here is called so. */
const firstNumber = 1001;

type Family = "local" | "organ" | "campus" | "firm";

const family: Record<string, Family> = {
  "government-organ": "organ",
  "public-institution": "organ",
  "research-institute": "organ",
  retired: "organ",
  university: "campus",
  soe: "firm"
};

function familyOf(sector: Sector, region: Region): Family {
  if (region.level !== "city_committee_direct") return family[sector] ?? "local";
  return sector === "school" ? "campus" : sector === "private-enterprise" ? "firm" : (family[sector] ?? "organ");
}

const typicalMembers: Partial<Record<Sector, number>> = {
  village: 30,
  "urban-community": 36,
  "private-enterprise": 8,
  "social-organization": 6,
  "government-organ": 14,
  "public-institution": 14,
  university: 20,
  retired: 24,
  town: 22
};

/** The city grows branch by branch, so that a larger city begins with the smaller one's branches. */
export function city(seed: number, span: Span) {
  const orgs: Org[] = [{org_id: "O0001", parent_org_id: null, org_level: "city", name: cityName, region_code: null}];
  const addOrg = (parent_org_id: string, org_level: Org["org_level"], name: string, region_code: Region["code"]) => {
    const org_id = `O${String(orgs.length + 1).padStart(4, "0")}`;
    orgs.push({org_id, parent_org_id, org_level, name, region_code});
    return org_id;
  };
  const regionIds = new Map(regions.map(region => [region, addOrg("O0001", region.level, region.name, region.code)]));
  const inRegion = new Map<Region, number>();
  const committees = new Map<
    string,
    {org_id: string; name: string; size: number; taken: number; nth: number; number: number}
  >();
  const committeesMade = new Map<string, number>();
  const unitsNamed = new Map<string, number>();
  let towns = 0;

  /** The committee whose turn it is to take a branch; a full one is followed by a new one. */
  function committeeFor(region: Region, kind: Family, size: number) {
    const slot = `${region.name}/${kind}`;
    const open = committees.get(slot);
    if (open && open.taken < open.size) return open;
    const nth = committeesMade.get(slot) ?? 0;
    committeesMade.set(slot, nth + 1);
    const base = kind === "organ" ? "" : townName(towns++);
    const name =
      kind === "organ"
        ? `${region.short}机关第${ordinal(nth + 1)}`
        : kind === "campus"
          ? `${base}学院`
          : kind === "firm"
            ? `${base}集团`
            : `${base}${region.level === "district" ? "街道" : "镇"}`;
    const org_id = addOrg(regionIds.get(region)!, "grassroots_committee", `${name}党委`, region.code);
    const made = {org_id, name, size, taken: 0, nth, number: kind === "organ" ? 0 : towns};
    committees.set(slot, made);
    return made;
  }

  const generalBranches = new Map<string, string>();

  function nextBranch(index: number): Branch {
    const draw = chance(seed, index, "branch");
    const region = regions[pickWeighted(draw.next())]!;
    const nthInRegion = inRegion.get(region) ?? 0;
    inRegion.set(region, nthInRegion + 1);
    const sector = draw.weighted<Sector>(region.sectors);
    const kind = familyOf(sector, region);
    const committee = committeeFor(region, kind, draw.int(18, 24));
    const inCommittee = committee.taken++;
    let org_id = committee.org_id;
    // Every sixth committee keeps its later branches under a general branch.
    if (committee.nth % 6 === 2 && inCommittee >= 12) {
      if (!generalBranches.has(org_id)) {
        generalBranches.set(org_id, addOrg(org_id, "general_branch", `${committee.name}第一党总支`, region.code));
      }
      org_id = generalBranches.get(org_id)!;
    }
    // Offices are named after their region, villages and firms after their town or group.
    const named = kind === "organ" ? region.short : committee.name;
    const unit = `${named}/${sector}`;
    const nthUnit = unitsNamed.get(unit) ?? 0;
    unitsNamed.set(unit, nthUnit + 1);

    const typical = typicalMembers[sector] ?? 16;
    const members = Math.max(3, Math.min(60, Math.round(typical * Math.exp(0.45 * draw.normal()))));
    const joint = sector === "private-enterprise" || sector === "social-organization" ? 0.3 : 0.03;
    const form = draw.is(joint) ? "joint" : draw.is(0.01) ? "functional" : draw.is(0.01) ? "mobile" : "single";
    const rank = ((nthInRegion + 0.5) * 0.6180339887498949 + region.name.length * 0.137 + (seed % 97) / 97) % 1;
    const {formed, dissolved} = life(index);
    return {
      index,
      seed,
      branch_id: `B${String(firstNumber + index).padStart(5, "0")}`,
      name: `${named}${unitName(sector, nthUnit, 13 * committee.number)}${form === "joint" ? "联合党支部" : "党支部"}`,
      org_id,
      region,
      region_id: regionIds.get(region)!,
      inRegion: nthInRegion,
      inCommittee,
      sector,
      form,
      members,
      hasCommittee: members >= 7 ? draw.is(0.95) : draw.is(0.03),
      groups: members >= 15 && draw.is(0.8) ? Math.max(2, Math.min(5, Math.round(members / 11))) : 0,
      formed,
      dissolved,
      rank,
      quality: normalAt(rank) + region.effect + 0.25 * draw.normal()
    };
  }

  /** In each year 3 % of the branches are formed and 2 % dissolved; the others are older. */
  function life(index: number): {formed: Day; dissolved: Day | null} {
    const draw = chance(seed, index, "life");
    const someDay = (year: number) => {
      const month = draw.int(1, 11);
      return day(year, month, draw.int(1, daysIn(year, month)));
    };
    let formed = someDay(draw.int(span.first - 26, span.first - 1));
    for (let year = span.first; year <= span.last; year++) {
      if (draw.is(0.03)) {
        formed = someDay(year);
        break;
      }
    }
    for (let year = span.first; year <= span.last; year++) {
      const on = someDay(year);
      if (draw.is(0.02) && on > formed + 300) return {formed, dissolved: on};
    }
    return {formed, dissolved: null};
  }

  return {orgs, nextBranch};
}

function pickWeighted(at: number): number {
  let left = at;
  return Math.max(
    0,
    regions.findIndex(region => {
      left -= region.weight;
      return left < 0;
    })
  );
}

/** Whether the branch exists for at least a day of the month, and between which days. */
export function monthOfLife(branch: Branch, year: number, month: number): [from: Day, to: Day] | null {
  const from = Math.max(branch.formed, day(year, month, 1));
  const to = Math.min(branch.dissolved ?? Number.POSITIVE_INFINITY, day(year, month, daysIn(year, month)));
  return from <= to ? [from, to] : null;
}

/** The years of the span in which the branch exists for at least a day. */
export function yearsOf(branch: Branch, span: Span): number[] {
  const years: number[] = [];
  for (let year = span.first; year <= span.last; year++) {
    if (branch.formed <= day(year, 12, 31) && (branch.dissolved ?? day(9999, 1, 1)) >= day(year, 1, 1))
      years.push(year);
  }
  return years;
}
