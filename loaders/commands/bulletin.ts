import {UsageError} from "../arguments.js";
import {folders} from "../folders.js";
import {command} from "./command.js";
import {say} from "./terminal.js";

export const bulletin = command({
  zh: "把网站上一个区县（单位）的情况打成PDF：A4，不超过四页，清单全列",
  options: {
    region: {value: "区县编号", zh: "哪个区县", isRequired: true},
    out: {value: "文件.pdf", zh: "写到哪里", isRequired: true},
    site: {value: "文件夹", zh: "建好的网站，默认dist"}
  },
  run: async ({region, out, site = folders.site}) => {
    if (!out.endsWith(".pdf")) throw new UsageError(`--out 要写成 .pdf 文件，收到“${out}”。`);
    const {mostPages, writeBulletin} = await import("../bulletin.js");
    const {pages, title} = await writeBulletin({region, out, site});
    say(`${title.split(" | ")[0]}写在 ${out}，共${pages}页。`);
    if (pages <= mostPages) return 0;
    say(`清单一行不少，字号最小也要${pages}页，超过${mostPages}页。`);
    return 1;
  }
});
