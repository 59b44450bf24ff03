import type {z} from "zod";
import {activity} from "../contracts/records/activity.js";
import {type Branch, monthOfLife} from "./city.js";
import {type Day, iso} from "./days.js";
import {type Cast, monthlyDiligence} from "./diligence.js";
import {type Chance, chance} from "./random.js";
import type {Add} from "./row.js";

type ActivityType = z.infer<typeof activity.row>["activity_type"];

/** How a type of activity comes about in a year. */
interface Custom {
  type: ActivityType;
  /** Months in which it is due, 1–12, one occasion each; a month may be named twice. */
  months: readonly number[];
  /** Added to the chance of being held, in logits. */
  ease: number;
  topics: readonly string[];
  /** Left out when the branch is not of this kind. */
  only?: (branch: Branch) => boolean;
}

const monthly = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const withCommittee = (branch: Branch) => branch.hasCommittee;
const grassroots = (branch: Branch) => branch.sector === "village" || branch.sector === "urban-community";

const customs: readonly Custom[] = [
  {
    type: "committee_meeting",
    months: monthly,
    ease: -0.1,
    topics: ["研究本月工作", "研究发展党员", "安排主题党日"],
    only: withCommittee
  },
  {
    type: "leadership_meeting",
    months: monthly,
    ease: -0.3,
    topics: ["研究本月工作", "安排近期任务"],
    only: b => !b.hasCommittee
  },
  {
    type: "general_meeting",
    months: [3, 6, 9, 12],
    ease: 0,
    topics: ["讨论支部工作", "通过发展对象", "选优推先", "总结半年工作"]
  },
  {
    type: "study",
    months: [...monthly, ...monthly],
    ease: -0.4,
    topics: ["学习党章", "学习党内法规", "学习会议精神", "学习先进事迹"]
  },
  {type: "org_life_meeting", months: [1, 7], ease: 0, topics: ["半年组织生活会", "对照检查"]},
  {type: "appraisal", months: [12], ease: 0.3, topics: ["年度民主评议党员"]},
  {
    type: "volunteer",
    months: [2, 3, 5, 7, 9, 11],
    ease: -0.7,
    topics: ["环境整治", "助老服务", "文明劝导", "义务植树"]
  },
  {
    type: "mass_service",
    months: [...monthly, 2, 4, 6, 8, 10, 12],
    ease: -0.4,
    topics: ["走访群众", "便民服务", "调解纠纷", "政策宣讲"]
  },
  {
    type: "branch_activity",
    months: monthly,
    ease: -0.6,
    topics: ["参观展馆", "知识竞赛", "岗位练兵", "共建活动"]
  },
  {
    type: "community_service",
    months: [4, 6, 9, 11],
    ease: -0.5,
    topics: ["到社区报到", "认领微心愿"],
    only: b => !grassroots(b)
  },
  {
    type: "grassroots_visit",
    months: [2, 4, 5, 8, 10, 11],
    ease: -0.7,
    topics: ["调研走访", "入户走访"],
    only: grassroots
  },
  {type: "care_visit", months: [1, 6, 9], ease: 0.1, topics: ["慰问困难党员", "节前慰问"]},
  {type: "political_birthday", months: [1, 4, 7, 10], ease: -0.9, topics: ["重温入党誓词"]},
  {type: "party_spirit", months: [5, 7, 11], ease: -0.6, topics: ["党性锻炼主题实践"]},
  {type: "integrity_check", months: [3, 9], ease: -0.6, topics: ["岗位廉政风险排查"]},
  {type: "commendation", months: [7], ease: -0.8, topics: ["评先树优"]},
  {type: "leadership_appraisal", months: [12], ease: -0.2, topics: ["评议支部班子"]},
  {type: "report_to_members", months: [6, 12], ease: -0.3, topics: ["报告支部工作"]},
  {type: "debrief_members", months: [12], ease: 0, topics: ["书记述职"]},
  {type: "debrief_up", months: [12], ease: 0.3, topics: ["抓党建述职"]},
  {type: "special_org_life_meeting", months: [11], ease: -3.4, topics: ["专题组织生活会"]}
];

const themes = [
  "学习党章党规",
  "重温入党誓词",
  "志愿服务在行动",
  "党费日集中学习",
  "为民办实事",
  "廉洁警示教育",
  "建言献策",
  "红色教育"
];
const lectures = ["坚定理想信念", "做合格党员", "学习先进典型", "乡风文明与党员作用", "严守纪律规矩"];
const places: Partial<Record<Branch["sector"], string>> = {
  village: "村党员活动室",
  "urban-community": "社区党群中心",
  school: "学校会议室",
  university: "学院会议室",
  "private-enterprise": "企业党员之家",
  soe: "厂区活动室"
};

/** Returns of a month of a region that never arrived. */
export type IsMissing = (region: string, year: number, month: number) => boolean;

