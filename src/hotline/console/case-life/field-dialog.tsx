import { Button } from "@mantine/core";
import { useState } from "react";
import { type CaseDetail, correctionReasons, paths, type ReportField } from "../../api/contract.js";
import { useCaseChange, useFieldHistory } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { ChangeDialog, OneOf } from "./change-dialog.js";
import { FieldInput, faultWords } from "./field-input.js";
import { Source } from "./report-form.js";

interface FieldDialogProps {
  readonly field: ReportField;
  readonly shown: CaseDetail;
  /** What is offered to be written; left out: what stands. */
  readonly offered?: string;
  readonly close: () => void;
}

/** Corrects one field, with a reason where something stands; what stood there before can be read. */
export function FieldDialog({ field, shown, offered, close }: FieldDialogProps) {
  const answer = shown.answers.find((one) => one.field === field.id);
  const [value, write] = useState(offered ?? answer?.value ?? "");
  const [reason, choose] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const change = useCaseChange();
  const stands = answer !== undefined && answer.value !== "";
  const submit = () => {
    const unfit = faultWords(field.id, value);
    if (unfit !== null) return setFault(unfit);
    if (!stands && value.trim() === "") return setFault("Xin ghi nội dung.");
    if (stands && reason === null) return setFault("Xin chọn lý do.");
    setFault(null);
    const wish = stands
      ? { path: paths.field(shown.id, field.id), body: { value, reason } }
      : { path: paths.fields(shown.id), body: { values: [{ field: field.id, value }] } };
    change.mutate(wish, { onSuccess: close });
  };
  return (
    <ChangeDialog title={field.label} fault={fault} change={change} submit={submit} close={close}>
      <FieldInput field={field} value={value} write={write} label="Nội dung" focused />
      {offered !== undefined && stands && <p className="small">Đang ghi: {answer.value}</p>}
      {stands && <OneOf label="Lý do" options={correctionReasons} chosen={reason} choose={choose} required />}
      {answer !== undefined && <Earlier field={field} shown={shown} />}
    </ChangeDialog>
  );
}

function Earlier({ field, shown }: Pick<FieldDialogProps, "field" | "shown">) {
  const [wanted, want] = useState(false);
  const history = useFieldHistory(shown.id, field.id, wanted);
  if (!wanted) {
    return (
      <Button variant="subtle" size="compact-md" onClick={() => want(true)} className="life-earlier-button">
        Xem các lần ghi trước
      </Button>
    );
  }
  if (history.isError) return <p className="field-fault">{failureWords(history.error)}</p>;
  return (
    <ol className="life-earlier" aria-label="Các lần ghi">
      {history.data?.values.map((answer) => (
        <li key={answer.earlier}>
          {answer.value === "" ? "(bỏ trống)" : answer.value}
          <Source answer={{ ...answer, earlier: 0 }} shown={shown} />
        </li>
      ))}
    </ol>
  );
}
