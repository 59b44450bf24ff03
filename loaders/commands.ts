import {parseArgs} from "node:util";

/** An option of a command: what follows it, and what it does, in Chinese. */
interface Option {
  /** Name of its value; a switch has none. */
  value?: string;
  zh: string;
}

/** A command of the program. */
interface Command {
  /** What stands after the command, if anything. */
  argument?: string;
  zh: string;
  options: Record<string, Option>;
}

const records: Option = {value: "文件夹", zh: "记录文件夹，默认data/records；为空时用示例城市"};
const programme: Option = {value: "文件", zh: "评定方案，默认data/programme.yml"};
const warehouse: Option = {value: "文件", zh: "数据仓库，默认data/warehouse.duckdb"};
const asOf: Option = {value: "日期", zh: "评定日，如2018-12-31"};
const json: Option = {zh: "输出JSON"};

/** Every command with its options; help, parsing and the README's check read it. */
export const commands = {
  example: {
    zh: "写出一座虚构城市的示例记录",
    options: {
      out: {value: "文件夹", zh: "写到哪里（必填）"},
      branches: {value: "数", zh: "支部数，默认1200"},
      years: {value: "起-止", zh: "年份，默认2017-2019"},
      seed: {value: "数", zh: "随机种子，默认1"},
      format: {value: "csv|xlsx", zh: "文件格式，默认csv"}
    }
  },
  check: {zh: "读全部记录并报告问题，不写任何东西", options: {records, json}},
  build: {zh: "由记录和规则建数据仓库", options: {records, "as-of": asOf, programme, warehouse}},
  explain: {
    argument: "支部编号",
    zh: "说明一个支部的判定，直到文件、工作表和行",
    options: {
      clause: {value: "条款", zh: "只看一条"},
      period: {value: "周期", zh: "只看一期，如2018-03"},
      warehouse,
      json
    }
  },
  plan: {
    zh: "先看改规则会改变哪些支部的判定、得分和星级，不动数据仓库",
    options: {
      pack: {value: "文件夹", zh: "换用的标准（同编号的被替换，新编号的加入）"},
      scheme: {value: "文件", zh: "换用的评定办法"},
      programme,
      warehouse,
      json
    }
  },
  lint: {
    zh: "查标准：互相矛盾、没有对象、量不了、名称重复的条款，并数出一个支部每年要报多少行；也查每个评定办法写得对不对",
    options: {pack: {value: "文件夹", zh: "只查这一个标准，默认data/packs里的全部"}, json}
  },
  template: {
    zh: "写出空白填报表",
    options: {
      out: {value: "文件.xlsx", zh: "写到哪里（必填）"},
      kinds: {value: "种类,…", zh: "只要这几种，默认全部"},
      org: {value: "组织编号", zh: "先填好这个组织所属支部的编号和名称"},
      warehouse
    }
  },
  corrections: {
    zh: "给每个报送单位写一本更正表：退回的行和原因；改好放回记录文件夹即代替原行（名称里“更正2”代替“更正1”，也可写“更正20180705”）",
    options: {out: {value: "文件夹", zh: "写到哪里（必填）"}, warehouse}
  },
  export: {
    zh: "把结果写成文件",
    options: {
      out: {value: "文件夹", zh: "写到哪里（必填）"},
      mart: {value: "名称", zh: "只要这一张，可写多次"},
      format: {value: "csv|xlsx|parquet", zh: "文件格式，默认csv"},
      warehouse
    }
  },
  select: {
    zh: "按规则重算一次评选名单，不动数据仓库：名单、后备、未列入的原因；当天有撤下的，写明由谁递补",
    options: {
      cycle: {value: "年度", zh: "评选年度，默认最近一年"},
      strike: {value: "支部编号", zh: "当天撤下的支部，可写多次"},
      out: {value: "文件.xlsx", zh: "写成公示名单"},
      warehouse,
      json
    }
  },
  bulletin: {
    zh: "把网站上一个区县（单位）的情况打成PDF：A4，不超过四页，清单全列",
    options: {
      region: {value: "区县编号", zh: "哪个区县（必填）"},
      out: {value: "文件.pdf", zh: "写到哪里（必填）"},
      site: {value: "文件夹", zh: "建好的网站，默认dist"}
    }
  },
  publish: {
    zh: "建数据仓库并生成网站（npm run build）",
    options: {
      records,
      "as-of": asOf,
      programme,
      scope: {value: "组织编号", zh: "只给一个区县（单位）或党委看：只含它所属的支部和全市的汇总数"},
      out: {value: "文件夹", zh: "网站写到哪里，默认dist"}
    }
  },
  start: {zh: "生成网站并在本机打开（npm start）", options: {port: {value: "端口", zh: "默认3000"}}}
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

/** What was typed: the command, its argument and its options. */
export interface Call {
  command: CommandName;
  argument?: string;
  options: Record<string, unknown>;
}

/** What was typed cannot be carried out; the message says how it is written. */
export class UsageError extends Error {}

/**
 * Reads a command line.
 * @throws UsageError
 */
export function readCall(args: readonly string[]): Call {
  const [name, ...rest] = args;
  if (!name || !Object.hasOwn(commands, name)) throw new UsageError(`没有“${name ?? ""}”这个命令。`);
  const command: Command = commands[name as CommandName];
  try {
    const {values, positionals} = parseArgs({
      args: [...rest],
      allowPositionals: Boolean(command.argument),
      options: Object.fromEntries(
        Object.entries(command.options).map(([option, {value}]) => [
          option,
          {type: value ? "string" : "boolean", multiple: option === "mart" || option === "strike"} as const
        ])
      )
    });
    if (command.argument && positionals.length !== 1) throw new UsageError(`${name} 后面要写一个${command.argument}。`);
    for (const [option, {zh}] of Object.entries(command.options)) {
      if (zh.endsWith("（必填）") && !values[option]) throw new UsageError(`${name} 要写 --${option}。`);
    }
    return {command: name as CommandName, argument: positionals[0], options: values};
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${name} 的写法不对：${mistake(error as NodeJS.ErrnoException)}。`);
  }
}

/** What Node says of a command line, in Chinese; the word it is about stands in quotes in its message. */
function mistake({code, message}: NodeJS.ErrnoException): string {
  const word = message.match(/'([^']*)'/)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `没有“${word}”这个选项`;
  if (code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL") return `多写了“${word}”`;
  return /does not take an argument/.test(message) ? `“${word}”后面不写值` : `“${word}”后面少了值`;
}

/** Help for every command, in Chinese. */
export function help(): string {
  const lines = Object.entries(commands as Record<string, Command>).flatMap(([name, {argument, zh, options}]) => [
    `  ${name}${argument ? ` ${argument}` : ""}  ${zh}`,
    ...Object.entries(options).map(
      ([option, {value, zh: meaning}]) => `      --${option}${value ? ` ${value}` : ""}  ${meaning}`
    )
  ]);
  return ["支部标尺 用法：npm run -s data -- 命令 [选项]", ...lines].join("\n");
}
