/** Bounds that keep a broken or hostile file from exhausting the machine; in one place so that they can be reviewed. */
export const limits = {
  /** Bytes of one file. */
  fileBytes: 8 * 2 ** 30,
  /** Bytes of one workbook as it is packed. */
  workbookBytes: 2 ** 29,
  /** Bytes of one CSV line, characters of one row of a sheet; longer ones are no table. */
  lineBytes: 2 ** 20,
  /** Bytes of the head in which the header must be found. */
  headBytes: 2 ** 18,
  /** Rows from the top among which the header must be. */
  headRows: 20,
  /** Rows of a sheet: as many as spreadsheet programs can show. */
  rows: 1_048_576,
  /** Columns of a sheet; what lies beyond is ignored. */
  columns: 512,
  /** Characters of one cell. */
  cellLength: 32_767,
  /** Characters of a header that are looked at, and of a sheet's name. */
  nameLength: 100,
  /** Columns of a sheet that are reported as unknown, or as about persons, one by one. */
  reportedColumns: 50,
  /** Blank rows after which a sheet ends. */
  blankRows: 200,
  /** Blank cells one after another after which a sheet ends: 200 rows of the widest record and more. */
  blankCells: 2 ** 18,
  /** Unpacked bytes of a sheet that are searched for merged areas and hidden columns. */
  frameBytes: 2 ** 28,
  /** Merged areas of a sheet: they are held in memory. */
  merges: 100_000,
  /** Sheets of a workbook. */
  sheets: 200,
  /** Files inside a workbook. */
  zipEntries: 2_000,
  /** Unpacked bytes of a workbook. */
  unpackedBytes: 2 * 2 ** 30,
  /** Unpacked bytes of the shared texts of a workbook, and of its list of sheets or of its styles. */
  sharedBytes: 96 * 2 ** 20,
  /** Shared texts of a workbook: they are held in memory. */
  sharedTexts: 2 ** 19,
  /** Unpacked bytes per packed byte above which a workbook is a bomb. */
  unpackedRatio: 200,
  /** XML tags within one another. */
  depth: 64,
  /** Seconds for one file inside a workbook. */
  seconds: 300,
  /** Memory for the rows of one kind, beyond which the disk is used: read one by one, as workbooks are, or by DuckDB. */
  memory: {spooled: "128MB", direct: "512MB"}
} as const;
