/** Viet Nam is seven hours ahead of UTC, all year. */
const offsetMs = 7 * 3_600_000;

/** A moment as `YYYY-MM-DDTHH:MM`, in Vietnamese time whatever the computer's zone. Milliseconds UTC. */
export function toLocal(moment: number): string {
  return new Date(moment + offsetMs).toISOString().slice(0, 16);
}

/** The moment of such a text, in milliseconds UTC; null: it is none. */
export function fromLocal(text: string): number | null {
  const moment = Date.parse(`${text}Z`) - offsetMs;
  return Number.isNaN(moment) ? null : moment;
}
