import { Button, Modal, Radio, Textarea } from "@mantine/core";
import { useState } from "react";
import { type CaseTask, isReferral, paths, taskResults } from "../../api/contract.js";
import { useCaseChange } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";

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
  return (
    <Modal opened onClose={close} title={name}>
      <div className="form">
        {change.isError && <FormNote tone="bad">{failureWords(change.error)}</FormNote>}
        <Radio.Group label="Kết quả" value={result} onChange={choose}>
          <div className="outcomes">
            {taskResults.map(({ id, label }) => (
              <Radio key={id} value={id} label={sends && id === "done" ? "Đã chuyển" : label} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label="Ghi chú"
          description={sends ? "Gọi cho ai, lúc nào, bên kia hứa gì." : "Đã làm gì, ai làm."}
          value={note}
          maxLength={2_000}
          autosize
          minRows={2}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <div className="button-row end">
          <Button variant="default" onClick={close}>
            Để sau
          </Button>
          <Button onClick={submit} loading={change.isPending}>
            Lưu
          </Button>
        </div>
      </div>
    </Modal>
  );
}
