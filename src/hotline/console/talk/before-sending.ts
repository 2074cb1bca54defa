import type { TalkDetail } from "../../api/contract.js";
import { mustBeDull, tellingWords } from "../../guards/lock-screen.js";
import { type PrivateFind, privateWords } from "../../guards/private-words.js";
import { needsSecondThought, type Safety } from "./safety.js";

/** What has to be cleared up before words go out. */
export interface BeforeSending {
  /** Words a lock screen would show; the server refuses them too. Empty: nothing stands against it. */
  readonly telling: readonly string[];
  /** Numbers and names to be confirmed. */
  readonly personal: readonly PrivateFind[];
  /** The person went quiet: to be confirmed. */
  readonly quiet: boolean;
}

/** Looks at an answer before it is sent. */
export function beforeSending(detail: TalkDetail, text: string, safety: Safety, now: number): BeforeSending {
  const { talk, entries, case: shown } = detail;
  const told = [
    ...entries.flatMap((entry) => (entry.by === "person" ? [entry.text] : [])),
    ...(shown?.answers ?? []).map(({ value }) => value),
  ];
  return {
    telling: mustBeDull(talk.urgency, talk.lastPersonAt, now) ? tellingWords(text) : [],
    personal: privateWords(text, told),
    quiet: needsSecondThought(safety, talk.lastPersonAt, now),
  };
}
