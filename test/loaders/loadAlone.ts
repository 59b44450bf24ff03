import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {loadRecords} from "../../loaders/load.js";

/** What came of a folder that was loaded in a process of its own. */
export interface Alone {
  /** Seconds of processor time, so that nothing else on the machine counts. */
  cpu: number;
  /** Most memory that the process ever held, in MB. */
  peak: number;
  /** What is refused and doubted of files as a whole, and of rows. */
  problems: {file: string | null; code: string; severity: string; message: string}[];
  activities: number;
}

/** Loads each folder it is told of into a fresh database, keeping its scratch files in `work`. */
process.on("message", async ({records, work}: {records: string; work: string}) => {
  const instance = await DuckDBInstance.create(":memory:", {temp_directory: join(work, "spilt")});
  const connection = await instance.connect();
  const before = process.cpuUsage();
  await loadRecords(connection, records, {workFolder: work});
  const {user, system} = process.cpuUsage(before);
  const all = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const problems = await all(
    "SELECT file, code, severity, message FROM raw.problems LEFT JOIN raw.files USING (_file)"
  );
  const [count] = await all("SELECT count(*)::INTEGER AS n FROM raw.activity");
  connection.closeSync();
  instance.closeSync();
  const peak = process.resourceUsage().maxRSS / 1024;
  process.send!({cpu: (user + system) / 1e6, peak, problems, activities: Number(count!.n)} as unknown as Alone);
});
