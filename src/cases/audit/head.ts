import type { Kysely } from "kysely";
import type { Tables } from "../tables.js";

/** The newest link of the history's chain. Whoever has noted it can prove later that nothing before it is gone. */
export interface HistoryHead {
  /** Lines up to here, counted since the chain began. */
  readonly number: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

/** How many digits of a head's hash are enough to note down: 80 bits. */
export const notedDigits = 20;

/** Reads the newest link. */
export async function historyHead(db: Kysely<Tables>): Promise<HistoryHead> {
  const { number, hash } = await db
    .selectFrom("history_chain")
    .select(["number", "hash"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return { number: Number(number), hash };
}

/**
 * The digits of a head as somebody wrote it down: spaces, hyphens and capitals do not matter. Null: fewer than
 * {@link notedDigits} digits, more than a hash has, or something else.
 */
export function readNotedHead(noted: string): string | null {
  const digits = noted.toLowerCase().replace(/[\s-]/g, "");
  return /^[0-9a-f]+$/.test(digits) && digits.length >= notedDigits && digits.length <= 64 ? digits : null;
}
