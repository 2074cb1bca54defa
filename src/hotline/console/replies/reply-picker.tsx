import { Modal, TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Me, Reply, TalkDetail } from "../../api/contract.js";
import { serverNow } from "../api/server-clock.js";
import { useReplies } from "../api/talk-work.js";
import { Failure, Waiting } from "../shell/states.js";
import { momentWords } from "../words/reply.js";
import { filledReply, type ReplyGroup, searchReplies } from "./reply-search.js";
import "./replies.css";

interface ReplyPickerProps {
  readonly opened: boolean;
  readonly close: () => void;
  readonly detail: TalkDetail;
  readonly me: Me;
  /** Puts words into the box; nothing is sent. */
  readonly insert: (text: string) => void;
}

/** A list of ready answers to search in. Arrows move, Enter puts one into the box. */
export function ReplyPicker({ opened, close, detail, me, insert }: ReplyPickerProps) {
  return (
    <Modal opened={opened} onClose={close} title="Câu soạn sẵn" size="lg" className="reply-picker">
      {opened && <Picker close={close} detail={detail} me={me} insert={insert} />}
    </Modal>
  );
}

function Picker({ close, detail, me, insert }: Omit<ReplyPickerProps, "opened">) {
  const replies = useReplies();
  const [search, setSearch] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const groups = searchReplies(replies.data?.replies ?? [], search, detail.talk.dangers);
  const flat = groups.flatMap((group) => group.replies);
  const texts = new Map(flat.map((one) => [one.id, filledReply(one, detail, me.name, serverNow())]));
  const chosen = flat[Math.min(at, flat.length - 1)];
  useEffect(() => {
    if (chosen) list.current?.querySelector(`#${optionId(chosen)}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const take = (reply: Reply | undefined) => {
    const text = reply && texts.get(reply.id);
    if (!text) return;
    insert(text);
    close();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(flat.length - 1, at + step)));
    }
    if (event.key === "Enter") {
      event.preventDefault();
      take(chosen);
    }
  };
  return (
    <div className="form">
      <TextInput
        label="Tìm"
        description="Enter để đưa vào ô trả lời. Câu chỉ được gửi khi anh/chị bấm Gửi."
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="ready-replies"
        aria-activedescendant={chosen && optionId(chosen)}
        value={search}
        onKeyDown={press}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
        }}
      />
      <div
        className="reply-list"
        ref={list}
        role="listbox"
        id="ready-replies"
        aria-label="Câu soạn sẵn"
        tabIndex={-1}
      >
        {replies.isPending && <Waiting rows={4} height={56} />}
        {replies.data === undefined && replies.isError && (
          <Failure error={replies.error} retry={() => void replies.refetch()} />
        )}
        {groups.map((group) => (
          <Group key={group.moment} group={group} texts={texts} chosen={chosen} take={take} />
        ))}
      </div>
      {replies.isSuccess && flat.length === 0 && <p className="small">Không có câu nào khớp.</p>}
    </div>
  );
}

interface GroupProps {
  readonly group: ReplyGroup;
  readonly texts: ReadonlyMap<string, string | null>;
  readonly chosen: Reply | undefined;
  readonly take: (reply: Reply) => void;
}

function Group({ group, texts, chosen, take }: GroupProps) {
  const label = momentWords[group.moment];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list box
    <div role="group" aria-label={label}>
      <p className="reply-moment" aria-hidden>
        {label}
      </p>
      {group.replies.map((reply) => {
        const text = texts.get(reply.id) ?? null;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search field
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search field
          <div
            key={reply.id}
            id={optionId(reply)}
            role="option"
            aria-selected={reply === chosen}
            aria-disabled={text === null || undefined}
            className="reply-option"
            onClick={() => take(reply)}
          >
            <span className="reply-title">
              {reply.title}
              {reply.by !== null && <span className="reply-mark">{reply.by} soạn</span>}
            </span>
            <span className="reply-text">{text ?? "Cần có hồ sơ mới dùng được câu này."}</span>
          </div>
        );
      })}
    </div>
  );
}

function optionId({ id }: Reply): string {
  return `reply-${id}`;
}
