import { z } from "zod";
import { urgencies } from "../../model/urgency.js";
import { levels } from "./ladder.js";

/** All that an alarm says outside the console: never a word of a talk, never anything about a child. */
export const notice = z.object({
  kind: z.enum(["alert", "test"]),
  urgency: z.enum(urgencies),
  told: z.enum(levels),
  rung: z.number().int(),
  caseCode: z.string().nullable(),
  /** Since when the person has waited, milliseconds UTC. */
  waitingSince: z.number().int(),
});
export type Notice = z.infer<typeof notice>;

/** A short waiting time: `dưới 1 phút`, `12 phút`, `3 giờ`. Milliseconds. */
export function waitingWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "dưới 1 phút";
  return minutes < 120 ? `${minutes} phút` : `${Math.floor(minutes / 60)} giờ`;
}

/** The alarm in one line: `P0 · chờ 2 phút · K7M2-QX4P`. */
export function noticeLine({ kind, urgency, caseCode, waitingSince }: Notice, now: number): string {
  if (kind === "test") return "Thử chuông, không có ai đang chờ";
  const parts = [urgency, `chờ ${waitingWords(now - waitingSince)}`, caseCode ?? "chưa có hồ sơ"];
  return parts.join(" · ");
}
