import {enumeration} from "../column.js";

export const channel = enumeration("channel", {
  online: ["线上", "网上", "平台"],
  offline: ["线下", "实地", "现场"],
  combined: ["线上线下结合", "线上线下", "结合", "线上+线下"]
});
