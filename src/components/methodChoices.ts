import {amount, percent} from "./format.js";
import {type Method, starList} from "./methodRows.js";
import {starName} from "./star.js";

/** A value the city chose, in words. */
export interface Choice {
  name: string;
  value: string;
  reason: string | null;
}

/** The sections of a scheme, as the page has them. */
export type ChoicePart = "target" | "score" | "selection";

type Words = Method["words"];
type Zh = readonly [name: string, value: (text: string, method: Method) => string];

const word = (words: Words, id: string) => words[id] ?? id;
const list = (text: string, method: Method) =>
  text
    .split(" ")
    .map(id => word(method.words, id))
    .join("、");
const number = (unit: string) => (text: string) => `${amount(Number(text))}${unit}`;
const share = (text: string) => percent(Number(text), 0);
const wide = (text: string) => `低${amount(Number(text) * 100)}个百分点以内也算`;
const star = (text: string) => starName(Number(text));
const one = (of: Readonly<Record<string, string>>) => (text: string) => of[text] ?? text;
const yesNo = one({true: "是", false: "否"});

/** `“验收”未通过` of `accept:failed`. */
const stages = (text: string, {words}: Method) =>
  text
    .split(" ")
    .map(pair => pair.split(":"))
    .map(([stage, outcome]) => `“${word(words, stage!)}”${word(words, outcome!)}`)
    .join("、");

const limits: Readonly<Record<string, (n: number) => string>> = {
  min: n => `至少${n}个`,
  max: n => `至多${n}个`,
  min_share: n => `不少于名额的${percent(n, 0)}`,
  max_share: n => `不超过名额的${percent(n, 0)}`,
  min_due: n => `不少于按支部数应得的${amount(n)}倍`,
  max_due: n => `不多于按支部数应得的${amount(n)}倍`
};

/** `机关：不超过名额的25%` of `sector:government-organ max_share=0.25`. */
function quota(text: string, {words}: Method): string {
  const [who, ...asked] = text.split(" ");
  const [by, id] = who!.split(":");
  const named = {region: "各区县（单位）", sector: "各领域", front_line: "一线合计"}[by!] ?? by;
  const said = asked.map(pair => pair.split("=")).map(([limit, n]) => limits[limit!]?.(Number(n)) ?? `${limit} ${n}`);
  return `${id ? word(words, id) : named}：${said.join("，")}`;
}

const names: Readonly<Record<ChoicePart, Readonly<Record<string, Zh>>>> = {
  target: {
    tolerance_about: ["目标写“左右”的允许差", wide],
    tolerance_overall: ["目标写“总体”的允许差", wide],
    tolerance_strive: ["目标写“力争”的允许差", wide],
    withdrawn: ["不再算达标的情形", stages],
    publicity_days: ["公示", number("个工作日")],
    na_points: ["评分表里不可能有的项", one({full: "得满分", redistribute: "分值分给其余各项"})]
  },
  score: {
    full_points: ["满分", number("分")],
    bonus_max: ["加分最多", number("分")],
    min_judged_share: ["可判分值至少占应判分值", share],
    qualify_score: ["合格线", number("分")],
    stars: ["星级分数线", text => (text ? starList(text, n => `${amount(n)}分`) : "没有分数线")],
    star_order: ["先看哪条规则", list],
    quota: ["星级名额", text => starList(text, n => percent(n, 0))],
    quota_groups: ["和谁排", list],
    quota_min_group: ["至少多少支部单独成组", number("个")],
    quota_rounding: ["名额零头", one({floor: "舍去", nearest: "四舍五入", ceil: "进一"})],
    quota_ties: ["末名并列", one({all_in: "都给", all_out: "都不给", break: "按维度得分分先后"})],
    quota_tie_breakers: ["并列时看", list],
    quota_spill_over: ["空出的名额给下一档", yesNo],
    quota_rest: ["没有名额的最高", star],
    ladder: ["第一年最高", star],
    ladder_drop: ["一年可降", one({free: "降到得分所在的星级", one_step: "最多一级"})],
    ladder_gap: ["断了一年以后", one({restart: "从头起", keep: "接着原来的"})],
    ladder_most_cycles: ["最高一级最多连续", number("年")],
    vetoes: [
      "有否决情形的",
      text => `最高${star(text.split(":")[0]!)}，${text.endsWith("failed") ? "算不合格" : "算否决"}`
    ]
  },
  selection: {
    selection_pack: ["阶段记录按", list],
    selection_first_cycle: ["从哪年评起", text => `${text}年`],
    selection_places: ["名额", text => (/^\d+$/.test(text) ? `${text}个` : `按条款${text}`)],
    selection_surplus_recommend: ["推荐的差额", number("倍")],
    selection_surplus_screen: ["遴选的差额", number("倍")],
    selection_surplus_inspect: ["考察的差额", number("倍")],
    selection_named: ["命名以哪种记录为准", list],
    selection_check_until: ["复核到次年", text => `${Number(text.slice(0, 2))}月${Number(text.slice(3))}日`],
    selection_publicity_days: ["公示", number("个工作日")],
    selection_min_star: ["至少", star],
    selection_accepted: ["须先验收达标", yesNo],
    selection_years_since_named: ["命名后几年内不重复", number("年")],
    selection_close_margin: ["离线多少分以内算不稳", number("分")],
    selection_order: ["名次依次看", list],
    selection_front_line: ["哪些领域是一线", list],
    selection_tiers: [
      "梯次排到名额的",
      (text, {words}) =>
        text
          .split(" ")
          .map(pair => pair.split(":"))
          .map(([tier, n]) => `${word(words, tier!)}${n}倍`)
          .join("、")
    ]
  }
};

/** A gate is named by its own title; a rule on places by whom it is about. */
function zhOf(part: ChoicePart, name: string, {rules}: Method): Zh | undefined {
  const gate = part === "score" && name.startsWith("gate_") && rules.find(rule => rule.rule_id === name.slice(5));
  if (gate) return [`门槛“${gate.title}”`, text => `不到${share(text)}的，最高${starName(gate.star_level)}`];
  if (part === "selection" && name.startsWith("selection_quota_")) return ["名额规定", quota];
  return names[part][name];
}

/** The values of one section in the order of its file, in words. */
export function choiceRows(method: Method, part: ChoicePart): Choice[] {
  return method.chosen.flatMap(({name, value, reason}) => {
    const zh = zhOf(part, name, method);
    return zh ? {name: zh[0], value: zh[1](value ?? "", method), reason} : [];
  });
}

/** Chosen values that the page has no words for; there should be none. */
export const unsaid = (method: Method): string[] =>
  method.chosen
    .map(({name}) => name)
    .filter(name => !(["target", "score", "selection"] as const).some(part => zhOf(part, name, method)));
