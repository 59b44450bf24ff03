import ExcelJS from "exceljs";
import type {Column, RecordKind} from "./contracts/column.js";
import {branch} from "./contracts/records/branch.js";
import {branchAlias} from "./contracts/records/branchAlias.js";
import {recordKinds} from "./contracts/records/index.js";
import {headed, inert, kindColumns, Lists, layForm} from "./formSheet.js";
import {refusal} from "./problems.js";
import {all, openWarehouse} from "./warehouse.js";

/** Rows below the example that have drop-downs. */
const rowsToFill = 2000;

/** A branch whose rows are begun for the clerk. */
export interface KnownBranch {
  branch_id: string;
  name: string;
}

export interface TemplateOptions {
  out: string;
  /** English ids or Chinese names; all when empty. */
  kinds?: readonly string[];
  /** Each gets a row with its code and name on every sheet that is about branches. */
  branches?: readonly KnownBranch[];
}

/**
 * Writes a workbook to fill in: one sheet per kind with Chinese headers (required ones starred), a note on every
 * header, drop-downs for listed values, and one example row that the reader knows and skips.
 */
export async function writeTemplate({out, kinds, branches = []}: TemplateOptions): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  // A fixed moment: the same template is the same file every time.
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  const lists = new Lists();
  for (const kind of chosenKinds(kinds)) fillSheet(workbook.addWorksheet(kind.zh, headed), kind, lists, branches);
  lists.write(workbook);
  await workbook.xlsx.writeFile(out);
}

/**
 * The branches at work below an organisation, by code.
 * @throws Refusal when there is no such organisation, or no branch below it
 */
export async function branchesOf(warehouse: string, org: string): Promise<KnownBranch[]> {
  const {connection, close} = await openWarehouse(warehouse);
  try {
    const found = await all(
      connection,
      `with recursive below as (
         select org_id from marts.orgs where org_id = $org
         union select orgs.org_id from marts.orgs join below on orgs.parent_org_id = below.org_id
       )
       select branch_id, name from marts.branches
       where is_active and org_id in (select org_id from below) order by branch_id`,
      {org}
    );
    if (found.length) return found as unknown as KnownBranch[];
  } finally {
    close();
  }
  throw refusal({
    where: "--org",
    what: "这个组织下面没有支部",
    expected: "“党组织信息”表里的组织编号",
    received: org,
    todo: "请核对编号；刚加的组织要先运行build"
  });
}

function chosenKinds(names: readonly string[] | undefined): readonly RecordKind[] {
  if (!names?.length) return recordKinds;
  return names.map(name => {
    const kind = recordKinds.find(k => k.id === name || k.zh === name);
    if (kind) return kind;
    throw refusal({
      where: "--kinds",
      what: "没有这类记录",
      expected: recordKinds.map(k => `${k.id}（${k.zh}）`).join("、"),
      received: name,
      todo: "请改用上面的名称"
    });
  });
}

function fillSheet(sheet: ExcelJS.Worksheet, kind: RecordKind, lists: Lists, branches: readonly KnownBranch[]): void {
  const columns = kindColumns(kind, lists);
  const example = kind.columns.map(exampleOf);
  const at = kind.columns.findIndex(c => c.name === "branch_id" && c.required && c.references);
  const begun = kind === branchAlias || at < 0 ? [] : branches;
  if (begun.length) {
    const codes = lists.add(
      "branch_id",
      begun.map(one => one.branch_id)
    );
    columns.splice(
      at,
      1,
      {...columns[at]!, choices: codes, isOpen: true},
      {
        header: "支部名称",
        note: "和编号一致，不用改"
      }
    );
    example.splice(at + 1, 0, branch.columns.find(c => c.name === "name")!.example!);
  }
  layForm(sheet, columns, begun.length + rowsToFill);
  sheet.addRow(example).font = {italic: true, color: {argb: "FF808080"}};
  for (const {branch_id, name} of begun)
    sheet.addRow(columns.map((_, i) => (i === at ? inert(branch_id) : i === at + 1 ? inert(name) : null)));
}

function exampleOf(column: Column): string | number {
  const example = column.example ?? "";
  return (column.type === "int" || column.type === "decimal") && example ? Number(example) : example;
}
