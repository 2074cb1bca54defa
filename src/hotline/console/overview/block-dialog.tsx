import { Button, Modal, Radio } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PersonKey } from "../../../model/ids.js";
import { type BlockBody, type BlockReason, blockHours, blockReasons } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { newRequestId } from "../api/request-id.js";
import { useBlock } from "../api/supervision.js";
import { blockLength, blockReasonWords } from "../words/block.js";

interface BlockDialogProps {
  readonly person: PersonKey;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Asks why and for how long the bot is to stop answering somebody. */
export function BlockDialog({ person, opened, close }: BlockDialogProps) {
  return (
    <Modal opened={opened} onClose={close} title="Chặn có thời hạn">
      {opened && <Form person={person} close={close} />}
    </Modal>
  );
}

function Form({ person, close }: Omit<BlockDialogProps, "opened">) {
  const block = useBlock(person);
  const [reason, setReason] = useState<BlockReason | null>(null);
  const [hours, setHours] = useState<BlockBody["hours"]>(24);
  const [requestId] = useState(newRequestId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason !== null) block.mutate({ requestId, reason, hours }, { onSuccess: close });
  };
  return (
    <form className="form" onSubmit={submit}>
      <p>
        Máy ngừng trả lời và cuộc này rời hàng chờ. Mọi tin vẫn được máy đọc: có lời báo nguy hiểm hay xin
        giúp là tự gỡ chặn và báo động ngay.
      </p>
      <Radio.Group
        label="Vì sao"
        value={reason ?? ""}
        onChange={(chosen) => setReason(blockReasons.find((one) => one === chosen) ?? null)}
      >
        <div className="dialog-choices">
          {blockReasons.map((one) => (
            <Radio key={one} value={one} label={blockReasonWords[one]} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label="Trong bao lâu"
        value={String(hours)}
        onChange={(chosen) => setHours(blockHours.find((one) => String(one) === chosen) ?? 24)}
      >
        <div className="dialog-choices">
          {blockHours.map((one) => (
            <Radio key={one} value={String(one)} label={blockLength(one)} />
          ))}
        </div>
      </Radio.Group>
      {block.isError && (
        <p className="strip bad" role="alert">
          {failureWords(block.error)}
        </p>
      )}
      <div className="button-row end">
        <Button variant="default" onClick={close}>
          Thôi
        </Button>
        <Button type="submit" color="red" loading={block.isPending} disabled={reason === null}>
          Chặn
        </Button>
      </div>
    </form>
  );
}
