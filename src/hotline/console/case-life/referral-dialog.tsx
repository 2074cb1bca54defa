import { Button, Modal, Radio, Textarea } from "@mantine/core";
import { useState } from "react";
import { paths, type Referral, reportedStates } from "../../api/contract.js";
import { useCaseChange } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";

interface ReferralAnswerDialogProps {
  readonly referral: Referral;
  readonly caseId: string;
  readonly close: () => void;
}

/** What an office said when it was rung, or rang back. */
export function ReferralAnswerDialog({ referral, caseId, close }: ReferralAnswerDialogProps) {
  const taken = referral.acknowledged !== null;
  const [state, choose] = useState<string>(taken ? "met" : "taken");
  const [note, write] = useState("");
  const change = useCaseChange();
  const submit = () => {
    const body = state === "taken" ? {} : { report: { state, note } };
    change.mutate({ path: paths.answerReferral(caseId, referral.id), body }, { onSuccess: close });
  };
  return (
    <Modal opened onClose={close} title="Bên nhận trả lời">
      <div className="form">
        {change.isError && <FormNote tone="bad">{failureWords(change.error)}</FormNote>}
        <Radio.Group label="Họ cho biết" value={state} onChange={choose}>
          <div className="outcomes">
            {!taken && <Radio value="taken" label="Đã nhận được" />}
            {reportedStates.map(({ id, label }) => (
              <Radio key={id} value={id} label={label} />
            ))}
          </div>
        </Radio.Group>
        {state !== "taken" && (
          <Textarea
            label="Ghi chú"
            value={note}
            maxLength={2_000}
            autosize
            minRows={2}
            onChange={(event) => write(event.currentTarget.value)}
          />
        )}
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
