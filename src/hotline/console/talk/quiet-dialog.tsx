import { Button, Modal } from "@mantine/core";
import type { TalkDetail } from "../../api/contract.js";
import { useNow } from "../shell/ticker.js";
import { duration } from "../words/time.js";
import { SafeContactStrip } from "./safe-contact-strip.js";
import { safetyOf } from "./safety.js";

interface QuietDialogProps {
  readonly opened: boolean;
  readonly detail: TalkDetail;
  readonly close: () => void;
  readonly send: () => void;
}

/** Asks once more before words go to a phone that somebody else may hold by now. */
export function QuietDialog({ opened, detail, close, send }: QuietDialogProps) {
  const never = safetyOf(detail.safeContact) === "never";
  return (
    <Modal opened={opened} onClose={close} title="Viết lúc này có an toàn không?">
      <div className="form">
        {opened && <Silence since={detail.talk.lastPersonAt} />}
        <SafeContactStrip
          safeContact={detail.safeContact}
          voiceChanged={detail.talk.voiceChangedAt !== null}
        />
        {never && <p className="strip bad">Người này đã dặn: đừng liên lạc.</p>}
        <p>Người khác có thể đang cầm máy và đọc được. Không chắc thì chưa gửi.</p>
        <div className="button-row end">
          <Button variant={never ? "default" : "light"} color={never ? "red" : "teal"} onClick={send}>
            Vẫn gửi
          </Button>
          <Button onClick={close} data-autofocus>
            Chưa gửi
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function Silence({ since }: { readonly since: number | null }) {
  const now = useNow();
  return (
    <p>{since === null ? "Người này chưa viết gì." : `Người viết đã im lặng ${duration(now - since)}.`}</p>
  );
}
