import {wholeNumber} from "../arguments.js";
import {folders} from "../folders.js";
import {serve} from "../serve.js";
import {command} from "./command.js";
import {runPublish} from "./publish.js";
import {say} from "./terminal.js";

export const start = command({
  zh: "生成网站并在本机打开（npm start）",
  options: {port: {value: "端口", zh: "默认3000"}},
  run: async typed => {
    const port = wholeNumber(typed.port, "port") ?? 3000;
    await runPublish({});
    const {url} = await serve(folders.site, {port, host: "127.0.0.1"});
    say(`请在浏览器打开 ${url}（按 Ctrl+C 结束）。`);
    await new Promise(done => process.once("SIGINT", done));
    return 0;
  }
});
