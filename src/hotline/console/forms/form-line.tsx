import { Button } from "@mantine/core";
import { useState } from "react";
import { type CaseForm, formRemovalReasons } from "../../api/contract.js";
import { useSaveForm } from "../api/forms.js";
import { failureWords } from "../api/request.js";
import { IconDownload } from "../icons.js";
import { useHour } from "../shell/ticker.js";
import { when } from "../words/time.js";
import { RemoveFormDialog } from "./remove-form-dialog.js";

interface FormLineProps {
  readonly form: CaseForm;
  readonly caseId: string;
  readonly canRemove: boolean;
}

/** One of the office's own forms: who added it when; saved with one press. */
export function FormLine({ form, caseId, canRemove }: FormLineProps) {
  const now = useHour();
  const save = useSaveForm(caseId);
  const [removing, remove] = useState(false);
  if (form.removed !== null) return <RemovedForm form={form} removed={form.removed} />;
  return (
    <li className="form-file">
      <p className="form-name">{form.name}</p>
      <p className="small">
        {sizeWords(form.size)} · {form.by} tải lên lúc {when(form.at, now)}
      </p>
      <div className="button-row">
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate(form)}
          aria-label={`Tải về ${form.name}`}
        >
          Tải về
        </Button>
        {canRemove && (
          <Button
            variant="subtle"
            color="red"
            size="compact-md"
            onClick={() => remove(true)}
            aria-label={`Bỏ ${form.name}`}
          >
            Bỏ
          </Button>
        )}
      </div>
      {save.isError && <p className="field-fault">{failureWords(save.error)}</p>}
      {removing && <RemoveFormDialog form={form} caseId={caseId} close={() => remove(false)} />}
    </li>
  );
}

function RemovedForm({
  form,
  removed,
}: {
  readonly form: CaseForm;
  readonly removed: NonNullable<CaseForm["removed"]>;
}) {
  const now = useHour();
  const reason = formRemovalReasons.find(({ id }) => id === removed.reason)?.label ?? removed.reason;
  return (
    <li className="form-file removed">
      <p className="form-name">
        <s>{form.name}</s>
      </p>
      <p className="small">
        {removed.by} đã bỏ lúc {when(removed.at, now)}: {reason}
      </p>
    </li>
  );
}

/** `12 KB` or `3,4 MB`. */
function sizeWords(bytes: number): string {
  const mega = bytes / 1024 / 1024;
  return mega >= 1
    ? `${mega.toLocaleString("vi-VN", { maximumFractionDigits: 1 })} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
