import { Button, Modal, Radio, Textarea } from "@mantine/core";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { type CaseDetail, closeBody, type Me, outcomes } from "../../api/contract.js";
import { useCloseCase } from "../api/cases.js";
import { failedWith, failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";
import { useDraft } from "../session/use-draft.js";
import { caseCode } from "../words/case.js";

interface CloseDialogProps {
  readonly shown: CaseDetail;
  readonly me: Me;
  readonly opened: boolean;
  readonly close: () => void;
}

/** What the server warns of before it closes, and by which field it is told that it is meant. */
const warnings = [
  ["open-tasks", "despiteOpenTasks"],
  ["person-waits", "despiteWaiting"],
  ["not-handed", "despiteNotHanded"],
] as const;
const meant = { despiteOpenTasks: false, despiteWaiting: false, despiteNotHanded: false };

/** Closes a case with its outcome and a note. */
export function CloseDialog({ shown, me, opened, close }: CloseDialogProps) {
  const [outcome, setOutcome] = useState<string | null>(shown.practice ? "practice" : null);
  const [note, write] = useDraft(me.id, `close.${shown.id}`);
  const [fault, setFault] = useState<string | null>(null);
  const request = useCloseCase(shown.id, shown.person);
  // What the server warned of; pressed again, it is meant.
  const [despite, setDespite] = useState(meant);
  const warned = warnings.some(([code]) => failedWith(request.error, code));
  const warning = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A key that is still held down must not say yes to what nobody has read.
    if (warned) warning.current?.focus();
  }, [warned]);
  const submit = (event: MouseEvent) => {
    // The second half of a double click was meant for the button before the warning.
    if (warned && event.detail > 1) return;
    const body = closeBody.safeParse({ outcome, note, ...despite });
    setFault(body.success ? null : outcome === null ? "Xin chọn kết quả." : "Ghi chú dài quá 4.000 ký tự.");
    if (!body.success) return;
    request.mutate(body.data, {
      onSuccess: () => {
        write("");
        close();
      },
      onError: (error) => {
        for (const [code, field] of warnings)
          if (failedWith(error, code)) setDespite((before) => ({ ...before, [field]: true }));
      },
    });
  };
  const words = fault ?? (request.isError ? failureWords(request.error) : null);
  return (
    <Modal opened={opened} onClose={close} title={`Đóng hồ sơ ${caseCode(shown.id)}`} size="lg">
      <div className="form">
        <Radio.Group
          label="Kết quả"
          value={outcome}
          onChange={(chosen) => {
            setOutcome(chosen);
            // What was meant for one office is not meant for another.
            setDespite((before) => ({ ...before, despiteNotHanded: false }));
            if (failedWith(request.error, "not-handed")) request.reset();
          }}
          required
        >
          <div className="outcomes">
            {outcomes.map(({ id, label }) => (
              <Radio key={id} value={id} label={label} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label="Ghi chú"
          description="Đã làm gì, ai nhận việc tiếp, hẹn lúc nào."
          minRows={3}
          autosize
          maxRows={8}
          value={note}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <p className="small">Nếu anh/chị đang giữ cuộc trò chuyện, máy sẽ trả lời tiếp.</p>
        {words !== null && (
          <div ref={warning} tabIndex={-1} className="close-warning">
            <FormNote tone="bad">{words}</FormNote>
          </div>
        )}
        <div className="button-row end">
          <Button variant={warned ? "filled" : "default"} onClick={close}>
            Để sau
          </Button>
          <Button variant={warned ? "outline" : "filled"} onClick={submit} loading={request.isPending}>
            {warned ? "Vẫn đóng hồ sơ" : "Đóng hồ sơ"}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
