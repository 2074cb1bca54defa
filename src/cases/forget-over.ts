import type { Kysely } from "kysely";
import type { Tables } from "./tables.js";

/** A refusal tells who was too late who has the talk; a day later nobody asks any more. Milliseconds. */
const refusalMs = 24 * 3_600_000;

/**
 * Removes what is over and nobody reads any more: ended sessions and half-finished sign-ins of staff, take-overs that
 * came too late, and answers that were begun and not sent in their time. `now` in milliseconds UTC; resolves with how many rows.
 */
export async function forgetOver(db: Kysely<Tables>, now: number): Promise<number> {
  const ended = [
    db.deleteFrom("staff_session").where("expiresAt", "<", new Date(now)),
    db.deleteFrom("staff_verification").where("expiresAt", "<", new Date(now)),
    db.deleteFrom("answer_drafts").where("expires_at", "<=", new Date(now)),
    db.deleteFrom("take_over_refusals").where("at", "<", new Date(now - refusalMs)),
  ];
  let count = 0;
  for (const rows of ended) count += Number((await rows.executeTakeFirst()).numDeletedRows);
  return count;
}
