import { type Kysely, sql } from "kysely";
import { handedOutcomes, noMatterOutcomes } from "../outcome.js";
import type { Tables } from "../tables.js";
import { realCases } from "./real-cases.js";
import { type Count, leastShown, shownCount, shownParts } from "./small-groups.js";
import type { Span } from "./span.js";

/**
 * How the law's 12 hours were kept by cases that were opened in a span and have such a term; each case is in one of
 * them. A case whose term still runs, and for which nothing was done yet, is in none.
 */
export interface TermFigures {
  /** It was sent to an office in time. That says nothing of whether the child is safe. */
  readonly sent: Count;
  /** It was closed in time and sent nowhere, as where the child was safe. */
  readonly closed: Count;
  readonly late: Count;
  /** It was closed in time because there was no matter of a child in it, or another case has it: no success and no failure. */
  readonly noMatter: Count;
  /** `sent` and `closed` in a hundred of these and `late`; null: of fewer than {@link leastShown}. */
  readonly keptPercent: number | null;
}

/** Reads them as they stand at `now`, milliseconds UTC. */
export async function termFigures(db: Kysely<Tables>, span: Span, now: number): Promise<TermFigures> {
  const row = await ended(db, span, now).executeTakeFirstOrThrow();
  const [sent, closed, late] = [Number(row.sent), Number(row.closed), Number(row.late)];
  const counted = sent + closed + late;
  // The percentage tells how many the first two are together.
  const [shownSent = 0, shownClosed = 0] = shownParts([sent, closed]);
  return {
    ...{ sent: shownSent, closed: shownClosed, late: shownCount(late) },
    noMatter: shownCount(Number(row.no_matter)),
    keptPercent: counted < leastShown ? null : Math.round((100 * (sent + closed)) / counted),
  };
}

function ended(db: Kysely<Tables>, span: Span, now: number) {
  const isOf = (outcomes: readonly string[]) => sql<boolean>`coalesce(outcome = any(${outcomes}), false)`;
  const firstSent = sql`(select min(sent_at) from case_referrals where case_referrals.case_id = cases.id)`;
  const handed = sql`case when ${isOf(handedOutcomes)} then closed_at end`;
  const sent = sql<boolean>`coalesce(least(${firstSent}, ${handed}) <= legal_deadline_at, false)`;
  const closed = sql<boolean>`coalesce(closed_at <= legal_deadline_at, false)`;
  const over = sql<boolean>`legal_deadline_at < ${new Date(now)}`;
  const noMatter = isOf(noMatterOutcomes);
  const count = (which: ReturnType<typeof sql<boolean>>) => sql<string>`count(*) filter (where ${which})`;
  return realCases(db)
    .select([
      count(sent).as("sent"),
      count(sql`not ${sent} and ${closed} and not ${noMatter}`).as("closed"),
      count(sql`not ${sent} and ${closed} and ${noMatter}`).as("no_matter"),
      count(sql`not ${sent} and not ${closed} and ${over}`).as("late"),
    ])
    .where("cases.legal_deadline_at", "is not", null)
    .where("cases.opened_at", ">=", new Date(span.from))
    .where("cases.opened_at", "<", new Date(span.to));
}
