import { Button, Modal, Radio, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type ColleagueList, noteLength, type TalkDetail } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { newRequestId } from "../api/request-id.js";
import { useColleagues, useTransfer } from "../api/talk-work.js";
import { useOwnDraft } from "../session/use-draft.js";
import { Empty, Failure, Waiting } from "../shell/states.js";

interface TransferDialogProps {
  readonly detail: Transferable;
  readonly opened: boolean;
  readonly close: () => void;
}

/** What has to be known of a talk to pass it on. */
export interface Transferable {
  readonly talk: Pick<TalkDetail["talk"], "person" | "holder">;
  readonly can: Pick<TalkDetail["can"], "exceed">;
}

/** Passes the talk on, with what the colleague has to know: who is on call stands first, then who is there. */
export function TransferDialog({ detail, opened, close }: TransferDialogProps) {
  const title = detail.talk.holder.who === "staff" ? "Chuyển cho đồng nghiệp" : "Giao cho đồng nghiệp";
  return (
    <Modal opened={opened} onClose={close} title={title}>
      {opened && <Choice detail={detail} close={close} />}
    </Modal>
  );
}

function Choice({ detail, close }: Omit<TransferDialogProps, "opened">) {
  const colleagues = useColleagues(true);
  // News of the transfer may come before its answer: who may be chosen stays as it was when the form opened.
  const [from] = useState(detail.talk.holder.staffId);
  if (colleagues.isPending) return <Waiting rows={2} height={48} />;
  if (colleagues.data === undefined)
    return <Failure error={colleagues.error} retry={() => void colleagues.refetch()} />;
  const others = colleagues.data.colleagues.filter(({ id }) => id !== from);
  if (others.length === 0) {
    return (
      <Empty title="Chưa có đồng nghiệp nào">
        <p>Chưa có tài khoản người trực nào khác.</p>
      </Empty>
    );
  }
  return <Form detail={detail} close={close} list={{ ...colleagues.data, colleagues: others }} />;
}

interface FormProps {
  readonly detail: Transferable;
  readonly close: () => void;
  readonly list: ColleagueList;
}

type Colleague = ColleagueList["colleagues"][number];

function Form({ detail, close, list }: FormProps) {
  const transfer = useTransfer(detail.talk.person);
  const [to, choose] = useState<Colleague | null>(null);
  const [warned, warn] = useState(false);
  const [note, setNote] = useOwnDraft(`transfer.${detail.talk.person}`);
  const [requestId] = useState(newRequestId);
  const full = to !== null && to.held >= list.max;
  const away = to !== null && !to.onCall && !to.present;
  const blocked = to === null || note.trim() === "" || (full && !detail.can.exceed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (blocked) return;
    if (away && !warned) return warn(true);
    const onSuccess = () => {
      setNote("");
      close();
    };
    transfer.mutate({ requestId, to: to.id, note, exceed: full, away }, { onSuccess });
  };
  return (
    <form className="form" onSubmit={submit}>
      <Radio.Group
        label="Chuyển cho"
        value={to?.id ?? ""}
        onChange={(id) => {
          choose(list.colleagues.find((one) => one.id === id) ?? null);
          warn(false);
        }}
      >
        <div className="dialog-choices colleagues">
          {list.colleagues.map((one) => (
            <Radio
              key={one.id}
              value={one.id}
              label={<Face one={one} max={list.max} />}
              className={one.onCall || one.present ? "" : "away"}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label="Điều đồng nghiệp cần biết"
        description="Chỉ nội bộ. Người viết không được báo là đã đổi người."
        autosize
        minRows={3}
        maxLength={noteLength}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {full && (
        <p className="strip warn">
          {to.name} đang giữ đủ số cuộc được phép.
          {detail.can.exceed && " Bấm Chuyển là vẫn giao thêm."}
        </p>
      )}
      {away && warned && (
        <p className="strip warn" role="alert">
          {to.name} không trong ca và không mở trang trực: có thể rất lâu mới thấy. Bấm lần nữa nếu vẫn
          chuyển.
        </p>
      )}
      {transfer.isError && (
        <p className="strip bad" role="alert">
          {failureWords(transfer.error)}
        </p>
      )}
      <div className="button-row end">
        <Button variant="default" onClick={close}>
          Thôi
        </Button>
        <Button type="submit" loading={transfer.isPending} disabled={blocked}>
          {away && warned ? "Vẫn chuyển" : "Chuyển"}
        </Button>
      </div>
    </form>
  );
}

/** Who it is, and whether they will see it. */
function Face({ one, max }: { readonly one: Colleague; readonly max: number }) {
  return (
    <span className="colleague">
      <span className="colleague-name">{one.name}</span>
      {one.onCall && <span className="colleague-mark on-call">Trong ca</span>}
      {one.present && <span className="colleague-mark present">Đang ở bàn</span>}
      {!one.onCall && !one.present && <span className="colleague-mark">Vắng</span>}
      <span className="small">
        giữ {one.held}/{max}
      </span>
    </span>
  );
}
