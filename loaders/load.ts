import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {branchAlias} from "./contracts/records/branchAlias.js";
import {recordKinds} from "./contracts/records/index.js";
import {type Refusal, refusal} from "./problems.js";
import {type Progress, silent} from "./progress.js";
import {addAliases} from "./readers/aliases.js";
import {readAnswers} from "./readers/answers.js";
import {type Counts, countFiles} from "./readers/count.js";
import {folderFiles} from "./readers/folder.js";
import {resolveOwn} from "./readers/hierarchy.js";
import {limits} from "./readers/limits.js";
import {loadKind} from "./readers/loadKind.js";
import {createReferences} from "./readers/lookups.js";
import {isOutOfMemory, setMemory} from "./readers/memory.js";
import {readSources} from "./readers/readSources.js";
import {isSource, register} from "./readers/register.js";
import {rankFiles} from "./readers/senders.js";
import {openFile, type Unread} from "./readers/sources.js";
import {quote} from "./readers/sql.js";
import {createStage} from "./readers/stage.js";
import {closeIntake, createRaw, openIntake} from "./readers/store.js";
import type {Source} from "./readers/textTable.js";
import {memoryLimit} from "./warehouse.js";

/** What a reading of a records folder came to, in rows. */
export interface LoadSummary {
  files: number;
  rows_read: number;
  rows_loaded: number;
  rows_quarantined: number;
  rows_duplicate: number;
  /** The folder holds generated example records. */
  is_example: boolean;
  /** Files and sheets that were not read. */
  refused_files: number;
}

/** The note that `example` leaves at the root of what it wrote. */
const exampleMark = "示例数据.md";

export interface LoadOptions {
  /** Folder for scratch files. */
  workFolder?: string;
  progress?: Progress;
  /** Told when no branch could be read, so that reading goes on all the same; without it, that is refused. */
  onNoBranches?: (refusal: Refusal) => void;
}

/**
 * Reads every table of a records folder into schema `raw`: sound rows into `raw.<kind>`, refused ones into
 * `raw.quarantine`, what was wrong or doubted into `raw.problems`. Throws `Refusal` when nothing can come of it.
 */
export async function loadRecords(
  connection: DuckDBConnection,
  folder: string,
  options: LoadOptions = {}
): Promise<LoadSummary> {
  const {progress = silent} = options;
  const scratch = await mkdtemp(path.join(options.workFolder ?? tmpdir(), "branchmark-"));
  try {
    return await load(connection, folder, scratch, {...options, progress});
  } finally {
    progress.end();
    await rm(scratch, {recursive: true, force: true});
  }
}

async function load(
  connection: DuckDBConnection,
  folder: string,
  scratch: string,
  options: LoadOptions & {progress: Progress}
): Promise<LoadSummary> {
  const {progress} = options;
  const {tables, others} = await folderFiles(folder).catch(() => {
    throw refusal({where: folder, what: "记录文件夹打不开", expected: "放有表格的文件夹", todo: "请检查路径"});
  });
  if (!tables.length)
    throw refusal({
      where: folder,
      what: "没有可读的表格",
      expected: "*.csv、*.xlsx或*.parquet文件",
      received: others.length ? others.slice(0, 5).join("、") : "空文件夹",
      todo: "请把各单位报来的表格放进来再试"
    });
  const opened: (Source | Unread)[] = [];
  for (const [i, file] of tables.entries()) {
    progress.step("检查文件", i, tables.length);
    opened.push(...(await openFile(connection, folder, file, path.join(scratch, `t${i}`))));
  }
  const fill = (isBounded: boolean) => fillRaw(connection, opened, others, scratch, {...options, isBounded});
  const counts = await fill(true).catch(error => {
    // Rows nearly all of which have to be read with care may need more than is set aside for them.
    if (!isOutOfMemory(error)) throw error;
    return fill(false);
  });
  return {...counts, is_example: others.includes(exampleMark), files: tables.length};
}

type Filling = LoadOptions & {progress: Progress; isBounded: boolean};

