/** The work as a whole cannot be done; the message tells where, what, what was expected, what was found, what to do. */
export class Refusal extends Error {
  override name = "Refusal";
}

/** The five parts of what is wrong. Empty parts are left out. */
export interface Problem {
  where: string;
  what: string;
  expected?: string;
  received?: string;
  todo: string;
}

/** One sentence or two in Chinese from the five parts. */
export function problemMessage({where, what, expected, received, todo}: Problem): string {
  const facts = [expected && `应为${expected}`, received && `收到“${received}”`].filter(Boolean).join("，");
  return `${where}：${what}${facts ? `；${facts}` : ""}。${todo}。`;
}

/** A refusal from its five parts. */
export function refusal(problem: Problem): Refusal {
  return new Refusal(problemMessage(problem));
}

/** A file or sheet that cannot be loaded; the others are. */
export class FileProblem extends Error {
  constructor(
    readonly code: FileCode,
    readonly facts: {expected?: string; received?: string; what?: string} = {}
  ) {
    super(code);
  }
}

interface Text {
  what: string;
  todo: string;
}

/** What can be wrong with a file or sheet as a whole. */
export const fileTexts = {
  unreadable: {what: "文件打不开", todo: "请检查文件权限后重报"},
  too_big: {what: "文件太大", todo: "请按月或按区县拆成几个文件后重报"},
  too_long: {what: "有一行过长，不像表格", todo: "请用“另存为xlsx”后重报"},
  encoding: {what: "文字编码认不出", todo: "请用“另存为xlsx”后重报"},
  not_a_table: {what: "不是CSV也不是真正的xlsx表格", todo: "请用“另存为xlsx”后重报"},
  locked: {what: "设了打开密码，读不了", todo: "请取消密码后重报"},
  old_format: {what: "是旧格式的表格", todo: "请用“另存为xlsx”后重报"},
  wide_comma: {what: "各列之间用的是全角逗号", todo: "请改用半角逗号，或用“另存为xlsx”后重报"},
  months_across: {what: "按月横排，不知每个数是哪年的、是不是人数", todo: "请改用模板，每月写一行后重报"},
  broken_zip: {what: "xlsx文件已损坏", todo: "请重新保存或重新发送后重报"},
  too_packed: {what: "xlsx文件解开后超过限度", todo: "请把数据复制到新的表格里后重报"},
  too_many_sheets: {what: "工作表太多", todo: "请把要报的工作表另存为一个新文件后重报"},
  too_many_rows: {what: "工作表的行数超过限度", todo: "请按月或按区县拆成几个文件后重报"},
  too_long_cell: {what: "有一格的文字过长，不像表格", todo: "请删去这一格的内容后重报"},
  too_many_texts: {what: "xlsx文件里的文字太多", todo: "请按月或按区县拆成几个文件后重报"},
  too_slow: {what: "xlsx文件读了太久还没有读完", todo: "请按月或按区县拆成几个文件后重报"},
  doctype: {what: "xlsx文件里有表格程序不会写的定义，不安全，没有读", todo: "请把数据复制到新的表格里后重报"},
  broken_parquet: {what: "parquet文件读不了", todo: "请重新导出后重报"},
  broken_csv: {what: "CSV格式有误，读不下去", todo: "请检查引号是否成对，或用“另存为xlsx”后重报"},
  unknown_kind: {what: "认不出是哪一类记录", todo: "请在文件名里写上记录种类，或改用模板表头"},
  ambiguous_kind: {what: "表头同时像几类记录", todo: "请在文件名或工作表名里写上记录种类"},
  missing_column: {what: "缺少必填列", todo: "请补上这一列，或改用模板表头后重报"},
  no_header: {what: "前20行里没有找到表头", todo: "请改用模板表头后重报"},
  repeated_column: {what: "两列的表头相同", todo: "请删去多余的一列后重报"},
  hidden_sheet: {what: "工作表是隐藏的，没有读入", todo: "要报送请取消隐藏后重报"},
  other_sheet: {what: "里面没有认得的表头，没有读入", todo: "是说明可不管；是数据请改用模板表头"},
  empty_table: {what: "表头下面没有数据", todo: "没有数据可不报；有数据请填好后重报"}
} satisfies Record<string, Text>;
export type FileCode = keyof typeof fileTexts;

