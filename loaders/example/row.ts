import type {z} from "zod";
import type {RecordKind} from "../contracts/column.js";

type Filled<R> = {[P in keyof R as null extends R[P] ? never : P]: R[P]};
type Optional<R> = {[P in keyof R as null extends R[P] ? P : never]?: R[P]};

/** A row of a kind as its contract reads it; what may be blank may be left out. */
export type Draft<S extends z.ZodRawShape> = Filled<z.infer<z.ZodObject<S>>> & Optional<z.infer<z.ZodObject<S>>>;

/** Takes one row of a kind into the returns of a year. */
export type Add = <S extends z.ZodRawShape>(kind: RecordKind<S>, year: number, row: Draft<S>) => void;

/** Whole yuan, or yuan and fen, as the contract carries money. */
export const yuan = (amount: number): string => amount.toFixed(2);
