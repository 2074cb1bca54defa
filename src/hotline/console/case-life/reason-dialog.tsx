import { useState } from "react";
import { useCaseChange } from "../api/case-life.js";
import { ChangeDialog, OneOf } from "./change-dialog.js";

/** Something to choose, with what is sent when it is chosen. */
export interface ReasonOption {
  readonly id: string;
  readonly label: string;
  readonly body: unknown;
}

interface ReasonDialogProps {
  readonly title: string;
  readonly path: string;
  readonly options: readonly ReasonOption[];
  readonly press: string;
  readonly close: () => void;
}

/** A change of a case that needs one reason out of a few. */
export function ReasonDialog({ title, path, options, press, close }: ReasonDialogProps) {
  const [chosen, choose] = useState<string | null>(options.length === 1 ? (options[0]?.id ?? null) : null);
  const [missing, setMissing] = useState(false);
  const change = useCaseChange();
  const submit = () => {
    const option = options.find(({ id }) => id === chosen);
    setMissing(option === undefined);
    if (option !== undefined) change.mutate({ path, body: option.body }, { onSuccess: close });
  };
  const fault = missing ? "Xin chọn lý do." : null;
  return (
    <ChangeDialog title={title} press={press} fault={fault} change={change} submit={submit} close={close}>
      <OneOf label="Lý do" options={options} chosen={chosen} choose={choose} required />
    </ChangeDialog>
  );
}
