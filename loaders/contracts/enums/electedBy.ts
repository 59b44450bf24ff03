import {enumeration} from "../column.js";

export const electedBy = enumeration("elected_by", {
  general_meeting: ["党员大会选举", "选举", "选举产生", "党员大会", "大会选举", "民主选举"],
  appointed: ["上级选派", "选派", "上级指派", "上级任命", "任命", "指派", "委派"]
});
