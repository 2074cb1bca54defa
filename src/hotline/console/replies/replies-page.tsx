import { Button, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Me, Reply } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { useChangeTalkSettings, useRemoveReply, useReplies, useTalkSettings } from "../api/talk-work.js";
import { IconPlus } from "../icons.js";
import { PageSheet } from "../shell/page-sheet.js";
import type { PageProps } from "../shell/pages.js";
import { Empty, Failure, Waiting } from "../shell/states.js";
import { momentWords } from "../words/reply.js";
import { ReplyDialog } from "./reply-dialog.js";
import { searchReplies } from "./reply-search.js";
import "./replies.css";

/** The ready answers: those of the program to read, those of the office to write. */
export function RepliesPage({ me, leave }: PageProps) {
  return (
    <PageSheet title="Câu soạn sẵn" leave={leave}>
      {me.actions.includes("talk.settings") && <Settings />}
      <List me={me} />
    </PageSheet>
  );
}

function List({ me }: { readonly me: Me }) {
  const replies = useReplies();
  const [search, setSearch] = useState("");
  const [edited, edit] = useState<Reply | "new" | null>(null);
  if (replies.isPending) return <Waiting rows={5} height={72} />;
  if (replies.data === undefined)
    return <Failure error={replies.error} retry={() => void replies.refetch()} />;
  const mayEdit = me.actions.includes("reply.edit");
  const groups = searchReplies(replies.data.replies, search, null);
  return (
    <>
      <div className="replies-tools">
        <TextInput
          label="Tìm câu"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {mayEdit && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => edit("new")}>
            Thêm câu
          </Button>
        )}
      </div>
      {groups.length === 0 && <Empty title="Không có câu nào khớp" />}
      {groups.map((group) => (
        <section key={group.moment} className="replies-section">
          <h2>{momentWords[group.moment]}</h2>
          {group.replies.map((reply) => (
            <Card key={reply.id} reply={reply} edit={mayEdit && reply.by !== null ? edit : null} />
          ))}
        </section>
      ))}
      <ReplyDialog edited={edited} close={() => edit(null)} />
    </>
  );
}

function Card({ reply, edit }: { readonly reply: Reply; readonly edit: ((reply: Reply) => void) | null }) {
  const remove = useRemoveReply();
  return (
    <article className="replies-card">
      <h3 className="reply-title">
        {reply.title}
        <span className="reply-mark">{origin(reply)}</span>
      </h3>
      {[...new Set([reply.texts.child, reply.texts.adult])].map((text) => (
        <p key={text} className="reply-text">
          {text}
        </p>
      ))}
      {edit !== null && (
        <div className="button-row">
          <Button variant="default" size="compact-md" onClick={() => edit(reply)}>
            Sửa
          </Button>
          <Button
            variant="default"
            size="compact-md"
            loading={remove.isPending}
            onClick={() => remove.mutate(reply.id)}
          >
            Bỏ câu này
          </Button>
        </div>
      )}
      {remove.isError && (
        <p className="field-fault" role="alert">
          {failureWords(remove.error)}
        </p>
      )}
    </article>
  );
}

function origin({ by, reviewedBy }: Reply): string {
  if (by !== null) return `${by} soạn`;
  return reviewedBy === null ? "Chưa có cán bộ đọc duyệt" : `${reviewedBy} đã đọc`;
}

function Settings() {
  const settings = useTalkSettings(true);
  const change = useChangeTalkSettings();
  const [typed, setTyped] = useState<number | null>(null);
  if (settings.data === undefined) return null;
  const value = typed ?? settings.data.maxTalks;
  return (
    <form
      className="replies-tools replies-limit"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ maxTalks: value }, { onSuccess: () => setTyped(null) });
      }}
    >
      <NumberInput
        label="Mỗi người giữ nhiều nhất"
        description="Số cuộc cùng lúc, không kể tập dượt"
        min={1}
        max={20}
        clampBehavior="strict"
        allowDecimal={false}
        value={value}
        onChange={(next) => setTyped(typeof next === "number" ? next : null)}
      />
      <Button
        type="submit"
        variant="default"
        disabled={value === settings.data.maxTalks}
        loading={change.isPending}
      >
        Lưu
      </Button>
      {change.isError && (
        <p className="field-fault" role="alert">
          {failureWords(change.error)}
        </p>
      )}
    </form>
  );
}
