import { Button } from "@mantine/core";
import { useState } from "react";
import { type CaseDetail, type CaseTask, type Me, taskRule } from "../../api/contract.js";
import { useCaseWork } from "../api/case-life.js";
import { useForms } from "../api/forms.js";
import { failureWords } from "../api/request.js";
import { IconFile } from "../icons.js";
import { Form01Dialog } from "./form-01-dialog.js";
import { FormStep } from "./form-step.js";
import "./forms.css";

interface CaseFormsProps {
  readonly shown: CaseDetail;
  readonly me: Me;
}

/** The decree's forms of a case: the first one to print or save, the others as the office filled them in. */
export function CaseForms({ shown, me }: CaseFormsProps) {
  const [printing, print] = useState(false);
  return (
    <section className="block" aria-label="Biểu mẫu">
      <h3>Biểu mẫu</h3>
      {me.actions.includes("case.export") && (
        <Button
          variant="default"
          leftSection={<IconFile size={18} aria-hidden />}
          onClick={() => print(true)}
        >
          In hoặc tải Mẫu 01
        </Button>
      )}
      {me.actions.includes("case.work") && <OwnForms shown={shown} me={me} />}
      {printing && <Form01Dialog shown={shown} close={() => print(false)} />}
    </section>
  );
}

/** The name of the form a step writes, for the order; steps without one come last. */
function formOf({ kind }: CaseTask): string {
  return taskRule(kind).form ?? "~";
}

function OwnForms({ shown, me }: CaseFormsProps) {
  const work = useCaseWork(shown.id);
  const forms = useForms(shown.id);
  const fault = forms.error ?? work.error;
  const all = forms.data?.forms ?? [];
  const steps = (work.data?.tasks ?? [])
    .filter(({ id, kind }) => taskRule(kind).form !== undefined || all.some(({ task }) => task === id))
    .toSorted((a, b) => formOf(a).localeCompare(formOf(b)));
  if (fault !== null) return <p className="field-fault">{failureWords(fault)}</p>;
  if (steps.length === 0) {
    return (
      <p className="small">Thêm bước Mẫu 02–07 vào việc cần làm thì có chỗ tải tệp của đơn vị lên đây.</p>
    );
  }
  return (
    <>
      <ul className="form-steps">
        {steps.map((task) => (
          <FormStep
            key={task.id}
            task={task}
            forms={all.filter((one) => one.task === task.id)}
            caseId={shown.id}
            me={me}
          />
        ))}
      </ul>
      <p className="small">PDF, Word, JPG hoặc PNG, tới 10 MB mỗi tệp. Tệp được mã hoá khi lưu.</p>
    </>
  );
}
