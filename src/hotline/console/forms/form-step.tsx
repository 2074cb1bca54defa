import { Button, FileButton } from "@mantine/core";
import { useRef, useState } from "react";
import { type CaseForm, type CaseTask, type Me, mostFormBytes, taskRule } from "../../api/contract.js";
import { useAddForm } from "../api/forms.js";
import { failureWords } from "../api/request.js";
import { IconPaperclip } from "../icons.js";
import { FormLine } from "./form-line.js";

/** What the chooser of files offers; the server looks at the bytes. */
const kinds = ".pdf,.docx,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png";

interface FormStepProps {
  readonly task: CaseTask;
  readonly forms: readonly CaseForm[];
  readonly caseId: string;
  readonly me: Me;
}

/** A step of the decree with the office's own forms for it. */
export function FormStep({ task, forms, caseId, me }: FormStepProps) {
  const add = useAddForm(caseId, task.id);
  const [tooLarge, setTooLarge] = useState(false);
  const reset = useRef<() => void>(null);
  const { label, form } = taskRule(task.kind);
  const choose = (file: File | null) => {
    if (file === null) return;
    // The same name may be chosen again after mending the file.
    reset.current?.();
    setTooLarge(file.size > mostFormBytes);
    if (file.size <= mostFormBytes) add.mutate(file);
  };
  return (
    <li className="form-step">
      <p>
        <strong>{form ?? label}</strong>
        {form !== undefined && ` · ${label}`}
      </p>
      {forms.length > 0 && (
        <ul className="form-files">
          {forms.map((one) => (
            <FormLine
              key={one.id}
              form={one}
              caseId={caseId}
              canRemove={me.actions.includes("form.remove")}
            />
          ))}
        </ul>
      )}
      {me.actions.includes("form.add") && (
        <FileButton onChange={choose} accept={kinds} resetRef={reset}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="compact-md"
              loading={add.isPending}
              leftSection={<IconPaperclip size={16} aria-hidden />}
              aria-label={`Thêm tệp ${form ?? label}`}
            >
              Thêm tệp
            </Button>
          )}
        </FileButton>
      )}
      <div role="status">
        {tooLarge && <p className="field-fault">Tệp lớn hơn 10 MB. Xin chụp hoặc lưu lại nhỏ hơn.</p>}
        {!tooLarge && add.isError && <p className="field-fault">{failureWords(add.error)}</p>}
      </div>
    </li>
  );
}
