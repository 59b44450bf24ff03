import {enumeration} from "../column.js";

export const venueKind = enumeration("venue_kind", {
  own: ["独立活动室", "独立", "自有", "专用", "单独"],
  shared: ["共用", "共用、联建", "共享", "合用", "借用", "共建共享", "联建共用", "联建"],
  none: ["无", "没有", "无场所", "未落实"]
});
