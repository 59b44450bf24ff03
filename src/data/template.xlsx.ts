import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeTemplate} from "../../loaders/template.js";
import {snapshot} from "./snapshot.js";

// The blank workbook, as `data template` writes it: whoever reads how to fill it in can take it from the page.
export default snapshot(async () => {
  const folder = await mkdtemp(join(tmpdir(), "branchmark-template-"));
  try {
    const out = join(folder, "template.xlsx");
    await writeTemplate({out});
    return await readFile(out);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});
