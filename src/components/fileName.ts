/** Characters that no file system is asked to hold. */
const unfit = /[\\/:*?"<>|\s]+/g;

/** `示例数据_示例市_退回_南塘区_2019-12-31`: what a downloaded list is, of where, narrowed to what, on which date; nothing twice. */
export function fileName(
  {city, as_of, is_example}: {city: string; as_of: string; is_example: boolean},
  ...parts: (string | null | undefined)[]
): string {
  const said = [is_example ? "示例数据" : null, city, ...parts].filter(part => part) as string[];
  return [...new Set([...said, as_of])].map(part => part.replace(unfit, "-")).join("_");
}
