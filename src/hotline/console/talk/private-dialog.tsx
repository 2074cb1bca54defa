import { Button, Modal } from "@mantine/core";
import type { PrivateFind } from "../../guards/private-words.js";

interface PrivateDialogProps {
  readonly found: readonly PrivateFind[];
  readonly close: () => void;
  readonly send: () => void;
}

/** Asks once more before a number or a full name goes into a chat that other eyes may read. */
export function PrivateDialog({ found, close, send }: PrivateDialogProps) {
  return (
    <Modal opened={found.length > 0} onClose={close} title="Có số máy hoặc họ tên trong câu này">
      <div className="form">
        <ul className="private-finds">
          {found.map(({ kind, text }) => (
            <li key={text}>
              {kind === "phone" ? "Số điện thoại" : "Họ tên"}: <strong>{text}</strong>
            </li>
          ))}
        </ul>
        <p>Ai cầm máy cũng đọc được. Nếu không thật cần, anh/chị bỏ đi rồi hãy gửi.</p>
        <div className="button-row end">
          <Button variant="light" onClick={send}>
            Vẫn gửi
          </Button>
          <Button onClick={close} data-autofocus>
            Sửa lại
          </Button>
        </div>
      </div>
    </Modal>
  );
}
