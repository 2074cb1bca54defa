import { useRef } from "react";
import type { TalkDetail } from "../../api/contract.js";
import { serverNow } from "../api/server-clock.js";
import { useKeepTalk } from "../api/talks.js";

/** Milliseconds between two words that somebody is typing. */
const pause = 30_000;

/** To be called while an answer is written: as long as that goes on, the bot does not take the talk back. */
export function useKeeping({ talk }: TalkDetail, me: string): () => void {
  const { mutate } = useKeepTalk(talk.person);
  const told = useRef(0);
  return () => {
    const waited = talk.holder.staffId === me && talk.patienceUntil !== null;
    const now = serverNow();
    if (!waited || now - told.current < pause) return;
    told.current = now;
    mutate("typing");
  };
}
