import { Kbd, Modal, Switch } from "@mantine/core";
import { useKeysOn } from "./use-keys.js";

const help: readonly (readonly [string, string])[] = [
  ["j / k", "Xuống / lên một dòng trong danh sách"],
  ["Enter", "Mở dòng đang chọn"],
  ["t", "Nhận cuộc trò chuyện đang mở"],
  ["r", "Vào ô trả lời"],
  ["/", "Tìm câu soạn sẵn"],
  ["n", "Ghi chú nội bộ"],
  ["p", "Mở, gấp thẻ “Cần làm gì”"],
  ["Ctrl + Enter", "Gửi câu trả lời"],
  ["Esc", "Rời ô trả lời, rồi về danh sách"],
  ["?", "Mở bảng này"],
];

/** The keys, and a switch for who is disturbed by them. */
export function KeyHelp({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const [on, setOn] = useKeysOn();
  return (
    <Modal opened={opened} onClose={close} title="Phím tắt">
      <dl className="keys">
        {help.map(([keys, words]) => (
          <div key={keys}>
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label="Dùng phím tắt một chữ"
        description="Khi đang gõ chữ, phím tắt không bao giờ chạy."
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
    </Modal>
  );
}
