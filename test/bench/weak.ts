import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {build} from "../../loaders/build.js";
import {type PlantedBranch, plannedTruth, writeExample} from "../../loaders/example.js";
import {all, openWarehouse} from "../../loaders/warehouse.js";

/** What was found of what was planted. `beside` are those found that nobody planted. */
export interface Found {
  what: string;
  planted: number;
  found: number;
  beside: number;
}

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function compare(what: string, planted: ReadonlySet<string>, found: ReadonlySet<string>, excused = planted): Found {
  return {
    what,
    planted: planted.size,
    found: [...planted].filter(id => found.has(id)).length,
    beside: [...found].filter(id => !planted.has(id) && !excused.has(id)).length
  };
}

/**
 * Holds what the criteria find in an example city against what its generator planted.
 * A branch that was weak within the year before counts neither way: what was known of it may still stand.
 */
export async function weakFindings(options: {branches: number; seed: number; years?: [number, number]}) {
  const folder = mkdtempSync(join(tmpdir(), "weak-"));
  try {
    const [records, warehouse] = [join(folder, "records"), join(folder, "warehouse.duckdb")];
    await writeExample({out: records, ...options});
    await build({records, programme: "data/programme.yml", warehouse});
    const {connection, close} = await openWarehouse(warehouse);
    const ids = async (sql: string) => new Set((await all(connection, sql)).map(row => String(row.id)));
    const [programme] = await all(connection, "select cast(as_of as varchar) as as_of from marts.programme");
    const as_of = String(programme!.as_of);
    const truth = plannedTruth(options).filter(branch => branch.dissolved === null);
    const those = (is: (branch: PlantedBranch) => boolean) => new Set(truth.filter(is).map(one => one.branch_id));
    const isWeak = (one: PlantedBranch) => one.weak.some(({from, to}) => from <= as_of && (to === null || to > as_of));
    const nominated = those(one => one.nominations.length > 0);
    const findings = [
      compare(
        "疑似软弱涣散",
        those(isWeak),
        await ids("select branch_id as id from marts.weak_branches"),
        those(one => one.weak.some(({to}) => to === null || days(to, as_of) < 366))
      ),
      compare(
        "无依据列入",
        those(one => one.nominations.some(nomination => nomination.isMisnomination)),
        await ids("select branch_id as id from marts.nominations where finding = 'no_criterion'")
      ),
      compare(
        "应列未列",
        those(one => isWeak(one) && !nominated.has(one.branch_id)),
        await ids("select branch_id as id from marts.weak_branches where outcome = 'left_out'")
      ),
      compare(
        "平均列入",
        new Set(truth.filter(one => one.hasEqualShares).map(one => one.region)),
        await ids(
          `select distinct name as id from marts.nomination_shares
           join marts.orgs on orgs.org_id = nomination_shares.region_id where is_equal`
        )
      )
    ];
    close();
    return findings;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** One finding in words. */
export const line = ({what, planted, found, beside}: Found) =>
  `${what}：埋设${planted}，找到${found}（${planted ? ((found / planted) * 100).toFixed(1) : "—"}%），` +
  `此外${beside}（占找到的${found + beside ? ((beside / (found + beside)) * 100).toFixed(1) : "—"}%）`;

if (process.argv[1]?.endsWith("weak.ts")) {
  const [branches = "1200", ...seeds] = process.argv.slice(2);
  for (const seed of seeds.length ? seeds : ["1"]) {
    process.stdout.write(`${branches}个支部，种子${seed}\n`);
    for (const found of await weakFindings({branches: Number(branches), seed: Number(seed)}))
      process.stdout.write(`  ${line(found)}\n`);
  }
}
