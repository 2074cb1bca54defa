import { useState } from "react";
import { paths, type Referral, reportedStates } from "../../api/contract.js";
import { useCaseChange } from "../api/case-life.js";
import { ChangeDialog, OneOf, Words } from "./change-dialog.js";

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
  const options = [...(taken ? [] : [{ id: "taken", label: "Đã nhận được" }]), ...reportedStates];
  return (
    <ChangeDialog title="Bên nhận trả lời" change={change} submit={submit} close={close}>
      <OneOf label="Họ cho biết" options={options} chosen={state} choose={choose} />
      {state !== "taken" && <Words label="Ghi chú" value={note} write={write} />}
    </ChangeDialog>
  );
}
