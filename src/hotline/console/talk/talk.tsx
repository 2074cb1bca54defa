import { useCallback, useRef, useState } from "react";
import { isOffline } from "../../../cases/talk-channel.js";
import type { Me, TalkDetail } from "../../api/contract.js";
import { LostContactStrip } from "../calls/lost-contact-strip.js";
import { ProtocolSheet } from "../calls/protocol-sheet.js";
import { joinedTo } from "../replies/reply-search.js";
import { useDraft } from "../session/use-draft.js";
import { useKeys } from "../shell/use-keys.js";
import { lentFlowName } from "../words/lent-flow.js";
import { AnswerBox } from "./answer-box.js";
import { useOfferedWords } from "./offered-words.js";
import { SafeContactStrip } from "./safe-contact-strip.js";
import { TalkHeader } from "./talk-header.js";
import { TranscriptView } from "./transcript-view.js";
import { useAnswers } from "./use-answer.js";
import { useTakeOverRace } from "./use-take-over.js";
import { useToldNumber } from "./use-told-line.js";
import { useTranscript } from "./use-transcript.js";
import { Whispers } from "./whispers.js";
import "./talk-work.css";

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
  const told = useToldNumber();
  const transcript = useTranscript(detail, told);
  const [picking, pick] = useState(false);
  const takeUpAgain = useCallback(
    (text: string) => {
      write(text);
      focusBox();
    },
    [write, focusBox],
  );
  const takeOffered = useCallback(
    (words: string) => takeUpAgain(joinedTo(draft, words)),
    [takeUpAgain, draft],
  );
  useOfferedWords(detail.talk.person, takeOffered);
  useKeys({ t: () => takeOver.press(), r: focusBox, "/": () => detail.can.answer && pick(true) });
  return (
    <section className="pane talk" aria-label="Cuộc trò chuyện">
      <TalkHeader detail={detail} me={me} takeOver={takeOver} />
      {me.actions.includes("protocol.read") && <ProtocolSheet detail={detail} me={me} />}
      {stale !== null && (
        <p className="strip warn" role="status">
          Chưa cập nhật được: {stale}
        </p>
      )}
      <Whispers detail={detail} me={me} />
      <LostContactStrip detail={detail} me={me} />
      {detail.talk.lentFlow !== null && (
        <p className="talk-lent" role="status">
          Máy đang hỏi: {lentFlowName(detail.talk.lentFlow)}. Gửi một câu là máy thôi hỏi.
        </p>
      )}
      <TranscriptView
        detail={detail}
        transcript={transcript}
        told={told}
        pending={answers.pending}
        sendAgain={detail.can.answer ? takeUpAgain : null}
      />
      <div className="talk-foot">
        <SafeContactStrip
          safeContact={detail.safeContact}
          voiceChanged={detail.talk.voiceChangedAt !== null}
        />
        {isOffline(detail.talk.channel) ? (
          <p className="strip">Tin đến qua điện thoại hoặc gặp trực tiếp. Ở đây không nhắn lại được.</p>
        ) : (
          <AnswerBox {...{ detail, me, box, draft, write, answers, picking, pick }} />
        )}
      </div>
    </section>
  );
}
