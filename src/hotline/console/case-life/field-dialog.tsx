import { Autocomplete, Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { type CaseDetail, correctionReasons, paths, type ReportField } from "../../api/contract.js";
import { useCaseChange, useFieldHistory } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { ChangeDialog, OneOf } from "./change-dialog.js";
import { Source } from "./report-form.js";

interface FieldDialogProps {
  readonly field: ReportField;
  readonly shown: CaseDetail;
  readonly close: () => void;
}

/** Corrects one field, with a reason; what stood there before can be read. */
export function FieldDialog({ field, shown, close }: FieldDialogProps) {
  const answer = shown.answers.find((one) => one.field === field.id);
  const [value, write] = useState(answer?.value ?? "");
  const [reason, choose] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const change = useCaseChange();
  const submit = () => {
    if (reason === null) return setFault("Xin chọn lý do.");
    setFault(null);
    change.mutate({ path: paths.field(shown.id, field.id), body: { value, reason } }, { onSuccess: close });
  };
  return (
    <ChangeDialog title={field.label} fault={fault} change={change} submit={submit} close={close}>
      <Input field={field} value={value} write={write} />
      <OneOf label="Lý do" options={correctionReasons} chosen={reason} choose={choose} required />
      {answer !== undefined && <Earlier field={field} shown={shown} />}
    </ChangeDialog>
  );
}

interface InputProps {
  readonly field: ReportField;
  readonly value: string;
  readonly write: (value: string) => void;
}

function Input({ field, value, write }: InputProps) {
  const label = "Nội dung";
  if (field.kind === "choice") {
    return (
      <Autocomplete
        label={label}
        data={[...(field.choices ?? [])]}
        value={value}
        onChange={write}
        data-autofocus
      />
    );
  }
  if (field.kind === "text") {
    return (
      <Textarea
        label={label}
        value={value}
        maxLength={4_000}
        autosize
        minRows={2}
        maxRows={10}
        onChange={(event) => write(event.currentTarget.value)}
        data-autofocus
      />
    );
  }
  // Dates and ages are often only guessed: words are taken too.
  return (
    <TextInput
      label={label}
      description={field.kind === "date" ? "Ngày, tháng, năm; chưa rõ thì ghi ước chừng" : undefined}
      inputMode={field.kind === "number" ? "numeric" : "text"}
      value={value}
      maxLength={200}
      onChange={(event) => write(event.currentTarget.value)}
      data-autofocus
    />
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
