import type {Span} from "./city.js";
import {cityName} from "./regions.js";

/** The text of the file that marks a folder as an example and lists what was written into it. */
export function marker(example: {
  branches: number;
  span: Span;
  seed: number;
  files: readonly {path: string; rows: number}[];
}): string {
  const {branches, span, seed, files} = example;
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  return `# 示例数据

这里的全部内容都是程序虚构的：${cityName}和它的区县、组织、支部都不存在，没有任何真实的人、单位或数字。

- 支部数：${branches}
- 年份：${span.first}—${span.last}
- 种子：${seed}（参数相同，内容完全相同）
- 行数：${rows}，其中有意混入了少量写法不规范、重复或有错的行，个别报表没有报来

重新生成会整个替换这个文件夹，请不要把真实数据放进来。

## 文件清单

${sorted.map(({path, rows}) => `- \`${path}\` ${rows}行`).join("\n")}
`;
}
