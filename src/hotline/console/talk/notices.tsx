import { Button } from "@mantine/core";
import { aliasOf } from "../../../cases/alias.js";
import type { NoticeList } from "../../api/contract.js";
import { useNotices } from "../api/talk-work.js";
import { IconTransfer } from "../icons.js";
import { addressOf, usePlace } from "../shell/address.js";
import "./talk-work.css";

type Notice = NoticeList["notices"][number];

/** A colleague passed a talk on to the reader, or said something about one: stays until that talk is open. */
export function Notices() {
  const { person } = usePlace();
  const notices = useNotices().data?.notices ?? [];
  const shown = notices.filter((notice) => notice.person !== person);
  if (shown.length === 0) return null;
  return (
    <div role="alert" className="talk-notices">
      {shown.map((notice) => (
        <p key={notice.id} className="talk-notice">
          <IconTransfer size={18} aria-hidden />
          <span>{words(notice)}</span>
          <Button component="a" href={addressOf(notice.person)} size="compact-sm" variant="white">
            Mở
          </Button>
        </p>
      ))}
    </div>
  );
}

function words({ kind, by, person }: Notice): string {
  const alias = aliasOf(person);
  switch (kind) {
    case "transfer":
      return `${by} chuyển cuộc ${alias} cho anh/chị.`;
    case "pull":
      return `${by} đã lấy cuộc ${alias} từ anh/chị. Mở để xem vì sao.`;
    default:
      return `${by} nhắc riêng anh/chị ở cuộc ${alias}.`;
  }
}
