import type {ProblemsRow} from "../../loaders/contracts/marts/problems.js";
import {packProblems} from "../components/problemRows.js";
import {printSnapshot} from "./readMarts.js";

await printSnapshot(async ({rows}) =>
  packProblems(
    await rows<ProblemsRow>('select * from marts.problems order by file, sheet, "row" nulls first, "column"')
  )
);
