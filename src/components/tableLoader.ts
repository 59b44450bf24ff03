import type {BranchTable} from "./branchTable.js";

/** Reads the Arrow tables of branches once, and with them Arquero, when first asked: no page waits for what it does not need yet. */
export function tableLoader(
  branches: () => Promise<ArrayBuffer>,
  steps: () => Promise<ArrayBuffer>
): () => Promise<BranchTable> {
  let read: Promise<BranchTable> | null = null;
  const readAll = async () => {
    const [{readBranches}, ...tables] = await Promise.all([import("./arrowTables.js"), branches(), steps()]);
    return readBranches(...tables);
  };
  return () => (read ??= readAll());
}
