import {UsageError} from "./arguments.js";
import type {Exit} from "./commands/command.js";
import {progress, say} from "./commands/terminal.js";
import {help, readCall} from "./commands.js";
import {unforeseen} from "./messages.js";
import {Refusal} from "./problems.js";

async function main(args: readonly string[]): Promise<Exit> {
  if (args.length === 0 || args[0] === "help" || args[0] === "--help") {
    say(help());
    return 0;
  }
  try {
    const run = readCall(args);
    return await run();
  } catch (error) {
    progress.end();
    const message =
      error instanceof UsageError
        ? `${error.message}\n\n${help()}`
        : error instanceof Refusal
          ? error.message
          : unforeseen(error as Error);
    process.stderr.write(`${message}\n`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
