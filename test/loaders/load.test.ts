import {expect, test} from "vitest";
import {Refusal} from "../../loaders/problems.js";
import {activities, core, given} from "./readers/given.js";

test("an empty folder is refused with what to do", async () => {
  await expect(given({}, async () => {})).rejects.toThrow(/没有可读的表格.*空文件夹.*放进来/);
  await expect(given({}, async () => {})).rejects.toBeInstanceOf(Refusal);
});

test("a folder without a usable branch is refused and names what was wrong with it", async () => {
  const files = {"党组织信息.csv": core["党组织信息.csv"]!, "支部基本信息.csv": "支部编号,支部名称\nB1,示例村党支部\n"};
  await expect(given(files, async () => {})).rejects.toThrow(/没有一个可用的支部.*缺少必填列/s);
});

test("of every file, rows read are loaded, quarantined or duplicate", async () => {
  const rows = [
    "B1,,主题党日,2018-03-05,20,18,学习",
    "B1,,主题党日,2018-03-05,20,18,学习",
    "B9,,主题党日,2018-03-05,20,18,学习"
  ];
  await given({...core, "活动记录.csv": activities(...rows, "合 计,,,,60,54,")}, async ({summary, rows: query}) => {
    expect(summary).toMatchObject({files: 3, rows_read: 11, rows_loaded: 9, rows_quarantined: 1, rows_duplicate: 1});
    expect(
      await query(
        "SELECT file, rows_read, rows_loaded, rows_quarantined, rows_duplicate FROM raw.files WHERE kind = 'activity'"
      )
    ).toEqual([{file: "活动记录.csv", rows_read: 3, rows_loaded: 1, rows_quarantined: 1, rows_duplicate: 1}]);
  });
});

test("branches may come in a file that is read before their organisations", async () => {
  const files = {"1支部基本信息.csv": core["支部基本信息.csv"]!, "2党组织信息.csv": core["党组织信息.csv"]!};
  await given(files, async ({rows}) => {
    expect(await rows("SELECT branch_id, org_id, _row FROM raw.branch ORDER BY 1 LIMIT 2")).toEqual([
      {branch_id: "B1", org_id: "O3", _row: 2},
      {branch_id: "B2", org_id: "O3", _row: 3}
    ]);
  });
});

test("every kind has a table, and only those that came count as supplied", async () => {
  await given(core, async ({rows}) => {
    expect(await rows("SELECT count(*)::INTEGER AS n FROM raw.kinds")).toEqual([{n: 32}]);
    expect(await rows("SELECT kind FROM raw.kinds WHERE is_supplied")).toEqual([{kind: "org"}, {kind: "branch"}]);
    expect(await rows("SELECT * FROM raw.practice")).toEqual([]);
  });
});

test("a refused row is kept as it was, with every reason", async () => {
  await given(
    {...core, "活动记录.csv": activities("B1,,三会一课,2018.2.30,九十人,95%,学习")},
    async ({rows, codes}) => {
      expect(await codes("activity", "refuse")).toEqual([
        "2:实到人数:percent",
        "2:活动日期:not_a_date",
        "2:活动类型:not_in_list"
      ]);
      expect(await rows("SELECT branch_id, from_on, cells FROM raw.quarantine")).toEqual([
        {
          branch_id: "B1",
          // A day that does not exist still tells its month.
          from_on: "2018-02-01",
          cells: JSON.stringify({
            支部编号: "B1",
            活动类型: "三会一课",
            活动日期: "2018.2.30",
            主题: "学习",
            应到人数: "九十人",
            实到人数: "95%"
          })
        }
      ]);
    }
  );
});

test("a message says where, what, expected, received and what to do", async () => {
  await given({...core, "甲区/活动记录.csv": activities("B1,,主题党日,3月5日,20,18,学习")}, async ({rows}) => {
    expect(await rows("SELECT message FROM raw.problems WHERE severity = 'refuse'")).toEqual([
      {
        message:
          "甲区/活动记录.csv第2行“活动日期”：日期不完整；应为完整的年月日，如2018-03-05，收到“3月5日”。请补全年月日后重报。"
      }
    ]);
  });
});

test("the sender is the organisation named in the path", async () => {
  await given(
    {...core, "活动记录_2018-03_甲区区委.csv": activities("B1,,主题党日,2018-03-05,20,18,学习")},
    async ({rows}) => {
      expect(await rows("SELECT org_id FROM raw.files WHERE kind = 'activity'")).toEqual([{org_id: "O2"}]);
    }
  );
});

test("example records are known by their mark", async () => {
  await given({...core, "示例数据.md": "示例"}, async ({summary}) => expect(summary.is_example).toBe(true));
  await given(core, async ({summary}) => expect(summary.is_example).toBe(false));
});

test("superiors of organisations are found by name, whatever the order", async () => {
  const orgs =
    "组织编号,上级组织编号,组织层级,组织名称\nO3,甲区区委,基层党委,乙镇党委\nO2,O1,区县,甲区区委\nO1,,市,示例市委\nO4,O9,基层党委,丙镇党委\n";
  await given({...core, "党组织信息.csv": orgs}, async ({rows, codes}) => {
    expect(await rows("SELECT org_id, parent_org_id FROM raw.org ORDER BY 1")).toEqual([
      {org_id: "O1", parent_org_id: null},
      {org_id: "O2", parent_org_id: "O1"},
      {org_id: "O3", parent_org_id: "O2"},
      {org_id: "O4", parent_org_id: null}
    ]);
    expect(await codes("org")).toEqual(["5:上级组织编号:unused_reference"]);
  });
});

test("listed values are stored as numbers of a type that bears the list's name", async () => {
  await given(core, async ({rows}) => {
    expect(
      await rows(`SELECT t.type_name FROM duckdb_types() t WHERE t.schema_name = 'raw' AND t.type_name = 'sector'
        AND EXISTS (SELECT 1 FROM duckdb_columns() c WHERE c.schema_name = 'raw' AND c.table_name = 'branch'
          AND c.column_name = 'sector' AND c.data_type LIKE 'ENUM(%''village''%')`)
    ).toEqual([{type_name: "sector"}]);
    expect(await rows("SELECT count(*) AS n FROM duckdb_databases() WHERE database_name = 'intake'")).toEqual([
      {n: "0"}
    ]);
  });
});
