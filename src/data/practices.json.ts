import type {Practices} from "../components/practiceRows.js";
import {snapshot} from "./snapshot.js";

export default snapshot(
  async ({rows}): Promise<Practices> => ({
    practices: await rows("select * from marts.practices order by adopted_on desc nulls last, practice_id"),
    refused: await rows(
      "select file, sheet, row, message from marts.problems where kind = 'practice' and severity = 'refuse' order by file, sheet, row, message"
    )
  })
);
