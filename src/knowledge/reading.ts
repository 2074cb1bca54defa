import type { Entry } from "./schema.js";

/** A phone number in an answer that was verified too long ago. */
export interface OldNumber {
  /** Id of the answer. */
  readonly id: string;
  readonly number: string;
  /** The day on which it was verified, `YYYY-MM-DD`. */
  readonly verifiedAt: string;
}

/** For how many months a verified number is believed. */
const believedMonths = 6;

/** True until a child-protection officer has read the answer. */
export function isUnread({ reviewed_by }: Pick<Entry, "reviewed_by">): boolean {
  return reviewed_by.trim() === "";
}

/** The numbers of an answer that were verified more than six months before `today`, `YYYY-MM-DD`. */
export function oldNumbers({ id, numbers }: Pick<Entry, "id" | "numbers">, today: string): OldNumber[] {
  const oldest = monthsBefore(today, believedMonths);
  return (numbers ?? [])
    .filter(({ verified_at: day }) => day < oldest)
    .map(({ number, verified_at: verifiedAt }) => ({ id, number, verifiedAt }));
}

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}
