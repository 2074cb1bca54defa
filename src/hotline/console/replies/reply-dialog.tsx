import { Button, Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type Reply, type ReplyMoment, replyMoments } from "../../api/contract.js";
import { tellingWords } from "../../guards/lock-screen.js";
import { failureWords } from "../api/request.js";
import { useSaveReply } from "../api/talk-work.js";
import { momentWords } from "../words/reply.js";

interface ReplyDialogProps {
  /** What is changed; `new`: a new one; null: nothing, and the dialog is away. */
  readonly edited: Reply | "new" | null;
  readonly close: () => void;
}

/** Writes a ready answer of the office. */
export function ReplyDialog({ edited, close }: ReplyDialogProps) {
  return (
    <Modal opened={edited !== null} onClose={close} title={edited === "new" ? "Thêm câu" : "Sửa câu"}>
      {edited !== null && <Form reply={edited === "new" ? null : edited} close={close} />}
    </Modal>
  );
}

function Form({ reply, close }: { readonly reply: Reply | null; readonly close: () => void }) {
  const save = useSaveReply();
  const [title, setTitle] = useState(reply?.title ?? "");
  const [text, setText] = useState(reply?.texts.unknown ?? "");
  const [moment, setMoment] = useState<ReplyMoment>(reply?.moment ?? "opening");
  const telling = tellingWords(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { title, text, moment, ...(reply === null ? {} : { id: reply.id }) };
    save.mutate(body, { onSuccess: close });
  };
  return (
    <form className="form" onSubmit={submit}>
      <TextInput
        label="Tên câu"
        required
        maxLength={80}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        data-autofocus
      />
      <NativeSelect
        label="Dùng khi"
        value={moment}
        data={replyMoments.map((value) => ({ value, label: momentWords[value] }))}
        onChange={(event) =>
          setMoment(replyMoments.find((one) => one === event.currentTarget.value) ?? "opening")
        }
      />
      <Textarea
        label="Lời"
        description="Điền tự động: {ten_nguoi_truc}, {ma_ho_so}, {gio}"
        required
        autosize
        minRows={3}
        maxLength={1_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {telling.length > 0 && (
        <p className="strip warn">Mấy chữ đầu có “{telling.join("”, “")}”, màn hình khoá có thể hiện ra.</p>
      )}
      {save.isError && (
        <p className="strip bad" role="alert">
          {failureWords(save.error)}
        </p>
      )}
      <div className="button-row end">
        <Button variant="default" onClick={close}>
          Thôi
        </Button>
        <Button type="submit" loading={save.isPending} disabled={title.trim() === "" || text.trim() === ""}>
          Lưu
        </Button>
      </div>
    </form>
  );
}
