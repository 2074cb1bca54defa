import { useRef, useState } from "react";
import type { Entry, TalkDetail } from "../../api/contract.js";
import { newRequestId } from "../api/request-id.js";
import { serverNow } from "../api/server-clock.js";
import { useAnswer } from "../api/talks.js";

/** Words that the server has taken and that do not stand in the transcript yet. */
export interface Pending {
  readonly requestId: string;
  readonly text: string;
  readonly at: number;
  /** The newest line when it was sent. */
  readonly after: number;
  readonly refusalAt: number | null;
}

/** Sends answers. The draft is emptied only when the server has taken them; a second try counts once. */
export function useAnswers(detail: TalkDetail, emptyDraft: () => void) {
  const [sent, setSent] = useState<readonly Pending[]>([]);
  const request = useAnswer(detail.talk.person);
  const tried = useRef<{ readonly text: string; readonly requestId: string } | null>(null);
  const pending = stillPending(sent, detail.entries);
  if (pending.length !== sent.length) setSent(pending);
  const send = (text: string) => {
    if (request.isPending) return;
    const again = tried.current?.text === text ? tried.current : null;
    const requestId = again?.requestId ?? newRequestId();
    tried.current = { text, requestId };
    const after = detail.entries.at(-1)?.number ?? 0;
    const taken = { requestId, text, at: serverNow(), after, refusalAt: detail.refusal?.at ?? null };
    request.mutate(
      { requestId, text },
      {
        onSuccess: () => {
          tried.current = null;
          setSent((before) => [...before, taken]);
          emptyDraft();
        },
      },
    );
  };
  return { pending, send, sending: request.isPending, error: request.error };
}

/** Each line of the transcript stands for one of the words sent. */
export function stillPending(sent: readonly Pending[], entries: readonly Entry[]): readonly Pending[] {
  const used = new Set<number>();
  return sent.filter(({ text, after }) => {
    const line = entries.find(
      (entry) =>
        entry.number > after && entry.by === "staff" && entry.text === text && !used.has(entry.number),
    );
    if (line) used.add(line.number);
    return line === undefined;
  });
}

/** Who took the talk before the words could go out; null: nobody did. */
export function refusedBy({ refusal }: TalkDetail, pending: Pending): string | null {
  return refusal !== null && refusal.at !== pending.refusalAt ? refusal.heldBy : null;
}
