/** Cells that say when or by whom the table was filled in, not what it is about. */
const aboutFilling = /填报|填表|报送|报出|制表|打印|上报/;

/**
 * The year that the rows above a header tell, else the sheet's name, else the file's: that of the first of them in
 * which exactly one stands. Null when none tells.
 */
export function yearOf(titles: readonly (readonly string[])[], ...names: readonly string[]): number | null {
  const title = titles
    .flat()
    .filter(cell => !aboutFilling.test(cell))
    .join(" ");
  for (const text of [title, ...names]) {
    const years = new Set(text.normalize("NFKC").match(/(?<![\d.])(19|20)\d\d(?!\d)/g));
    if (years.size === 1) return Number([...years][0]);
  }
  return null;
}

/** Whether the rows above a header say that amounts are in 万元. */
export const saysTenThousand = (titles: readonly (readonly string[])[]): boolean =>
  titles.flat().some(cell => /单位:?.{0,4}万元/.test(bare(cell)));

const numerals = "一二三四五六七八九";
const month = new RegExp(
  `^(?:((?:19|20)\\d\\d)[-./]?年?)?(?:(1[0-2]|0?[1-9]|十[一二]?|[${numerals}])月份?|-?(0[1-9]|1[0-2])-01)$`
);

/** The month that a header or a sheet's name is, with its year if it has one: 3月, 三月份, 2018年3月. Null for all else. */
export function monthOf(text: string): {month: number; year: number | null} | null {
  const found = month.exec(bare(text));
  if (!found) return null;
  const [, year, named, dated] = found;
  const written = named ?? dated!;
  const units = numerals.indexOf(written.at(-1)!) + 1;
  return {
    month: written.startsWith("十") ? 10 + units : units || Number(written),
    year: year ? Number(year) : null
  };
}

const bare = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");
