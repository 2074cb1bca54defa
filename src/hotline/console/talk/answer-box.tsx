import { Button, Textarea } from "@mantine/core";
import { type KeyboardEvent, type RefObject, useState } from "react";
import type { Me, TalkDetail } from "../../api/contract.js";
import type { PrivateFind } from "../../guards/private-words.js";
import { failureWords } from "../api/request.js";
import { serverNow } from "../api/server-clock.js";
import { IconReplies, IconSend } from "../icons.js";
import { ReplyPicker } from "../replies/reply-picker.js";
import { joinedTo } from "../replies/reply-search.js";
import { useNow } from "../shell/ticker.js";
import { AfterWindow } from "./after-window.js";
import { beforeSending } from "./before-sending.js";
import { greeting } from "./greeting.js";
import { Hints } from "./hints.js";
import { PrivateDialog } from "./private-dialog.js";
import { QuietDialog } from "./quiet-dialog.js";
import { safetyOf } from "./safety.js";
import type { useAnswers } from "./use-answer.js";
import { useWindow } from "./use-window.js";
import { botWindowWords } from "./window-words.js";

/** The contract's limit for one answer, characters. */
const longest = 2_000;

interface AnswerBoxProps {
  readonly detail: TalkDetail;
  readonly me: Me;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly draft: string;
  readonly write: (text: string) => void;
  readonly answers: ReturnType<typeof useAnswers>;
  readonly picking: boolean;
  readonly pick: (open: boolean) => void;
}

/** What is asked before words go out, one after the other. */
type Doubt =
  | { readonly about: "personal"; readonly found: readonly PrivateFind[]; readonly quiet: boolean }
  | { readonly about: "quiet" };

/** Where staff write. Ctrl+Enter sends, `/` in an empty box looks for a ready answer, Esc leaves. */
export function AnswerBox({ detail, me, box, draft, write, answers, picking, pick }: AnswerBoxProps) {
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  const window = useWindow(detail.window.humanUntil);
  const closedBecause = reasonClosed(detail, me, window.open);
  const botWords = botWindowWords(detail, useNow());
  const text = draft.trim();
  const blocked = closedBecause !== null || text === "" || text.length > longest;
  const safety = safetyOf(detail.safeContact);
  const send = () => {
    if (blocked) return;
    const { telling, personal, quiet } = beforeSending(detail, text, safety, serverNow());
    if (telling.length > 0) return;
    if (personal.length > 0) return setDoubt({ about: "personal", found: personal, quiet });
    if (quiet) return setDoubt({ about: "quiet" });
    answers.send(text);
  };
  const sendAfterAll = () => {
    if (doubt?.about === "personal" && doubt.quiet) return setDoubt({ about: "quiet" });
    setDoubt(null);
    answers.send(text);
  };
  const insert = (words: string) => {
    write(joinedTo(draft, words));
    // The dialog gives the focus back first.
    requestAnimationFrame(() => box.current?.focus());
  };
  const greet = () => {
    write(`${greeting(detail.talk.voice)} ${text}`);
    requestAnimationFrame(() => box.current?.focus());
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") leave(event, box.current);
    if (event.key === "/" && draft === "") {
      event.preventDefault();
      pick(true);
    }
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="answer">
      {window.open || <AfterWindow detail={detail} />}
      <Hints detail={detail} text={text} open={closedBecause === null} greet={greet} />
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
          {window.open && botWords !== "" && ` ${botWords}`}
          {closedBecause === null && window.words === "" && (
            <span className="send-key">Ctrl + Enter để gửi.</span>
          )}
          {text.length > longest && ` Dài quá ${text.length - longest} ký tự.`}
        </p>
        <div className="answer-tools">
          <Button
            variant="default"
            onClick={() => pick(true)}
            disabled={closedBecause !== null}
            leftSection={<IconReplies size={18} aria-hidden />}
          >
            Câu soạn sẵn
          </Button>
          <Button
            onClick={send}
            disabled={blocked}
            loading={answers.sending}
            rightSection={<IconSend size={18} aria-hidden />}
          >
            Gửi
          </Button>
        </div>
      </div>
      {answers.error !== null && !answers.sending && (
        <p className="strip bad" role="alert">
          Chưa gửi. {failureWords(answers.error)} Chữ vẫn còn trong ô.
        </p>
      )}
      <ReplyPicker
        opened={picking && closedBecause === null}
        close={() => pick(false)}
        detail={detail}
        me={me}
        insert={insert}
      />
      <PrivateDialog
        found={doubt?.about === "personal" ? doubt.found : []}
        close={() => setDoubt(null)}
        send={sendAfterAll}
      />
      <QuietDialog
        opened={doubt?.about === "quiet"}
        detail={detail}
        close={() => setDoubt(null)}
        send={sendAfterAll}
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
  if (!windowOpen) return "Đã quá thời hạn nền tảng cho phép nhắn.";
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
