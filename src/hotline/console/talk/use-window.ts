import { useNow } from "../shell/ticker.js";
import { duration, when } from "../words/time.js";

const hour = 3_600_000;

/** The platform's window for words a human wrote. */
export interface AnswerWindow {
  readonly open: boolean;
  /** Less than an hour is left. */
  readonly soon: boolean;
  /** How long is left; empty: always, or nothing. */
  readonly words: string;
}

/** How long words can still be sent, running down. Null: always. */
export function useWindow(until: number | null): AnswerWindow {
  const now = useNow();
  if (until === null) return { open: true, soon: false, words: "" };
  const left = until - now;
  if (left <= 0) return { open: false, soon: false, words: "" };
  return {
    open: true,
    soon: left < hour,
    words: `Còn trả lời được ${duration(left)} (đến ${when(until, now)}).`,
  };
}
