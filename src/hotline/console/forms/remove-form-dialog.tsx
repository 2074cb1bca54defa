import { Button, Modal, Radio } from "@mantine/core";
import { useState } from "react";
import { type CaseForm, type FormRemovalReason, formRemovalReasons } from "../../api/contract.js";
import { useRemoveForm } from "../api/forms.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";

interface RemoveFormDialogProps {
  readonly form: CaseForm;
  readonly caseId: string;
  readonly close: () => void;
}

/** Takes a form away for good; a supervisor says why. */
export function RemoveFormDialog({ form, caseId, close }: RemoveFormDialogProps) {
  const [reason, setReason] = useState<FormRemovalReason | null>(null);
  const request = useRemoveForm(caseId);
  const submit = () => {
    if (reason !== null) request.mutate({ id: form.id, body: { reason } }, { onSuccess: close });
  };
  return (
    <Modal opened onClose={close} title="Bỏ tệp này?">
      <div className="form">
        {request.isError && <FormNote tone="bad">{failureWords(request.error)}</FormNote>}
        <p className="form-name">{form.name}</p>
        <Radio.Group label="Vì sao" value={reason} onChange={setReason} required>
          <div className="outcomes">
            {formRemovalReasons.map(({ id, label }) => (
              <Radio key={id} value={id} label={label} />
            ))}
          </div>
        </Radio.Group>
        <p className="small">Nội dung tệp bị xoá hẳn. Tên tệp, ai bỏ và lý do vẫn được giữ.</p>
        <div className="button-row end">
          <Button variant="default" onClick={close}>
            Để lại
          </Button>
          <Button color="red" onClick={submit} loading={request.isPending} disabled={reason === null}>
            Bỏ tệp
          </Button>
        </div>
      </div>
    </Modal>
  );
}
