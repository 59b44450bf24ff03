import {UsageError, wholeNumber} from "../arguments.js";
import {command} from "./command.js";
import {progress, say} from "./terminal.js";

export const example = command({
  zh: "写出一座虚构城市的示例记录",
  options: {
    out: {value: "文件夹", zh: "写到哪里", isRequired: true},
    branches: {value: "数", zh: "支部数，默认1200"},
    years: {value: "起-止", zh: "年份，默认2017-2019"},
    seed: {value: "数", zh: "随机种子，默认1"},
    format: {value: "csv|xlsx", zh: "文件格式，默认csv"}
  },
  run: async ({out, branches, years, seed, format = "csv"}) => {
    const span = years?.match(/^(\d{4})-(\d{4})$/);
    if (years !== undefined && !span) throw new UsageError(`--years 要写成2017-2019这样，收到“${years}”。`);
    if (format !== "csv" && format !== "xlsx") throw new UsageError(`--format 要写csv或xlsx，收到“${format}”。`);
    const {writeExample} = await import("../example.js");
    const {files, rows} = await writeExample({
      out,
      branches: wholeNumber(branches, "branches"),
      years: span ? [Number(span[1]), Number(span[2])] : undefined,
      seed: wholeNumber(seed, "seed"),
      format,
      progress
    });
    say(`示例城市写好了：${files}个文件，${rows}行，在 ${out}。全部为虚构。`);
    return 0;
  }
});
