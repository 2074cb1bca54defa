import type { DutyBotState } from "../../api/contract.js";
import { type TroubleWord, troubleSentence } from "../../channel-state/troubles.js";
import { when } from "../words/time.js";

/** A trouble older than this that was not met again is over, milliseconds. */
const freshMs = 24 * 3_600_000;

const sentence = (word: TroubleWord) => troubleSentence({ channel: "duty-bot", word });

/** What is wrong, in one sentence; null: nothing. */
export function troubleWords(bot: DutyBotState, now: number): string | null {
  const { on, quota, lastError, lastSuccessAt } = bot;
  if (!on) return null;
  if (quota !== null && quota.left === 0) return sentence("quota-out");
  const open = lastError !== null && lastError.at > (lastSuccessAt ?? 0) && now - lastError.at < freshMs;
  const about = lastError?.word ?? "";
  if (open && !about.startsWith("quota")) {
    return `${sentence(lastError.word)} Lần cuối: ${when(lastError.at, now)}.`;
  }
  if (quota !== null && quota.left <= quota.keptForP0) {
    return `${sentence("quota-low")} Còn ${quota.left} trên ${quota.limit} tin.`;
  }
  return null;
}
