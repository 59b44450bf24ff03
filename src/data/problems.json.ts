import type {ProblemsRow} from "../../loaders/contracts/marts/problems.js";
import {packProblems} from "../components/problemRows.js";
import {snapshot} from "./snapshot.js";

export default snapshot(async ({rows}) =>
  packProblems(
    await rows<ProblemsRow>('select * from marts.problems order by file, sheet, "row" nulls first, "column"')
  )
);
