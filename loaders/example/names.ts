/** Invented names, put together from rare characters, so that no place on a map is meant. */

const heads = [..."萤荻蓼筠潋漪榭霁岫澹翎砚棠菱芷杳徽篁屿蔚"];
const tails = [..."洲汀陂坞圩埠畔墩堰垅"];
const villageHeads = [..."荻蒲葭萝苇菖芦茭荇薇柘棣梓椿楸槿榆桤"];
const villageTails = [..."陂坞垅圩堰埂畈坳墩棚"];
const trades = ["电子", "机械", "纺织", "建材", "食品", "物流", "包装", "化工", "园艺", "印刷", "商贸", "家具"];
const societies = ["养老服务中心", "商会", "慈善会", "志愿者协会", "农机合作社", "书画社", "体育协会", "律师协会"];
const bureaus = [
  ["财政局", "农业局", "林业局", "水利局", "教育局", "卫生局", "民政局", "司法局", "审计局", "统计局"],
  ["交通局", "商务局", "档案局", "环保局", "规划局", "住建局", "人社局", "文旅局", "信访局", "质监局"]
].flat();
const institutions = ["图书馆", "中心医院", "疾控中心", "农技站", "水文站", "文化馆", "气象台", "检测所", "广播台"];
const faculties = ["文学院", "数理学院", "机电学院", "经管学院", "护理学院", "艺术学院", "农学院", "信息学院"];
const workshops = ["生产一部", "生产二部", "动力车间", "运输队", "机修车间", "营销部", "质检部", "后勤部", "矿务队"];
const digits = [..."一二三四五六七八九"];

/** 1–99 in Chinese numerals; larger numbers in digits. */
export function ordinal(n: number): string {
  if (n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return (tens > 1 ? digits[tens - 1]! : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digits[ones - 1]! : "");
}

const numbered = (names: readonly string[], index: number): string => {
  const round = Math.floor(index / names.length);
  return names[index % names.length]! + (round > 0 ? `第${ordinal(round + 1)}` : "");
};

const paired = (heads: readonly string[], tails: readonly string[], index: number): string => {
  const head = heads[index % heads.length]!;
  const tail = tails[(index + Math.floor(index / heads.length)) % tails.length]!;
  const round = Math.floor(index / (heads.length * tails.length));
  return (round > 0 ? ordinal(round + 1) : "") + head + tail;
};

/** A town's name without 镇 or 街道; every index another. */
export const townName = (index: number): string => paired(heads, tails, index);

/** A village's or quarter's name; after 180 they are numbered, but a town has far fewer. */
export const villageName = (index: number): string => paired(villageHeads, villageTails, index);

/**
 * What stands before 党支部 in the name of a branch: for each `index` another within a sector and what it is named
 * after; `shift` keeps towns from all beginning with the same village and is 0 for offices of a whole region.
 */
export function unitName(sector: string, index: number, shift: number): string {
  const place = shift === 0 ? villageName(index) : villageName((index + shift) % 180);
  switch (sector) {
    case "village":
      return `${place}村`;
    case "urban-community":
      return `${place}社区`;
    case "private-enterprise":
      return `${place}${trades[index % trades.length]}公司`;
    case "social-organization":
      return `${place}${societies[index % societies.length]}`;
    case "school":
      return `${place}${index % 3 === 0 ? "中学" : "小学"}`;
    case "government-organ":
      return numbered(bureaus, index);
    case "public-institution":
      return numbered(institutions, index);
    case "research-institute":
      return `${place}研究所`;
    case "university":
      return `${numbered(faculties, index)}教工`;
    case "soe":
      return numbered(workshops, index);
    case "retired":
      return `离退休第${ordinal(index + 1)}`;
    default:
      return `机关第${ordinal(index + 1)}`;
  }
}
