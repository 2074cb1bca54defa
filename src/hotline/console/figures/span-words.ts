import type { FiguresView } from "../../api/contract.js";
import { figuresFile } from "../../figures/words.js";
import { isoDay, shortDay } from "../words/duty.js";

type Span = Pick<FiguresView, "step" | "from" | "to">;

const zone = { timeZone: "Asia/Ho_Chi_Minh" } as const;
const weekday = new Intl.DateTimeFormat("vi-VN", {
  ...zone,
  weekday: "short",
  day: "2-digit",
  month: "2-digit",
});
const whole = new Intl.DateTimeFormat("vi-VN", {
  ...zone,
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});
const monthOf = new Intl.DateTimeFormat("en-US", { ...zone, month: "numeric" });
const yearOf = new Intl.DateTimeFormat("en-US", { ...zone, year: "numeric" });

/** What is looked at, as a heading. */
export function spanWords({ step, from, to }: Span): string {
  if (step === "month") return `Năm ${yearOf.format(from)}`;
  if (step === "day") return `Tháng ${monthOf.format(from)}/${yearOf.format(from)}`;
  return `${whole.format(from)} – ${whole.format(to - 1)}`;
}

/** The name of one row. */
export function rowWords(step: Span["step"], from: number): string {
  if (step === "month") return `Tháng ${monthOf.format(from)}`;
  return step === "day" ? weekday.format(from) : shortDay(from);
}

/** What the saved file is called. */
export function fileName({ step, from }: Span): string {
  return figuresFile(step, isoDay(from));
}
