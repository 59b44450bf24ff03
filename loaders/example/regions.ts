import type {Sector} from "./city.js";

/** A region of the fictional city and what is peculiar about it. */
export interface Region {
  name: string;
  /** What stands before the names of its offices. */
  short: string;
  level: "district" | "county" | "city_committee_direct";
  /** Whose rule for sharing the money with the city it follows; the documents know such places by name only. */
  code: "tongguan" | "yian" | "jiaoqu" | "zongyang" | "other";
  /** Share of the city's branches. */
  weight: number;
  /** Added to the diligence of its branches, in standard deviations. */
  effect: number;
  /** Share of its branches accepted by the end of the year that the key names. */
  pace: Readonly<Record<2017 | 2018 | 2019, number>>;
  /** Share of its branches that go through a weak spell. */
  weak: number;
  sectors: Readonly<Partial<Record<Sector, number>>>;
}

const urban = {
  village: 18,
  "urban-community": 24,
  "government-organ": 12,
  "public-institution": 9,
  soe: 5,
  "private-enterprise": 13,
  "social-organization": 6,
  school: 6,
  town: 3,
  retired: 4
};
const rural = {
  ...urban,
  village: 46,
  "urban-community": 7,
  "government-organ": 10,
  soe: 3,
  "private-enterprise": 8,
  "social-organization": 4,
  retired: 3
};
const organs = {
  "government-organ": 55,
  "public-institution": 24,
  retired: 12,
  "social-organization": 5,
  "research-institute": 4
};
const education = {university: 52, school: 41, retired: 7};
const industry = {soe: 88, retired: 8, "private-enterprise": 4};

/** The places that the documents name, as this city stands in for them. */
const codes: Readonly<Record<string, Region["code"]>> = {
  松岚区: "tongguan",
  青石区: "yian",
  南塘区: "jiaoqu",
  白鹭县: "zongyang"
};

/** The city that does not exist. */
export const cityName = "示例市";

/** Two regions lead, two lag; the lagging ones miss the second year's target clearly. */
export const regions: readonly Region[] = [
  region("松岚区", "district", 0.17, 0.45, [0.27, 0.71, 0.998], 0.03, urban),
  region("青石区", "district", 0.14, 0, [0.21, 0.62, 0.998], 0.04, urban),
  region("南塘区", "district", 0.14, -0.4, [0.15, 0.46, 0.998], 0.065, urban),
  region("白鹭县", "county", 0.17, 0, [0.2, 0.61, 0.998], 0.04, rural),
  region("北屏县", "county", 0.14, -0.5, [0.14, 0.42, 0.998], 0.07, rural),
  region("市直机关工委", "city_committee_direct", 0.1, 0.4, [0.31, 0.72, 0.998], 0.02, organs),
  region("市教育工委", "city_committee_direct", 0.08, 0.1, [0.23, 0.63, 0.998], 0.03, education),
  region("市国资委党委", "city_committee_direct", 0.06, 0, [0.24, 0.63, 0.998], 0.04, industry)
];

function region(
  name: string,
  level: Region["level"],
  weight: number,
  effect: number,
  [first, second, third]: [number, number, number],
  weak: number,
  sectors: Region["sectors"]
): Region {
  const short = name.replace("直机关工委", "").replace("工委", "系统").replace("委党委", "系统");
  const code = codes[name] ?? "other";
  return {name, short, level, code, weight, effect, pace: {2017: first, 2018: second, 2019: third}, weak, sectors};
}
