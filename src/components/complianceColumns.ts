import {type Counts, dueOf, judgedOf, metShare, unknownShare} from "./complianceRows.js";
import type {TableColumn} from "./csv.js";
import {count, percent} from "./format.js";

/** Columns of what verdicts add up to, each count beside its denominator. */
export const countColumns = <Row>(of: (row: Row) => Counts): TableColumn<Row>[] => [
  {name: "应判项次", value: row => dueOf(of(row)), show: row => count(dueOf(of(row))), isNumber: true},
  ...(
    [
      ["达到", "met"],
      ["提醒", "warn"],
      ["未达到", "not_met"],
      ["期限未到", "grace"],
      ["待人工认定", "manual"],
      ["缺数据", "no_data"]
    ] as const
  ).map(
    ([name, kind]): TableColumn<Row> => ({
      name,
      value: row => of(row)[kind],
      show: row => count(of(row)[kind]),
      isNumber: true
    })
  ),
  {name: "可判项次", value: row => judgedOf(of(row)), show: row => count(judgedOf(of(row))), isNumber: true},
  {name: "达到占比", value: row => metShare(of(row)), show: row => percent(metShare(of(row))), isNumber: true},
  {
    name: "待认定和缺数据占应判",
    value: row => unknownShare(of(row)),
    show: row => percent(unknownShare(of(row))),
    isNumber: true
  }
];
