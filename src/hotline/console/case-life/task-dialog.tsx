import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { type CaseDetail, isReferral, paths, taskKinds, type Unit } from "../../api/contract.js";
import { useCaseChange } from "../api/case-life.js";
import { newRequestId } from "../api/request-id.js";
import { UnitPicker } from "../directory/unit-picker.js";
import { ChangeDialog, Words } from "./change-dialog.js";

/** Ends of terms that staff can set themselves, in hours; empty: as the rule of the kind says. */
const terms = [
  { value: "", label: "Theo quy định của việc này" },
  { value: "1", label: "Trong 1 giờ" },
  { value: "4", label: "Trong 4 giờ" },
  { value: "24", label: "Trong 24 giờ" },
  { value: "72", label: "Trong 3 ngày" },
  { value: "168", label: "Trong 7 ngày" },
];

/** A task of one's own, or one of the decree's that was not suggested. */
export function TaskDialog({ shown, close }: { readonly shown: CaseDetail; readonly close: () => void }) {
  const [id] = useState(newRequestId);
  const [kind, setKind] = useState<string>("own");
  const [words, write] = useState("");
  const [term, setTerm] = useState("");
  const [unit, pick] = useState<Unit | null>(unitOf(shown));
  const [fault, setFault] = useState<string | null>(null);
  const change = useCaseChange();
  const chosen = taskKinds.find((one) => one.id === kind);
  const local = chosen !== undefined && isReferral(chosen.id) && chosen.id !== "refer-111";
  const submit = () => {
    if (kind === "own" && words.trim() === "") return setFault("Xin ghi việc cần làm.");
    setFault(null);
    const task = {
      ...{ id, kind, words },
      ...(term === "" ? {} : { dueAt: Date.now() + Number(term) * 3_600_000 }),
      ...(local && unit !== null ? { unitCode: unit.code } : {}),
    };
    change.mutate({ path: paths.tasks(shown.id), body: { tasks: [task] } }, { onSuccess: close });
  };
  return (
    <ChangeDialog
      title="Thêm việc"
      press="Thêm việc"
      fault={fault}
      change={change}
      submit={submit}
      close={close}
    >
      <NativeSelect
        label="Loại việc"
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
        data={taskKinds.toReversed().map((one) => ({
          value: one.id,
          label: "form" in one ? `${one.label} (${one.form})` : one.label,
        }))}
      />
      {local && <UnitPicker unit={unit} pick={pick} fault={undefined} />}
      <Words label={kind === "own" ? "Việc cần làm" : "Ghi thêm"} value={words} write={write} />
      <NativeSelect
        label="Thời hạn"
        value={term}
        onChange={(event) => setTerm(event.currentTarget.value)}
        data={terms}
      />
    </ChangeDialog>
  );
}

function unitOf({ unit }: CaseDetail): Unit | null {
  if (unit === null) return null;
  const { code, name, province } = unit;
  return { code, name, province: { code: code.slice(0, 2) === code ? code : "", name: province } };
}
