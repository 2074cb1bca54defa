/** Viet Nam is seven hours ahead of UTC, all year. */
const offsetMs = 7 * 3_600_000;

/** A moment as a date-and-time field holds it, in Vietnamese time whatever the computer's zone. Milliseconds UTC. */
export function toLocal(moment: number): string {
  return new Date(moment + offsetMs).toISOString().slice(0, 16);
}

/** What a date-and-time field holds, in milliseconds UTC; null: nothing that is a moment. */
export function fromLocal(text: string): number | null {
  const moment = Date.parse(`${text}Z`) - offsetMs;
  return Number.isNaN(moment) ? null : moment;
}
