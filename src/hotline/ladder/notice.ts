import { z } from "zod";
import { urgencyLabels } from "../../cases/labels.js";
import { urgencies } from "../../model/urgency.js";
import { troubledChannels, troubleLine, troubleWords } from "../channel-state/troubles.js";
import { levels } from "./ladder.js";

/** What goes wrong with a referral, as the hotline's own people are told. */
export const stuckReferrals = ["referral-unreached", "referral-untaken", "referral-unreported"] as const;

/**
 * All that an alarm says outside the console: never a word of a talk, never anything about a child. `referral`: a case
 * was referred to the reader's commune; `referral-unreached`, `-untaken`, `-unreported`: to the hotline's own people,
 * that nobody of the commune could be told, took it, or reported in time; `trouble`: something is wrong with a whole
 * channel.
 */
export const notice = z.object({
  kind: z.enum(["alert", "test", "referral", "referral-overdue", ...stuckReferrals, "trouble"]),
  urgency: z.enum(urgencies),
  told: z.enum(levels),
  rung: z.number().int(),
  caseCode: z.string().nullable(),
  /** Since when the person has waited, milliseconds UTC. */
  waitingSince: z.number().int(),
  /** What is wrong with which channel, for `trouble`. */
  trouble: z.object({ channel: z.enum(troubledChannels), word: z.enum(troubleWords) }).optional(),
});
export type Notice = z.infer<typeof notice>;

/** A short waiting time: `dưới 1 phút`, `12 phút`, `3 giờ`. Milliseconds. */
export function waitingWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "dưới 1 phút";
  return minutes < 120 ? `${minutes} phút` : `${Math.floor(minutes / 60)} giờ`;
}

/** The notice in one line: `Khẩn cấp · chờ 2 phút · K7M2-QX4P`. */
export function noticeLine(told: Notice, now: number): string {
  const { kind, urgency, caseCode, waitingSince, trouble } = told;
  switch (kind) {
    case "test":
      return "Thử chuông, không có ai đang chờ";
    case "referral":
      return `Việc mới được chuyển · ${caseCode ?? ""}`;
    case "referral-overdue":
      return `Việc được chuyển đã quá hạn · ${caseCode ?? ""}`;
    case "referral-unreached":
      return `Xã chưa có máy nào nhận được việc chuyển · ${caseCode ?? ""}`;
    case "referral-untaken":
      return `Xã chưa nhận việc đã chuyển · ${caseCode ?? ""}`;
    case "referral-unreported":
      return `Việc đã chuyển quá 12 giờ, xã chưa báo lại · ${caseCode ?? ""}`;
    case "trouble":
      return trouble === undefined ? "Sự cố kênh" : troubleLine(trouble);
    case "alert":
      return [
        urgencyLabels[urgency],
        `chờ ${waitingWords(now - waitingSince)}`,
        caseCode ?? "chưa có mã",
      ].join(" · ");
  }
}
