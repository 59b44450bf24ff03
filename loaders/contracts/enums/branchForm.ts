import {enumeration} from "../column.js";

export const branchForm = enumeration("branch_form", {
  single: ["单独党支部", "单独", "单独组建", "独立", "单建", "独立支部"],
  joint: ["联合党支部", "联合", "联合组建", "联建", "联合支部"],
  temporary: ["临时党支部", "临时", "临时组建", "临时支部"],
  mobile: ["流动党员党支部", "流动", "流动党支部", "流动支部"],
  functional: ["功能型党支部", "功能型", "功能支部", "功能型支部"]
});
