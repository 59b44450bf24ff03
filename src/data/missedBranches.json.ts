import {judgedBranches} from "./judgedClauses.js";
import {snapshot} from "./snapshot.js";

export default snapshot(({columns}) => columns(judgedBranches));
