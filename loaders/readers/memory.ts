import type {DuckDBConnection} from "@duckdb/node-api";

/** Sets what queries may hold in memory. Below what is in use it cannot be set, and then stays. */
export const setMemory = (connection: DuckDBConnection, limit: string): Promise<unknown> =>
  connection.run(`SET memory_limit = '${limit}'`).catch(() => {});

/** Whether a query failed for want of memory, which says nothing of what it read. */
export const isOutOfMemory = (error: unknown): boolean => /out of memory/i.test(String(error));
