import {enumeration} from "../column.js";

export const leaderTier = enumeration("leader_tier", {
  city_standing: ["市委常委所在支部", "市委常委", "市委常委支部"],
  city_leading: [
    "市人大政府政协党组成员所在支部",
    "市人大常委会、市政府、市政协党组成员所在支部",
    "市级领导所在支部",
    "市级领导"
  ],
  district_leading: ["区市班子成员所在支部", "区市领导", "区市班子成员", "县区领导所在支部", "区县班子成员所在支部"],
  other: ["其他支部", "其他", "其它", "一般支部", "无"]
});