/** Writes the activities of one year: about a hundred rows of a branch that does most of what is due. */
export function addActivities(cast: Cast, year: number, isMissing: IsMissing, add: Add): void {
  const {branch} = cast;
  const draw = chance(branch.seed, branch.index * 64 + (year % 64), "activities");
  const place = places[branch.sector] ?? "单位会议室";
  const fixedDate = 5 + Math.floor(chance(branch.seed, branch.index, "fixed day").next() * 20);
  for (let month = 1; month <= 12; month++) {
    const life = monthOfLife(branch, year, month);
    if (life === null || isMissing(branch.region.name, year, month)) continue;
    const due = (ease: number) => draw.is(monthlyDiligence(cast, year, month, ease));
    const someDay = () => life[0] + Math.floor(draw.next() * (life[1] - life[0] + 1));
    const row = (activity_type: ActivityType, on: Day, topic: string, event_key: string | null = null) =>
      add(activity, year, {
        branch_id: branch.branch_id,
        activity_type,
        event_key,
        scope: draw.is(0.02) ? "batch" : "branch",
        mode: draw.is(0.95) ? "onsite" : "mixed",
        held_on: iso(on),
        place,
        topic,
        standalone: activity_type === "general_meeting" || activity_type === "party_lecture" ? draw.is(0.97) : null,
        ...attendance(activity_type === "committee_meeting" ? seats(branch) : branch.members, on, cast, draw)
      });

    const isLectureDue = month % 3 === 2 && due(0.3);
    if (due(0.8)) {
      const isFixed = draw.is(0.88);
      const fixed = life[0] + fixedDate - 1;
      const on = isFixed && fixed <= life[1] ? fixed : someDay();
      const isShared = isLectureDue && draw.is(0.35);
      const event_key = isShared ? `${year}${String(month).padStart(2, "0")}-1` : null;
      const common = {branch_id: branch.branch_id, event_key, scope: "branch", mode: "onsite", place} as const;
      const held = {held_on: iso(on), ...attendance(branch.members, on, cast, draw)};
      add(activity, year, {
        ...common,
        ...held,
        activity_type: "theme_day",
        topic: draw.pick(themes),
        fixed_day: isFixed,
        keynote_speakers: Math.min(draw.int(1, 3), held.attended_count ?? 1)
      });
      if (isShared) add(activity, year, {...common, ...held, ...lecture(draw)});
      else if (isLectureDue) addLecture(cast, someDay(), place, draw, add, year);
    } else if (isLectureDue) addLecture(cast, someDay(), place, draw, add, year);

    for (const custom of customs) {
      if (custom.only && !custom.only(branch)) continue;
      const occasions = custom.months.filter(dueMonth => dueMonth === month).length;
      for (let occasion = 0; occasion < occasions; occasion++) {
        // Two occasions in a month fall into its two halves, never on one day.
        const on = life[0] + Math.floor(((occasion + draw.next()) / occasions) * (life[1] - life[0] + 1));
        if (due(custom.ease)) row(custom.type, on, draw.pick(custom.topics));
      }
    }
    for (let group = 1; group <= branch.groups; group++) {
      if (!due(0.7)) continue;
      const on = someDay();
      add(activity, year, {
        branch_id: branch.branch_id,
        group_id: `${branch.branch_id}-G${group}`,
        activity_type: "group_meeting",
        scope: "group",
        mode: "onsite",
        held_on: iso(on),
        place,
        topic: draw.pick(["学习讨论", "汇报思想", "推荐积极分子"]),
        ...attendance(Math.floor((branch.members + group - 1) / branch.groups), on, cast, draw)
      });
    }
  }
}

const seats = (branch: Branch) => (branch.members >= 30 ? 5 : 3);

const lecture = (draw: Chance) =>
  ({
    activity_type: "party_lecture",
    topic: draw.pick(lectures),
    speaker_role: draw.weighted({secretary: 60, deputy: 8, committee: 10, leading_cadre: 8, member: 8, superior: 6})
  }) as const;

function addLecture(cast: Cast, on: Day, place: string, draw: Chance, add: Add, year: number): void {
  const {branch} = cast;
  add(activity, year, {
    branch_id: branch.branch_id,
    scope: "branch",
    mode: "onsite",
    held_on: iso(on),
    place,
    standalone: draw.is(0.97),
    ...lecture(draw),
    ...attendance(branch.members, on, cast, draw)
  });
}

/** Who came and what was kept of it. */
function attendance(expected: number, on: Day, {branch, span}: Cast, draw: Chance) {
  const share = Math.min(0.98, Math.max(0.5, 0.88 + 0.05 * branch.quality));
  const attended = Math.max(1, draw.binomial(expected, share));
  const uploaded = on + Math.floor(draw.next() * 9);
  const isUploaded = draw.is(0.85) && iso(uploaded) <= `${span.last}-12-31`;
  return {
    expected_count: expected,
    attended_count: attended,
    minutes_filed: draw.is(0.96 + Math.min(0.035, 0.02 * branch.quality)),
    photo_count: draw.int(0, 5),
    uploaded_on: isUploaded ? iso(uploaded) : null
  };
}
