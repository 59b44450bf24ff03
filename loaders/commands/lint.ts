import {lintLines, lint as lintPacks} from "../lint.js";
import {command} from "./command.js";
import {jsonOption, say} from "./terminal.js";

export const lint = command({
  zh: "查标准：互相矛盾、没有对象、量不了、名称重复的条款，并数出一个支部每年要报多少行；也查每个评定办法写得对不对",
  options: {pack: {value: "文件夹", zh: "只查这一个标准，默认data/packs里的全部"}, json: jsonOption},
  run: async ({pack, json}) => {
    const found = lintPacks({pack});
    if (json) say(JSON.stringify(found));
    else lintLines(found).forEach(say);
    return found.findings.length ? 1 : 0;
  }
});
