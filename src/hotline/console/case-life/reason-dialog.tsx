import { Button, Modal, Radio } from "@mantine/core";
import { useState } from "react";
import { useCaseChange } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";

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
  const words = missing ? "Xin chọn lý do." : change.isError ? failureWords(change.error) : null;
  return (
    <Modal opened onClose={close} title={title}>
      <div className="form">
        {words !== null && <FormNote tone="bad">{words}</FormNote>}
        <Radio.Group label="Lý do" value={chosen} onChange={choose} required>
          <div className="outcomes">
            {options.map(({ id, label }) => (
              <Radio key={id} value={id} label={label} />
            ))}
          </div>
        </Radio.Group>
        <div className="button-row end">
          <Button variant="default" onClick={close}>
            Để sau
          </Button>
          <Button onClick={submit} loading={change.isPending}>
            {press}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
