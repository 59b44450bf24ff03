import {parseArgs} from "node:util";
import {UsageError} from "./arguments.js";
import {build} from "./commands/build.js";
import {bulletin} from "./commands/bulletin.js";
import {check} from "./commands/check.js";
import {type Command, type Exit, type Option, parsed} from "./commands/command.js";
import {corrections} from "./commands/corrections.js";
import {example} from "./commands/example.js";
import {explain} from "./commands/explain.js";
import {exportTables} from "./commands/export.js";
import {lint} from "./commands/lint.js";
import {plan} from "./commands/plan.js";
import {publish} from "./commands/publish.js";
import {select} from "./commands/select.js";
import {start} from "./commands/start.js";
import {template} from "./commands/template.js";

// What writes workbooks or drives a browser takes half a second to load: commands import it when they are run.

/** Every command of the program; help, parsing and the README's check read it. */
export const commands = {
  example,
  check,
  build,
  explain,
  plan,
  lint,
  template,
  corrections,
  export: exportTables,
  select,
  bulletin,
  publish,
  start
};

/**
 * Reads a command line; what it gives back runs the command.
 * @throws UsageError
 */
export function readCall(args: readonly string[]): () => Promise<Exit> {
  const [name, ...rest] = args;
  if (!name || !Object.hasOwn(commands, name)) throw new UsageError(`没有“${name ?? ""}”这个命令。`);
  const command: Command = commands[name as keyof typeof commands];
  const {values, positionals} = read(name, command, rest);
  if (command.argument && positionals.length !== 1) throw new UsageError(`${name} 后面要写一个${command.argument}。`);
  for (const [option, {isRequired}] of Object.entries(command.options)) {
    if (isRequired && !values[option]) throw new UsageError(`${name} 要写 --${option}。`);
  }
  return () => command.run(values as Parameters<Command["run"]>[0], positionals[0] ?? "");
}

function read(name: string, {argument, options}: Command, args: string[]) {
  try {
    return parseArgs({args, allowPositionals: Boolean(argument), options: parsed(options)});
  } catch (error) {
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
  const after = (value?: string) => (value ? ` ${value}` : "");
  const optionLine = ([name, {value, zh, isRequired}]: [string, Option]) =>
    `      --${name}${after(value)}  ${zh}${isRequired ? "（必填）" : ""}`;
  const lines = Object.entries(commands as Record<string, Command>).flatMap(([name, {argument, zh, options}]) => [
    `  ${name}${after(argument)}  ${zh}`,
    ...Object.entries(options).map(optionLine)
  ]);
  return ["支部标尺 用法：npm run -s data -- 命令 [选项]", ...lines].join("\n");
}
