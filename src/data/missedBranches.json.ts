import {judgedBranches} from "./judgedClauses.js";
import {printSnapshot} from "./readMarts.js";

await printSnapshot(({columns}) => columns(judgedBranches));
