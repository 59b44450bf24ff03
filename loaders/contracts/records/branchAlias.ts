import {kind, text} from "../column.js";

/** 支部别名: another writing of a branch's name, confirmed once so that it is known from then on. */
export const branchAlias = kind(
  "branch_alias",
  "支部别名",
  {tier: "standard"},
  {
    alias: text({
      zh: "别名",
      en: "Another writing of the branch's name, as it comes in tables",
      note: "报表里出现过的另一种写法，照原样填",
      synonyms: ["支部别名", "其他写法", "报表写法", "曾用写法"],
      required: true,
      key: true,
      example: "中共示例村支部委员会"
    }),
    branch_id: text({
      zh: "支部编号",
      en: "Branch that the writing means",
      note: "确认是哪个支部后填它的编号",
      synonyms: ["支部名称", "党支部编号", "党支部名称", "支部代码"],
      required: true,
      references: "branch.branch_id",
      example: "B00123"
    })
  }
);