/** What can be wrong with, or doubted of, a column, row or cell. */
export const cellTexts = {
  missing_value: {what: "必填项是空的", todo: "请填好后重报"},
  not_a_number: {what: "不是数字", todo: "请只填数字后重报"},
  not_whole: {what: "不是整数", todo: "请改填整数后重报"},
  percent: {what: "要填数量，不填百分比", todo: "请改填数量后重报"},
  not_a_date: {what: "日期不存在或认不出", todo: "请写成2018-03-05这样后重报"},
  incomplete_date: {what: "日期不完整", todo: "请补全年月日后重报"},
  several_dates: {what: "一格里有多个日期", todo: "请一次活动写一行后重报"},
  not_a_month: {what: "月份认不出", todo: "请写成2018-03这样后重报"},
  not_a_period: {what: "期间认不出", todo: "请写成2018-03、2018-Q1、2018-H1或2018后重报"},
  not_yes_no: {what: "不是“是”或“否”", todo: "请从下拉表里选后重报"},
  not_in_list: {what: "不在可选范围内", todo: "请从下拉表里选后重报"},
  alias_only: {what: "“两新”是合称，不能作领域", todo: "请分清非公有制企业还是社会组织后重报"},
  too_small: {what: "数值太小", todo: "请核对后重报"},
  too_large: {what: "数值大得不寻常", todo: "请核对"},
  out_of_calendar: {what: "日期超出范围", todo: "请核对年份"},
  rule: {what: "与本行其他内容不符", todo: "请核对"},
  unknown_reference: {what: "没有登记", todo: "请改为登记的编号或全称后重报"},
  unused_reference: {what: "没有登记，已留空", todo: "请核对编号或全称"},
  column_count: {what: "列数和表头不一致", todo: "请检查多余的逗号或引号后重报"},
  personal: {what: "含身份证号或手机号，系统不收集", todo: "请删去个人信息后重报"},
  not_a_post: {what: "不像岗位，像人名，已留空", todo: "请改写岗位，不写姓名"},
  formula: {what: "是会联网、打开链接或运行程序的公式，没有收", todo: "请改填文字或数字后重报"},
  error_cell: {what: "是表格的错误值", todo: "请改填实际内容"},
  too_long_text: {what: "文字过长", todo: "请缩短后重报"},
  disputed: {what: "同一行有几种改法", todo: "请只留正确的一行后重报"},
  conflict: {what: "同一编号的内容不同", todo: "请只留正确的一行后重报"},
  repeat: {what: "同一支部同类同日有多行，已都收下", todo: "请确认是一次还是几次"},
  name_differs: {what: "编号与名称对不上，按编号收下", todo: "请核对编号和名称"},
  approximate: {what: "不是准数，先按数字收下", todo: "请补准确数"},
  unit: {what: "写了不合适的单位，先按数字收下", todo: "请核对单位"},
  fraction: {what: "一格里写了应到和实到，应到与本行另一列不同，按另一列收下", todo: "请核对应到人数"},
  large_words: {what: "是大写数字，已换算", todo: "请改用阿拉伯数字并核对"},
  turned_to_date: {what: "被表格改成了日期", todo: "请把这一格设为文本，或把两个数分开填后重报"},
  taken_year: {what: "没有写年份，先按标题或年度列的年份收下", todo: "请补全年月日"},
  weekday: {what: "日期和星期对不上，先按日期收下", todo: "请核对日期"},
  january: {what: "2018.10会被表格改成2018.1，先按1月收下", todo: "请写成2018-01或2018-10"},
  lost_zeros: {what: "编号丢了前面的0", todo: "请把该列设为文本后重填"},
  spoilt_code: {what: "编号被表格改成了数字", todo: "请把该列设为文本后重填"},
  narrow_column: {what: "列太窄，只有#号", todo: "请把列拉宽，重新保存后重报"},
  alias_taken: {what: "这个写法是另一个支部的编号或全称，没有作别名", todo: "请核对这个写法"},
  two_digit_year: {what: "年份只有两位，先按20开头收下", todo: "请写四位年份"},
  dropped_value: {what: "认不出，已留空", todo: "请从下拉表里选"},
  person_column: {what: "涉及个人信息，系统不收集，已丢弃", todo: "请删除这一列后再保存传送"},
  unknown_column: {what: "这一列不认识，没有读入", todo: "需要读入的请改用模板表头"},
  merged_value: {what: "合并单元格不补，只算第一行", todo: "请在每一行填好"},
  merges_unread: {
    what: "工作表太大，合并的单元格没有按原值补",
    todo: "请取消合并并在每一行填好，或拆成几个工作表后重报"
  },
  title_unit: {what: "标题注明单位是万元，已折算为元", todo: "请核对"},
  looks_like_yuan: {what: "单位是万元，数却大得像元", todo: "请核对单位"},
  empty_formula: {what: "是公式，但没有结果", todo: "请改填数字"},
  months_as_rows: {what: "按月横排，已按每月一行读入，数字作实交人数", todo: "请核对，以后请每月写一行"},
  sheet_month: {what: "和工作表名的月份不一致，按本行的收下", todo: "请核对"},
  totals_differ: {what: "合计和各行相加不一致", todo: "请核对"},
  hidden_columns: {what: "有隐藏的列，已一并读入", todo: "不该报的请删除"},
  hidden_rows: {what: "有隐藏或筛选掉的行，已一并读入", todo: "不该报的请删除"},
  date_1904: {what: "工作簿用的是1904日期系统，日期已换算", todo: "请核对日期"}
} satisfies Record<string, Text>;
export type CellCode = keyof typeof cellTexts;

