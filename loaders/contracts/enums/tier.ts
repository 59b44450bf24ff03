import {enumeration} from "../column.js";

export const tier = enumeration("tier", {
  promote_first: ["率先推树", "推树", "首批推树", "率先推树一批"],
  key_cultivate: ["重点培养", "重点培育", "重点培育对象", "重点培养一批"],
  reserve: ["长远储备", "储备", "储备一批"],
  key_manage: ["重点管理", "重点管理对象"]
});
