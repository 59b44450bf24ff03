import {command} from "./command.js";
import {progress, say} from "./terminal.js";
import {builtWarehouse, warehouseOption} from "./warehouse.js";

export const corrections = command({
  zh: "给每个报送单位写一本更正表：退回的行和原因；改好放回记录文件夹即代替原行（名称里“更正2”代替“更正1”，也可写“更正20180705”）",
  options: {out: {value: "文件夹", zh: "写到哪里", isRequired: true}, warehouse: warehouseOption},
  run: async ({out, warehouse}) => {
    const {writeCorrections} = await import("../corrections.js");
    const {files, rows, unread} = await writeCorrections({out, warehouse: builtWarehouse(warehouse), progress});
    if (!files.length) {
      say("没有退回的行和文件，不用更正。");
      return 0;
    }
    files.forEach(say);
    say(`写好${files.length}本更正表：退回${rows}行，没有读成的文件（工作表）${unread}个。改好后放回记录文件夹。`);
    return 1;
  }
});
