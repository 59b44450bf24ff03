import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** Everything a change must pass: format and lint, types, tests. All of it runs, whatever fails first. */
const folder = mkdtempSync(join(tmpdir(), "branchmark-test-"));
const report = join(folder, "report.json");

function step(title: string, tool: string, args: readonly string[]): boolean {
  process.stdout.write(`\n— ${title}\n`);
  const {status, error} = spawnSync(process.execPath, [join("node_modules", tool), ...args], {stdio: "inherit"});
  if (error) process.stderr.write(`${error.message}\n`);
  return status === 0;
}

const vitest = ["run", "--config", "test/vitest.config.ts", "--root", ".", "--reporter=default", "--reporter=json"];
const sound = [
  step("format and lint", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]),
  step("types", "typescript/bin/tsc", []),
  step("tests", "vitest/vitest.mjs", [...vitest, `--outputFile.json=${report}`, ...process.argv.slice(2)])
];

interface Report {
  numPassedTests: number;
  numFailedTests: number;
}

let counts: Report = {numPassedTests: 0, numFailedTests: 0};
try {
  counts = JSON.parse(readFileSync(report, "utf8"));
} catch {
  sound.push(false);
}
rmSync(folder, {recursive: true, force: true});
process.stdout.write(`\n${counts.numPassedTests} passed, ${counts.numFailedTests} failed\n`);
process.exitCode = sound.every(Boolean) && counts.numPassedTests > 0 ? 0 : 1;