/** What was read in another form than written, or passed over: counted per file, nothing to do. */
export const noteTexts = {
  other_file: "不是表格文件，没有读",
  encoding: "编码不是UTF-8，已按国标编码读入，请看汉字是否正常",
  unicode: "编码已自动识别",
  title_rows: "表头上面的标题行已跳过",
  two_row_header: "两层表头已按下面一层识别",
  merged: "合并单元格已按原值补到每一行，请核对",
  formula: "公式已按显示的结果读入",
  same_kind: "同类工作表已合并读入",
  named_month: "空着的月份已按工作表名补上",
  blank_rows: "空行已跳过",
  rows_beyond: "一长串空行以下没有再读",
  totals: "合计行没有读入",
  repeated_header: "重复的表头行已跳过",
  below_table: "表格下面的说明文字没有读入",
  sample: "模板示例行没有读入",
  plain_text: "以等号、加减号或@开头的内容已当作普通文字收下",
  pictures: "表里的图片没有读入，系统不收集",
  untouched: "只有支部编号和名称、还没有填的行没有读入",
  duplicate: "完全相同的重复行只收一行",
  replaced: "已由同一单位的更正代替",
  unchanged: "更正表里没有改动的行，仍按原行处理，不重复退回",
  withdrawn: "已按更正表作废",
  width: "全角或隐藏字符、空格、换行已整理",
  date: "日期写法已统一",
  date_number: "表格内部的日期数已换成日期，请核对",
  narrow_column: "列太窄的格子只有#号，已作空白",
  number: "数字写法已统一",
  split: "一格里的应到和实到已拆开，请核对",
  listed: "选项写法已统一",
  named: "支部或组织已按名称认出",
  money_unit: "表头注明万元，已折算为元"
} as const;
export type NoteCode = keyof typeof noteTexts;
