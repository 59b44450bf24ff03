import type {ParseArgsConfig} from "node:util";

/** An option of a command: what it does, in Chinese, and what follows it. */
export interface Option {
  zh: string;
  /** Name of its value; a switch has none. */
  value?: string;
  isRequired?: boolean;
  /** May be written several times. */
  isRepeated?: boolean;
}

type Value<O extends Option> = O extends {value: string}
  ? O extends {isRepeated: true}
    ? string[] | undefined
    : O extends {isRequired: true}
      ? string
      : string | undefined
  : boolean | undefined;

/** What was typed after each option; undefined where it was not. */
export type Values<Options extends Record<string, Option>> = {[Name in keyof Options]: Value<Options[Name]>};

/** Exit codes: done; done but something was refused or found; not done. */
export type Exit = 0 | 1 | 2;

/** A command of the program. */
export interface Command<Options extends Record<string, Option> = Record<string, Option>> {
  zh: string;
  /** What stands after the command, if anything. */
  argument?: string;
  options: Options;
  run(options: Values<Options>, argument: string): Promise<Exit>;
}

/** Gives a command's `run` the types of its options. */
export const command = <const Options extends Record<string, Option>>(one: Command<Options>): Command<Options> => one;

/** A command's options as Node reads them. */
export const parsed = (options: Record<string, Option>): NonNullable<ParseArgsConfig["options"]> =>
  Object.fromEntries(
    Object.entries(options).map(([name, {value, isRepeated = false}]) => [
      name,
      {type: value ? "string" : "boolean", multiple: isRepeated}
    ])
  );
