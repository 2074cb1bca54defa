import { Button, Modal, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { noteLength, type TalkDetail } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { useWriteNote } from "../api/talk-work.js";
import { useOwnDraft } from "../session/use-draft.js";

interface NoteDialogProps {
  readonly kind: "note" | "whisper";
  readonly detail: { readonly talk: Pick<TalkDetail["talk"], "person" | "holder"> };
  readonly opened: boolean;
  readonly close: () => void;
}

/** Writes something for colleagues; the person never sees it. */
export function NoteDialog({ kind, detail, opened, close }: NoteDialogProps) {
  const holder = detail.talk.holder.name ?? "người đang giữ";
  const title = kind === "note" ? "Ghi chú nội bộ" : `Nhắc riêng ${holder}`;
  return (
    <Modal opened={opened} onClose={close} title={title}>
      {opened && <Form kind={kind} detail={detail} close={close} />}
    </Modal>
  );
}

function Form({ kind, detail, close }: Omit<NoteDialogProps, "opened">) {
  const write = useWriteNote(detail.talk.person, kind);
  const [text, setText] = useOwnDraft(`${kind}.${detail.talk.person}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      setText("");
      close();
    };
    write.mutate(text, { onSuccess });
  };
  return (
    <form className="form" onSubmit={submit}>
      <p>Người viết không thấy dòng này. Đồng nghiệp mở cuộc trò chuyện thì thấy.</p>
      <Textarea
        label={kind === "note" ? "Ghi chú" : "Lời nhắc"}
        autosize
        minRows={3}
        maxLength={noteLength}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {write.isError && (
        <p className="strip bad" role="alert">
          {failureWords(write.error)}
        </p>
      )}
      <div className="button-row end">
        <Button variant="default" onClick={close}>
          Thôi
        </Button>
        <Button type="submit" loading={write.isPending} disabled={text.trim() === ""}>
          Lưu
        </Button>
      </div>
    </form>
  );
}
