import { useCallback, useRef } from "react";
import type { Me, TalkDetail } from "../../api/contract.js";
import { useDraft } from "../session/use-draft.js";
import { useKeys } from "../shell/use-keys.js";
import { AnswerBox } from "./answer-box.js";
import { SafeContactStrip } from "./safe-contact-strip.js";
import { voiceChanged } from "./safety.js";
import { TalkHeader } from "./talk-header.js";
import { TranscriptView } from "./transcript-view.js";
import { useAnswers } from "./use-answer.js";
import { useTakeOverRace } from "./use-take-over.js";
import { useTranscript } from "./use-transcript.js";

interface TalkProps {
  readonly detail: TalkDetail;
  readonly me: Me;
  /** Why what is shown may be old; null: it is not. */
  readonly stale: string | null;
}

/** One talk: who has it, what was said, and the box to answer in. */
export function Talk({ detail, me, stale }: TalkProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const focusBox = useCallback(() => {
    // The box opens with the drawing that follows.
    requestAnimationFrame(() => box.current?.focus());
  }, []);
  const [draft, write] = useDraft(me.id, `answer.${detail.talk.person}`);
  const takeOver = useTakeOverRace(detail, me.id, focusBox);
  const answers = useAnswers(detail, () => write(""));
  const transcript = useTranscript(detail);
  useKeys({ t: takeOver.press, r: focusBox });
  return (
    <section className="pane talk" aria-label="Cuộc trò chuyện">
      <TalkHeader detail={detail} me={me} takeOver={takeOver} />
      {stale !== null && (
        <p className="strip warn" role="status">
          Chưa cập nhật được: {stale}
        </p>
      )}
      <TranscriptView detail={detail} transcript={transcript} pending={answers.pending} />
      <div className="talk-foot">
        <SafeContactStrip safeContact={detail.safeContact} voiceChanged={voiceChanged(transcript.entries)} />
        <AnswerBox detail={detail} me={me} box={box} draft={draft} write={write} answers={answers} />
      </div>
    </section>
  );
}
