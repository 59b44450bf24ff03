import type {Column} from "../contracts/column.js";
import {role} from "../contracts/enums/role.js";
import {label} from "./label.js";
import {list, quote} from "./sql.js";

/** What stands in place of what is not kept. */
export const hidden = "（已隐去）";

/** Headers, as `label` leaves them, of columns about persons: what stands below them is never stored. */
export const aboutPersons =
  /姓名|身份证|手机|电话|联系方式|出生|生日|住址|家庭地址|籍贯|个人党费|党费金额|签到|名单|微信|邮箱|工资|^性别$|^民族$|^年龄$/;

/** A mobile number, and an identity number, inside a text: patterns that JavaScript and DuckDB read alike. */
export const mobile = String.raw`(^|[^0-9])(\+?86|0)?[ -]?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}([^0-9]|$)`;
export const identity = "(^|[^0-9])[0-9]{6}[ -]?(19|20)[0-9]{6}[ -]?[0-9]{3}[0-9Xx]([^0-9Xx]|$)";

const either = new RegExp(`${mobile}|${identity}`);

/** Whether a text, folded, holds a mobile or identity number. */
export const hasNumber = (text: string): boolean => either.test(text);

/** A name of a file, a sheet or a column as it may be shown: without the mobile or identity numbers in it. */
export function withoutNumbers(name: string): string {
  const folded = name.normalize("NFKC");
  return hasNumber(folded) ? folded.replace(/[0-9][0-9 -]{9,}[0-9Xx]/g, hidden) : name;
}

const posts =
  "书记|委员|支部|主任|班子|负责|领导|党|(部|长|员|会|联|站|局|处|科|室|所|队|岗|人|委|组|办|村|团|校|院|中心)$";

/** SQL: whether a folded text is, or lists, what looks like persons' names: two to four characters that name no post. */
export const personName = (s: string): string =>
  `len(list_filter(regexp_split_to_array(replace(${s}, ' ', ''), '[、,;/]+'), part -> regexp_full_match(part, '\\p{Han}{2,4}|\\p{Han}+·\\p{Han}+') AND NOT regexp_matches(part, ${quote(posts)}))) > 0`;

/** SQL of a cell of a column, without what may be a person's name where only a post belongs. */
export function withoutPersons(column: Column, cell: string): string {
  if (column.isPost) return `CASE WHEN is_person_name(fold(${cell})) THEN ${quote(hidden)} ELSE ${cell} END`;
  if (column.enumeration !== role) return cell;
  const known = [column.name, column.zh, ...column.synonyms, ...Object.entries(role.labels).flat(2)].map(label);
  const text = `label_of(fold(${cell}))`;
  return `CASE WHEN is_blank(${text}) OR ${text}[1] IN ('#', '=') OR list_contains(${list([...new Set(known)])}, ${text}) THEN ${cell} ELSE ${quote(hidden)} END`;
}
