import { Button, Modal } from "@mantine/core";
import { useNow } from "../shell/ticker.js";
import { duration } from "../words/time.js";

interface QuietDialogProps {
  readonly opened: boolean;
  /** The person asked not to be written to. */
  readonly never: boolean;
  readonly lastPersonAt: number | null;
  readonly close: () => void;
  readonly send: () => void;
}

/** Asks once more before words go to a phone that somebody else may hold by now. */
export function QuietDialog({ opened, never, lastPersonAt, close, send }: QuietDialogProps) {
  return (
    <Modal opened={opened} onClose={close} title="Viết lúc này có an toàn không?">
      <div className="form">
        {opened && <Silence since={lastPersonAt} />}
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
