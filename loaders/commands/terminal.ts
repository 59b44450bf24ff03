import {progressBar} from "../progress.js";

/** Writes a line for whoever typed the command. */
export const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** The one bar of the program. */
export const progress = progressBar();

/** Of commands whose answer other programs read. */
export const jsonOption = {zh: "输出JSON"} as const;
