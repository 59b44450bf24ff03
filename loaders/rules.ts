import {existsSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {type ProgrammeFile, programmeFile} from "./contracts/rules/programme.js";
import {Refusal} from "./problems.js";
import {repeats} from "./rules/checkLists.js";
import {withReadings} from "./rules/localReadings.js";
import {type Pack, readPack} from "./rules/readPack.js";
import {readScheme, type Scheme} from "./rules/readScheme.js";
import {RuleFile, type RuleMistake} from "./rules/ruleFile.js";

export {writeRules} from "./rules/writeRules.js";

/** Everything that is asked: by the documents, and by the city itself. */
export interface Rules {
  /** `records` is an absolute path. */
  programme: ProgrammeFile;
  packs: Pack[];
  schemes: Scheme[];
}

/** Rule files that are tried in place of the programme's own. */
export interface RuleChanges {
  /** Folder of a pack, or its pack.yml; it takes the place of the pack with the same id, or joins the others. */
  pack?: string;
  /** File of a scheme. */
  scheme?: string;
}

/**
 * Reads the programme with its packs and schemes, which stand beside it in `packs/` and `schemes/`.
 * @throws Refusal that lists every mistake of every rule file
 */
export async function readRules(options: {programme: string} & RuleChanges): Promise<Rules> {
  const path = resolve(options.programme);
  if (!existsSync(path)) {
    throw new Refusal(`找不到评定方案 ${options.programme}：应为 programme.yml 的路径。请核对 --programme 后重试。`);
  }
  const folder = dirname(path);
  const name = basename(folder);
  const files: RuleFile[] = [new RuleFile(path, `${name}/${basename(path)}`)];
  const programme = files[0]!.read(programmeFile);
  if (!programme) throw refusal(files);
  for (const i of repeats(programme.packs)) files[0]!.refuse(["packs", i], "没有列过的标准");
  const tried = options.pack ? resolve(options.pack.replace(/[\\/]pack\.ya?ml$/, "")) : null;
  const packs = [...new Set([...programme.packs, ...(tried ? [basename(tried)] : [])])]
    .map(id =>
      tried && id === basename(tried)
        ? readPack(dirname(tried), basename(dirname(tried)), id, files)
        : readPack(join(folder, "packs"), `${name}/packs`, id, files)
    )
    .filter(pack => pack !== undefined);
  const unread = programme.packs.filter(id => !packs.some(pack => pack.id === id));
  const schemes = options.scheme ? resolve(dirname(options.scheme)) : join(folder, "schemes");
  if (options.scheme) programme.scheme = basename(options.scheme).replace(/\.ya?ml$/, "");
  const scheme = readScheme(schemes, `${basename(dirname(schemes))}/schemes`, programme.scheme, {packs, unread}, files);
  const read = scheme ? withReadings(packs, scheme.readings, files.at(-1)!) : packs;
  if (!scheme || files.some(file => file.mistakes.length > 0)) throw refusal(files);
  return {programme: {...programme, records: resolve(folder, programme.records)}, packs: read, schemes: [scheme]};
}

function refusal(files: readonly RuleFile[]): Refusal {
  const mistakes = files.flatMap(file => file.mistakes);
  return new Refusal(
    [
      `规则文件有${mistakes.length}处写错，没有使用：`,
      ...mistakes.map(line),
      "请逐处改正后重新运行；上一次的结果没有改动。"
    ].join("\n")
  );
}

function line({file, line: row, column, path, expected, received}: RuleMistake): string {
  return `  ${file} 第${row}行第${column}列 ${path || "（整个文件）"}：应为${expected}；收到：${received}`;
}