async function fillRaw(
  connection: DuckDBConnection,
  opened: readonly (Source | Unread)[],
  others: readonly string[],
  scratch: string,
  options: Filling
): Promise<Counts> {
  await createRaw(connection);
  await openIntake(connection);
  try {
    await register(connection, opened);
    await rankFiles(connection);
    await loadKinds(connection, opened, scratch, options);
    await noteOthers(connection, others);
    const counts = await countFiles(connection);
    await sortReports(connection);
    return counts;
  } finally {
    await closeIntake(connection);
    await setMemory(connection, memoryLimit);
  }
}

async function loadKinds(
  connection: DuckDBConnection,
  opened: readonly (Source | Unread)[],
  scratch: string,
  {progress, onNoBranches, isBounded}: Filling
): Promise<void> {
  for (const kind of recordKinds) {
    const isSupplied = opened.some(one => isSource(one) && one.header.kind === kind);
    await connection.run(`INSERT INTO raw.kinds VALUES (${quote(kind.id)}, ${quote(kind.zh)}, ${isSupplied})`);
    if (isSupplied) await createStage(connection, kind);
    const sources = opened.flatMap((one, i) =>
      isSource(one) && one.header.kind === kind ? [{source: one, file: i + 1}] : []
    );
    progress.step(`读入${kind.zh}`);
    // Without a bound DuckDB keeps all that it once had in memory: the more rows, the more of it.
    const isSpooled = sources.every(({source}) => source.table.isNumbered);
    if (isSupplied)
      await setMemory(connection, isBounded ? limits.memory[isSpooled ? "spooled" : "direct"] : memoryLimit);
    if (isSupplied) await readSources(connection, kind, sources, scratch);
    const hasNames = sources.some(({source}) => source.header.places.some(p => p.nameAt !== undefined));
    progress.step(`核对${kind.zh}`);
    if (isSupplied) await loadKind(connection, kind, hasNames, await readAnswers(connection, kind, sources, scratch));
    if (kind !== branchAlias) await createReferences(connection, kind);
    else if (isSupplied) await addAliases(connection);
    if (isSupplied) await resolveOwn(connection, kind);
    const refused = kind.id === "branch" ? await withoutBranches(connection, opened) : null;
    if (refused && !onNoBranches) throw refused;
    if (refused) onNoBranches?.(refused);
  }
}

async function noteOthers(connection: DuckDBConnection, others: readonly string[]): Promise<void> {
  if (!others.length) return;
  await connection.run(`INSERT INTO raw.notes SELECT NULL, code, ${others.length}, ${quote(others.slice(0, 3).join("、"))}, message
    FROM intake.note_texts WHERE code = 'other_file'`);
}

/** Puts the reports into an order that does not depend on how the work was divided. */
async function sortReports(connection: DuckDBConnection): Promise<void> {
  for (const table of ["problems", "notes", "quarantine"])
    await connection.run(`CREATE OR REPLACE TABLE raw.${table} AS FROM raw.${table} ORDER BY ALL`);
}

/** Without branches every other row will be refused: says what is wrong with their file. */
async function withoutBranches(
  connection: DuckDBConnection,
  opened: readonly (Source | Unread)[]
): Promise<Refusal | null> {
  const read = await connection.runAndReadAll("SELECT count(*) FROM raw.branch");
  if (Number(read.getRows()[0]![0])) return null;
  const known = opened.filter(isSource).map(s => `${s.file}（${s.header.kind.zh}）`);
  const problems = await connection.runAndReadAll(
    "SELECT message FROM raw.problems WHERE severity = 'refuse' ORDER BY _file, row LIMIT 3"
  );
  return refusal({
    where: "记录文件夹",
    what: "没有一个可用的支部",
    expected: "“支部基本信息”和“党组织信息”两种表",
    received:
      known.slice(0, 5).join("、") ||
      opened
        .map(o => o.file)
        .slice(0, 5)
        .join("、"),
    todo: ["请补上或改正这两种表后再试", ...problems.getRows().map(r => `\n· ${r[0]}`)].join("")
  });
}
