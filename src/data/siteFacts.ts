import {createHash} from "node:crypto";
import type {ProgrammeRow} from "../../loaders/contracts/marts/programme.js";
import type {Marts} from "./readMarts.js";

/** What every page says about itself, and how many part files hold the branches. */
export interface SiteFacts extends ProgrammeRow {
  parts: number;
  /** Changes whenever the records, the rules or the date do. */
  version: string;
}

const branchesPerPart = 10;

/** Reads the facts of the site from the warehouse. */
export async function readSiteFacts(rows: Marts["rows"]): Promise<SiteFacts> {
  const [programme] = await rows<ProgrammeRow>("select * from marts.programme");
  if (!programme) throw new Error("marts.programme：没有一行。请重新运行 npm run data -- build。");
  const [count] = await rows<{n: number}>("select count(*) as n from marts.branches");
  const files = await rows<{sha256: string}>("select sha256 from marts.submissions order by file, sheet");
  const version = createHash("sha256")
    .update(JSON.stringify([programme, files]))
    .digest("hex")
    .slice(0, 8);
  return {...programme, parts: Math.max(1, Math.ceil((count?.n ?? 0) / branchesPerPart)), version};
}
