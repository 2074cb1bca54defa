import { Button, Modal, Radio } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type LendableFlow, lendableFlows, mayLend } from "../../../model/lendable-flow.js";
import type { TalkDetail } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { newRequestId } from "../api/request-id.js";
import { useRunFlow } from "../api/talk-work.js";
import { lentFlowWords } from "../words/lent-flow.js";

interface RunFlowDialogProps {
  readonly detail: TalkDetail;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Lets the bot ask for the reader, who gets the talk back at the end. */
export function RunFlowDialog({ detail, opened, close }: RunFlowDialogProps) {
  return (
    <Modal opened={opened} onClose={close} title="Để máy hỏi">
      {opened && <Form detail={detail} close={close} />}
    </Modal>
  );
}

function Form({ detail, close }: Omit<RunFlowDialogProps, "opened">) {
  const run = useRunFlow(detail.talk.person);
  const [flow, setFlow] = useState<LendableFlow | null>(null);
  const [requestId] = useState(newRequestId);
  const fitting = lendableFlows.filter((one) => mayLend(one, detail.talk.urgency));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (flow !== null) run.mutate({ requestId, flow }, { onSuccess: close });
  };
  return (
    <form className="form" onSubmit={submit}>
      <p>Máy hỏi thay anh/chị. Xong, hoặc khi người viết nói chuyện khác, cuộc này lại về với anh/chị.</p>
      <Radio.Group
        label="Máy làm gì"
        value={flow ?? ""}
        onChange={(value) => setFlow(lendableFlows.find((one) => one === value) ?? null)}
      >
        <div className="dialog-choices">
          {fitting.map((one) => (
            <Radio key={one} value={one} label={lentFlowWords[one]} />
          ))}
        </div>
      </Radio.Group>
      {run.isError && (
        <p className="strip bad" role="alert">
          {failureWords(run.error)}
        </p>
      )}
      <div className="button-row end">
        <Button variant="default" onClick={close}>
          Thôi
        </Button>
        <Button type="submit" loading={run.isPending} disabled={flow === null}>
          Để máy hỏi
        </Button>
      </div>
    </form>
  );
}
