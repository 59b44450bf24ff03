import {enumeration} from "../column.js";

export const contactFrom = enumeration("contact_from", {
  leader: ["党员领导干部", "领导干部", "领导", "领导联系"],
  committee: ["基层党委指定联系人", "联系人", "党委联系人", "基层党委"],
  branch: ["党支部", "支部", "支部结对"]
});
