import {enumeration} from "../column.js";

export const mode = enumeration("mode", {
  onsite: ["现场", "线下", "现场会议"],
  online: ["线上", "网络", "视频", "网上", "视频会议"],
  mixed: ["线上线下", "线上线下结合", "线上+线下", "混合"]
});
