import {spawn} from "node:child_process";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a run of the program came to; `code` is null when a signal ended it. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A run that has begun: its process id and its end. */
export interface Running {
  pid: number;
  ended: Promise<Ran>;
}

/** Begins a command as `npm run -s data -- …` does; `shell` is put before it in bash, such as a limit. */
export function startCli(args: readonly string[], {shell, node = []}: {shell?: string; node?: string[]} = {}): Running {
  const command = [process.execPath, "--import", "tsx", ...node, "loaders/cli.ts", ...args];
  const child = shell
    ? spawn("bash", ["-c", `${shell}; exec "$@"`, "bash", ...command], {cwd: root})
    : spawn(command[0]!, command.slice(1), {cwd: root});
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", chunk => out.push(chunk));
  child.stderr.on("data", chunk => err.push(chunk));
  const ended = new Promise<Ran>((done, failed) => {
    child.once("error", failed);
    child.once("close", code =>
      done({code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString()})
    );
  });
  return {pid: child.pid!, ended};
}

/** Runs a command to its end. */
export const runCli = (...args: string[]): Promise<Ran> => startCli(args).ended;
