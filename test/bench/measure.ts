import {spawn} from "node:child_process";

/** What one piece of work took, as its own process saw it. */
export interface Taken {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of both processors together. */
  cpu: number;
  /** Most memory the process ever held, in MB. */
  peak: number;
}

/** Times a piece of work within this process. */
export async function measured<T>(work: () => Promise<T>): Promise<Taken & {result: T}> {
  const before = process.cpuUsage();
  const started = performance.now();
  const result = await work();
  const {user, system} = process.cpuUsage(before);
  return {
    result,
    wall: (performance.now() - started) / 1000,
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024
  };
}

/** Runs a part of the bench in a process of its own, so that memory is its own, and reads the JSON it prints last. */
export async function inOwnProcess<T>(part: string, ...args: string[]): Promise<T> {
  const child = spawn(process.execPath, ["--import", "tsx", part, ...args], {stdio: ["ignore", "pipe", "inherit"]});
  const said: Buffer[] = [];
  child.stdout.on("data", data => said.push(data));
  const code = await new Promise<number | null>(done => child.on("close", done));
  const text = Buffer.concat(said).toString().trim();
  if (code !== 0) throw new Error(`${part} ended with ${code}: ${text}`);
  return JSON.parse(text.slice(text.lastIndexOf("\n") + 1)) as T;
}
