import aq from "arquero/dist/arquero.min.js";
import {type BranchTable, branchTable} from "./branchTable.js";

/** Reads what `branches.arrow` and `steps.arrow` hold; a module of its own, so that no page waits for Arquero before it needs it. */
export const readBranches = (branches: ArrayBuffer, steps: ArrayBuffer): BranchTable =>
  branchTable(aq, branches, steps);
