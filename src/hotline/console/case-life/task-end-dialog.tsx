import { useState } from "react";
import { type CaseTask, isReferral, paths, taskResults } from "../../api/contract.js";
import { useCaseChange } from "../api/case-life.js";
import { serverNow } from "../api/server-clock.js";
import { MomentFields } from "../fields/moment-fields.js";
import { fromLocal, toLocal } from "../offline/local-time.js";
import { ChangeDialog, OneOf, Words } from "./change-dialog.js";

interface TaskEndDialogProps {
  readonly task: CaseTask;
  readonly name: string;
  readonly caseId: string;
  readonly close: () => void;
}

/** How a task ended, with a word about it; of a separation also when it began, since its 15 days count from then. */
export function TaskEndDialog({ task, name, caseId, close }: TaskEndDialogProps) {
  const toCommune = task.kind === "refer-commune";
  const [result, choose] = useState<string>(toCommune ? "not-needed" : "done");
  const [began, begin] = useState(() => toLocal(serverNow()));
  const [note, write] = useState("");
  const change = useCaseChange();
  const [fault, setFault] = useState<string | null>(null);
  const sends = isReferral(task.kind);
  const counts = task.kind === "separation" && result === "done";
  const submit = () => {
    const since = fromLocal(began);
    if (counts && (since === null || since > serverNow())) {
      return setFault("Xin ghi lúc bắt đầu cách ly, không ở tương lai.");
    }
    setFault(null);
    const body = { result, note, ...(counts ? { since } : {}) };
    change.mutate({ path: paths.endTask(caseId, task.id), body }, { onSuccess: close });
  };
  const options = taskResults
    // Sending it is a step of its own, with words and place.
    .filter(({ id }) => !toCommune || id !== "done")
    .map(({ id, label }) => ({ id, label: sends && id === "done" ? "Đã chuyển" : label }));
  return (
    <ChangeDialog title={name} fault={fault} change={change} submit={submit} close={close}>
      <OneOf label="Kết quả" options={options} chosen={result} choose={choose} />
      {counts && (
        <>
          <MomentFields day="Cách ly từ ngày" time="Từ lúc" value={began} onChange={begin} />
          <p className="small">Luật cho tới 15 ngày, tính từ lúc này. Máy thêm việc xem lại.</p>
        </>
      )}
      <Words
        label="Ghi chú"
        description={sends ? "Gọi cho ai, lúc nào, bên kia hứa gì." : "Đã làm gì, ai làm."}
        value={note}
        write={write}
      />
    </ChangeDialog>
  );
}
