/** Headers, as `label` leaves them, of columns about persons: what stands below them is never stored. */
export const aboutPersons =
  /姓名|身份证|手机|电话|联系方式|出生|生日|住址|家庭地址|籍贯|个人党费|党费金额|签到|名单|微信|邮箱|工资|^性别$|^民族$|^年龄$/;

/** A mobile number, and an identity number, inside a text: patterns that JavaScript and DuckDB read alike. */
export const mobile = String.raw`(^|[^0-9])(\+?86|0)?[ -]?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}([^0-9]|$)`;
export const identity = "(^|[^0-9])[0-9]{6}[ -]?(19|20)[0-9]{6}[ -]?[0-9]{3}[0-9Xx]([^0-9Xx]|$)";

const either = new RegExp(`${mobile}|${identity}`);

/** A name of a file, a sheet or a column as it may be shown: without the mobile or identity numbers in it. */
export function withoutNumbers(name: string): string {
  const folded = name.normalize("NFKC");
  return either.test(folded) ? folded.replace(/[0-9][0-9 -]{9,}[0-9Xx]/g, "（已隐去）") : name;
}
