import { Button, Modal, Radio, Textarea } from "@mantine/core";
import type { ReactNode } from "react";
import type { useCaseChange } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";

interface ChangeDialogProps {
  readonly title: string;
  /** What the press does; "Lưu" when left out. */
  readonly press?: string;
  /** What is missing before it can be sent; null: nothing. */
  readonly fault?: string | null;
  readonly change: Pick<ReturnType<typeof useCaseChange>, "isError" | "error" | "isPending">;
  readonly submit: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** The frame of a dialog that changes a case: what is wrong, the fields, and the two buttons. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { title, press = "Lưu", fault = null, change, submit, close, children } = props;
  const words = fault ?? (change.isError ? failureWords(change.error) : null);
  return (
    <Modal opened onClose={close} title={title}>
      <div className="form">
        {words !== null && <FormNote tone="bad">{words}</FormNote>}
        {children}
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

interface OneOfProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
  readonly required?: boolean;
}

/** One out of a few, each on a line of its own. */
export function OneOf({ label, options, chosen, choose, required = false }: OneOfProps) {
  return (
    <Radio.Group label={label} value={chosen} onChange={choose} required={required}>
      <div className="outcomes">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} label={option.label} />
        ))}
      </div>
    </Radio.Group>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly write: (value: string) => void;
  readonly description?: string;
}

/** A few lines of one's own. */
export function Words({ label, value, write, description }: WordsProps) {
  return (
    <Textarea
      label={label}
      description={description}
      value={value}
      maxLength={2_000}
      autosize
      minRows={2}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}
