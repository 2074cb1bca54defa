import { Button, Textarea } from "@mantine/core";
import { type KeyboardEvent, type RefObject, useState } from "react";
import type { Me, TalkDetail } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { serverNow } from "../api/server-clock.js";
import { IconSend } from "../icons.js";
import { isUrgent } from "../words/urgency.js";
import { tellingWord } from "./lock-screen.js";
import { QuietDialog } from "./quiet-dialog.js";
import { isHidden, needsSecondThought, safetyOf } from "./safety.js";
import type { useAnswers } from "./use-answer.js";
import { useWindow } from "./use-window.js";

/** The contract's limit for one answer, characters. */
const longest = 2_000;

interface AnswerBoxProps {
  readonly detail: TalkDetail;
  readonly me: Me;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly draft: string;
  readonly write: (text: string) => void;
  readonly answers: ReturnType<typeof useAnswers>;
}

/** Where staff write. Ctrl+Enter sends, Esc leaves. */
export function AnswerBox({ detail, me, box, draft, write, answers }: AnswerBoxProps) {
  const [doubting, setDoubting] = useState(false);
  const window = useWindow(detail.window.humanUntil);
  const closedBecause = reasonClosed(detail, me, window.open);
  const text = draft.trim();
  const blocked = closedBecause !== null || text === "" || text.length > longest;
  const safety = safetyOf(detail.safeContact);
  const send = () => {
    if (blocked) return;
    if (needsSecondThought(safety, detail.talk.lastPersonAt, serverNow())) return setDoubting(true);
    answers.send(text);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") leave(event, box.current);
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="answer">
      <Hints detail={detail} text={text} open={closedBecause === null} />
      <Textarea
        ref={box}
        aria-label="Câu trả lời"
        aria-describedby="answer-state"
        placeholder={closedBecause === null ? "Viết câu trả lời…" : ""}
        disabled={closedBecause !== null}
        readOnly={answers.sending}
        minRows={2}
        maxRows={8}
        autosize
        value={draft}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div className="answer-foot">
        <p id="answer-state" className={`answer-state ${stateClass(closedBecause, window.soon)}`}>
          {closedBecause ?? window.words}
          {text.length > longest && ` Dài quá ${text.length - longest} ký tự.`}
        </p>
        <Button
          onClick={send}
          disabled={blocked}
          loading={answers.sending}
          rightSection={<IconSend size={18} aria-hidden />}
        >
          Gửi
        </Button>
      </div>
      {answers.error !== null && !answers.sending && (
        <p className="strip bad" role="alert">
          Chưa gửi. {failureWords(answers.error)} Chữ vẫn còn trong ô.
        </p>
      )}
      <QuietDialog
        opened={doubting}
        never={safety === "never"}
        lastPersonAt={detail.talk.lastPersonAt}
        close={() => setDoubting(false)}
        send={() => {
          setDoubting(false);
          answers.send(text);
        }}
      />
    </div>
  );
}

function stateClass(closedBecause: string | null, soon: boolean): string {
  if (closedBecause !== null) return "closed-because";
  return soon ? "soon" : "";
}

/** Leaves the box without leaving the talk. */
function leave(event: KeyboardEvent, box: HTMLTextAreaElement | null): void {
  event.preventDefault();
  event.stopPropagation();
  box?.blur();
}

/** Why nothing can be written; null: it can. */
function reasonClosed({ talk, can }: TalkDetail, me: Me, windowOpen: boolean): string | null {
  if (!windowOpen) return "Đã quá thời hạn nền tảng cho phép nhắn. Xin liên hệ bằng cách an toàn khác.";
  if (can.answer) return null;
  const { holder } = talk;
  if (holder.who === "staff" && holder.staffId !== me.id) {
    return `${holder.name ?? "Đồng nghiệp"} đang giữ cuộc này nên chỉ người đó trả lời.`;
  }
  return howToAnswer(holder.who);
}

function howToAnswer(who: "bot" | "staff" | "outside"): string {
  return who === "outside"
    ? "Đang có người trả lời ngoài hệ thống. Bấm “Nhận” để trả lời ở đây."
    : "Bấm “Nhận” để trả lời.";
}

interface HintsProps {
  readonly detail: TalkDetail;
  readonly text: string;
  readonly open: boolean;
}

/** What to think of before sending; blocks nothing. */
function Hints({ detail, text, open }: HintsProps) {
  const word = open && isUrgent(detail.talk.urgency) ? tellingWord(text) : null;
  const hidden = isHidden(detail.entries);
  return (
    <div role="status" className="hints">
      {hidden && (
        <p className="strip warn">
          Người viết đã xin ẩn. Tin gửi lúc này được giữ lại cho đến khi họ viết tiếp.
        </p>
      )}
      {word !== null && (
        <p className="strip warn">
          Màn hình khoá có thể hiện dòng này (có chữ “{word}”). Nên mở đầu bằng lời khác.
        </p>
      )}
    </div>
  );
}
