import { Button, Modal, Radio } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type OpenReason, openReasons } from "../../../cases/talk-work/open-reason.js";
import type { PersonKey } from "../../../model/ids.js";
import { failureWords } from "../api/request.js";
import { useOpenMedia } from "../api/talk-work.js";

const reasonWords: Readonly<Record<OpenReason, string>> = {
  safety: "Để biết trẻ có an toàn lúc này không",
  "identify-place": "Để nhận ra nơi trẻ đang ở",
  "police-asked": "Công an yêu cầu bằng văn bản",
  forward: "Để chuyển đúng nơi xử lý",
};

interface OpenMediaDialogProps {
  readonly person: PersonKey;
  readonly line: number;
  /** Which of several in the line, from 0. */
  readonly place: number;
  readonly opened: boolean;
  readonly close: () => void;
  readonly open: (reason: OpenReason) => void;
}

/** A supervisor says why something locked has to be looked at; that stays in the history. */
export function OpenMediaDialog({ opened, close, ...rest }: OpenMediaDialogProps) {
  return (
    <Modal opened={opened} onClose={close} title="Mở nội dung đã khoá">
      {opened && <Form close={close} {...rest} />}
    </Modal>
  );
}

function Form({ person, line, place, close, open }: Omit<OpenMediaDialogProps, "opened">) {
  const request = useOpenMedia(person, line);
  const [reason, setReason] = useState<OpenReason | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason === null) return;
    request.mutate({ reason, place }, { onSuccess: () => open(reason) });
  };
  return (
    <form className="form" onSubmit={submit}>
      <p>
        Tên anh/chị, lý do và giờ mở được ghi vào nhật ký. Chỉ xem; không chụp lại, không lưu, không gửi đi.
      </p>
      <Radio.Group
        label="Lý do"
        value={reason ?? ""}
        onChange={(value) => setReason(openReasons.find((one) => one === value) ?? null)}
      >
        <div className="dialog-choices">
          {openReasons.map((one) => (
            <Radio key={one} value={one} label={reasonWords[one]} />
          ))}
        </div>
      </Radio.Group>
      {request.isError && (
        <p className="strip bad" role="alert">
          {failureWords(request.error)}
        </p>
      )}
      <div className="button-row end">
        <Button onClick={close} data-autofocus>
          Thôi
        </Button>
        <Button type="submit" variant="default" loading={request.isPending} disabled={reason === null}>
          Mở để xem
        </Button>
      </div>
    </form>
  );
}
