import { useState } from "react";
import { type CaseTask, isReferral, paths, taskResults } from "../../api/contract.js";
import { useCaseChange } from "../api/case-life.js";
import { ChangeDialog, OneOf, Words } from "./change-dialog.js";

interface TaskEndDialogProps {
  readonly task: CaseTask;
  readonly name: string;
  readonly caseId: string;
  readonly close: () => void;
}

/** How a task ended, with a word about it. */
export function TaskEndDialog({ task, name, caseId, close }: TaskEndDialogProps) {
  const [result, choose] = useState<string>("done");
  const [note, write] = useState("");
  const change = useCaseChange();
  const sends = isReferral(task.kind);
  const submit = () =>
    change.mutate({ path: paths.endTask(caseId, task.id), body: { result, note } }, { onSuccess: close });
  const options = taskResults.map(({ id, label }) => ({
    id,
    label: sends && id === "done" ? "Đã chuyển" : label,
  }));
  return (
    <ChangeDialog title={name} change={change} submit={submit} close={close}>
      <OneOf label="Kết quả" options={options} chosen={result} choose={choose} />
      <Words
        label="Ghi chú"
        description={sends ? "Gọi cho ai, lúc nào, bên kia hứa gì." : "Đã làm gì, ai làm."}
        value={note}
        write={write}
      />
    </ChangeDialog>
  );
}
