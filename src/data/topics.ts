import {activityType} from "../../loaders/contracts/enums/activityType.js";
import {docType} from "../../loaders/contracts/enums/docType.js";
import {fundingLine} from "../../loaders/contracts/enums/fundingLine.js";
import {inspectionKind} from "../../loaders/contracts/enums/inspectionKind.js";
import {ledgerCode} from "../../loaders/contracts/enums/ledgerCode.js";
import {tallyCode} from "../../loaders/contracts/enums/tallyCode.js";
import {venueItemCode} from "../../loaders/contracts/enums/venueItemCode.js";

/** Measures that count the same thing in different ways: how often held, whether written, how much given. */
const ways: Readonly<Record<string, readonly string[]>> = {
  held: [
    "activity_days",
    "activity_days_any",
    "fixed_days",
    "meetings",
    "meetings_any",
    "attended_meetings_any",
    "standalone_meetings",
    "group_months",
    "standalone_group_months",
    "group_rounds",
    "every_month"
  ],
  written: ["documents", "documents_complete", "documents_made", "documents_made_filed", "documents_made_published"],
  counted: ["tally", "tally_count"],
  given: ["funding_yuan", "funding_per_member_yuan", "funding_per_earlier_member_yuan"]
};

const wayOf = new Map(Object.entries(ways).flatMap(([way, measures]) => measures.map(measure => [measure, way])));

/** What a measure is about, whichever way it is counted: `held:theme_day`. */
export const topicOf = (measure: string, item: string): string => `${wayOf.get(measure) ?? measure}:${item}`;

const labels = new Map(
  [activityType, docType, fundingLine, inspectionKind, ledgerCode, tallyCode, venueItemCode].flatMap(list =>
    Object.entries(list.labels).map(([id, [zh]]) => [id, zh] as const)
  )
);

/** A clause, as far as its topics go. */
export interface Topical {
  clause_id: string;
  title: string;
  topics: string[];
}

/** The same clauses with topics that all the same clauses are on made one: a clause on three lists is one thing, not three. */
export function joinTopics<Clause extends Topical>(clauses: readonly Clause[]): Clause[] {
  const asking = new Map<string, string[]>();
  for (const {clause_id, topics} of clauses)
    for (const topic of topics) asking.set(topic, [...(asking.get(topic) ?? []), clause_id]);
  const alike = new Map<string, string[]>();
  for (const [topic, ids] of asking) alike.set(ids.join(" "), [...(alike.get(ids.join(" ")) ?? []), topic]);
  const joined = (topic: string) => {
    const ids = asking.get(topic)!.join(" ");
    return alike.get(ids)!.length > 1 ? `together:${ids}` : topic;
  };
  return clauses.map(clause => ({...clause, topics: [...new Set(clause.topics.map(joined))]}));
}

/** A name for every topic: the label of what is counted, else the shortest title of its clauses; no two the same. */
export function topicNames(clauses: readonly Topical[]): Record<string, string> {
  const titles = new Map<string, string[]>();
  for (const {topics, title} of clauses)
    for (const topic of topics) titles.set(topic, [...(titles.get(topic) ?? []), title]);
  const names: Record<string, string> = {};
  const taken = new Set<string>();
  const isWay = (topic: string) => Object.hasOwn(ways, topic.split(":")[0]!);
  for (const topic of [...titles.keys()].sort((a, b) => Number(isWay(b)) - Number(isWay(a)))) {
    const parts = topic.slice(topic.indexOf(":") + 1).split("+");
    const label = parts.every(part => labels.has(part)) ? parts.map(part => labels.get(part)).join("或") : null;
    const [title = topic, ...others] = titles.get(topic)!.sort((a, b) => a.length - b.length);
    const again = (n: number): string => (taken.has(`${title}（${n}）`) ? again(n + 1) : `${title}（${n}）`);
    const name = [label, title, ...others].find(free => free && !taken.has(free)) ?? again(2);
    names[topic] = name;
    taken.add(name);
  }
  return names;
}
