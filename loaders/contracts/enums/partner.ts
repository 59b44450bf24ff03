import {enumeration} from "../column.js";

export const partner = enumeration("partner", {
  poverty_village: ["脱贫攻坚重点村", "贫困村", "重点村", "扶贫村"],
  troubled_enterprise: ["困难企业", "困难企业党组织", "特困企业"],
  university: ["高等院校", "高校", "大学"],
  village_community: ["村（社区）", "村社区", "村", "社区", "村居"],
  new_economy: ["两新组织", "“两新”组织", "两新", "非公企业和社会组织"],
  peer_branch: ["其他党支部", "其他支部", "兄弟支部", "党支部"]
});
