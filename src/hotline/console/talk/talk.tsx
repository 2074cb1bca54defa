import { useCallback, useEffect, useRef, useState } from "react";
import { isOffline } from "../../../cases/talk-channel.js";
import type { Me, TalkDetail } from "../../api/contract.js";
import { LostContactStrip } from "../calls/lost-contact-strip.js";
import { ProtocolSheet } from "../calls/protocol-sheet.js";
import { joinedTo } from "../replies/reply-search.js";
import { useKeptDraft } from "../session/use-kept-draft.js";
import { useKeys } from "../shell/use-keys.js";
import { lentFlowName } from "../words/lent-flow.js";
import { AnswerBox } from "./answer-box.js";
import { useOfferedWords } from "./offered-words.js";
import { PatienceLine } from "./patience.js";
import { ReplaceDialog } from "./replace-dialog.js";
import { SafeContactStrip } from "./safe-contact-strip.js";
import { SafeTimeButton } from "./safe-time-button.js";
import { TalkHeader } from "./talk-header.js";
import { TranscriptView } from "./transcript-view.js";
import { useAnswers } from "./use-answer.js";
import { useKeeping } from "./use-keeping.js";
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
  const [draft, write] = useKeptDraft(me.id, detail.talk.person, detail.draft);
  const keeping = useKeeping(detail, me.id);
  const type = (text: string) => {
    write(text);
    keeping();
  };
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
  const [doubted, doubt] = useState<string | null>(null);
  // What was held back never takes the place of other words unasked.
  const inBox = useRef(draft);
  useEffect(() => {
    inBox.current = draft;
  });
  const putBack = useCallback(
    (text: string) => {
      const free = inBox.current.trim() === "" || inBox.current === text;
      return free ? takeUpAgain(text) : doubt(text);
    },
    [takeUpAgain],
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
        putBack={detail.can.answer ? putBack : null}
      />
      <ReplaceDialog words={doubted} close={() => doubt(null)} replace={takeUpAgain} join={takeOffered} />
      <div className="talk-foot">
        <PatienceLine detail={detail} me={me.id} />
        <SafeContactStrip safeContact={detail.safeContact} voiceChanged={detail.talk.voiceChangedAt !== null}>
          <SafeTimeButton detail={detail} me={me} />
        </SafeContactStrip>
        {isOffline(detail.talk.channel) ? (
          <p className="strip">Tin đến qua điện thoại hoặc gặp trực tiếp. Ở đây không nhắn lại được.</p>
        ) : (
          <AnswerBox {...{ detail, me, box, draft, answers, picking, pick }} write={type} />
        )}
      </div>
    </section>
  );
}
