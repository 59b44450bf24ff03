/** Bounds that keep a broken or hostile file from exhausting the machine; in one place so that they can be reviewed. */
export const limits = {
  /** Bytes of one file. */
  fileBytes: 8 * 2 ** 30,
  /** Bytes of one CSV line; longer ones are no table. */
  lineBytes: 2 ** 20,
  /** Bytes of the head in which the header must be found. */
  headBytes: 2 ** 18,
  /** Rows from the top among which the header must be. */
  headRows: 20,
  /** Columns of a sheet; what lies beyond is ignored. */
  columns: 512,
  /** Characters of one cell. */
  cellLength: 32_767,
  /** Blank rows after which a sheet ends. */
  blankRows: 200,
  /** Sheets of a workbook. */
  sheets: 200,
  /** Files inside a workbook. */
  zipEntries: 5_000,
  /** Unpacked bytes of a workbook. */
  unpackedBytes: 2 * 2 ** 30,
  /** Unpacked bytes of the shared texts of a workbook: they are held in memory. */
  sharedStringBytes: 128 * 2 ** 20,
  /** Unpacked bytes per packed byte above which a workbook is a bomb. */
  unpackedRatio: 500
} as const;
