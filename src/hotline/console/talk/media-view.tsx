import { Button } from "@mantine/core";
import { useState } from "react";
import type { OpenReason } from "../../../cases/talk-work/open-reason.js";
import type { PersonKey } from "../../../model/ids.js";
import { type Entry, paths } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { useOpenMedia } from "../api/talk-work.js";
import { IconLock, IconPaperclip } from "../icons.js";
import { OpenMediaDialog } from "./open-media-dialog.js";
import { SaveLink } from "./save-link.js";
import { VoiceNote } from "./voice-note.js";

const kinds: Readonly<Record<string, string>> = {
  image: "Ảnh",
  audio: "Tin nhắn thoại",
  video: "Phim",
  file: "Tệp",
  sticker: "Hình dán",
  location: "Vị trí",
  contact: "Danh thiếp",
  other: "Nội dung khác",
};

interface MediaViewProps {
  readonly media: NonNullable<Entry["media"]>;
  readonly person: PersonKey;
  /** Number of the line it was sent in. */
  readonly line: number;
  /** The reader may open what is locked, with a reason. */
  readonly mayOpen: boolean;
}

/** What a person sent beside words: never shown before it is asked for, each behind a press of its own. */
export function MediaView({ media, person, line, mayOpen }: MediaViewProps) {
  const [reason, give] = useState<OpenReason | null>(null);
  const name = kinds[media.kind] ?? "Nội dung khác";
  if (media.locked && !mayOpen) {
    const several = media.count > 1 ? `${media.count} ${name.toLowerCase()}` : name;
    return (
      <p className="media locked">
        <IconLock size={18} aria-hidden /> {several} đã khoá để bảo vệ trẻ
      </p>
    );
  }
  if (media.count === 0) {
    return (
      <p className="media">
        <IconPaperclip size={18} aria-hidden /> {name}
      </p>
    );
  }
  const places = Array.from({ length: media.count }, (_, place) => place);
  return (
    <ul className="media-list">
      {places.map((place) => {
        const one = places.length > 1 ? `${name} ${place + 1}` : name;
        const shared = { kind: media.kind, name: one, url: paths.media(person, line, place) };
        return (
          <li key={place}>
            {media.locked ? (
              <Locked {...shared} {...{ person, line, place, reason, give }} />
            ) : (
              <Unlocked {...shared} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface OneProps {
  readonly kind: string;
  readonly name: string;
  readonly url: string;
}

function Unlocked({ kind, name, url }: OneProps) {
  const [shown, show] = useState(false);
  if (shown) return <MediaItem kind={kind} url={url} name={name} locked={false} />;
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconPaperclip size={16} aria-hidden />}
      onClick={() => show(true)}
    >
      {name}: bấm để {verb(kind)}
    </Button>
  );
}

interface LockedProps extends OneProps {
  readonly person: PersonKey;
  readonly line: number;
  readonly place: number;
  /** What was said before the first of this line was opened; the others are opened for the same. */
  readonly reason: OpenReason | null;
  readonly give: (reason: OpenReason) => void;
}

/** Only for supervisors; every single opening is written down with its reason. */
function Locked({ kind, name, url, person, line, place, reason, give }: LockedProps) {
  const [shown, show] = useState(false);
  const [asking, ask] = useState(false);
  const again = useOpenMedia(person, line);
  if (shown) {
    return (
      <>
        <MediaItem kind={kind} url={url} name={name} locked />
        <Button variant="default" size="compact-md" onClick={() => show(false)}>
          Đóng lại
        </Button>
      </>
    );
  }
  const press = () => {
    if (reason === null) return ask(true);
    again.mutate({ reason, place }, { onSuccess: () => show(true) });
  };
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconLock size={16} aria-hidden />}
        loading={again.isPending}
        onClick={press}
      >
        {name} đã khoá: {reason === null ? "nêu lý do để xem" : "bấm để xem, có ghi lại"}
      </Button>
      {again.isError && <p className="field-fault">{failureWords(again.error)}</p>}
      <OpenMediaDialog
        {...{ person, line, place }}
        opened={asking}
        close={() => ask(false)}
        open={(given) => {
          ask(false);
          give(given);
          show(true);
        }}
      />
    </>
  );
}

function verb(kind: string): string {
  return kind === "audio" ? "nghe" : "xem";
}

interface MediaItemProps extends OneProps {
  readonly locked: boolean;
}

/** Comes through our own server, which keeps nothing of it. */
function MediaItem({ kind, url, name, locked }: MediaItemProps) {
  const [failed, setFailed] = useState(false);
  const onError = () => setFailed(true);
  if (kind === "audio") return <VoiceNote {...{ url, name, locked }} />;
  if (failed) {
    return (
      <p className="media" role="alert">
        Không mở được: nền tảng không còn giữ tệp này, liên kết đã hết hạn, hoặc máy này không đọc được loại
        tệp này. <SaveLink url={url} locked={locked} />
      </p>
    );
  }
  if (kind !== "image" && kind !== "video") {
    return (
      <a href={url} target="_blank" rel="noreferrer noopener">
        Mở {name.toLowerCase()} trong thẻ mới
      </a>
    );
  }
  const seen =
    kind === "image" ? (
      <img src={url} alt={`${name} do người viết gửi`} onError={onError} />
    ) : (
      // biome-ignore lint/a11y/useMediaCaption: nobody has written down what a child said
      <video src={url} controls preload="none" aria-label={name} onError={onError} />
    );
  if (!locked) return seen;
  return (
    <span className="locked-picture">
      {seen}
      <span className="watermark">Chỉ xem, không lưu</span>
    </span>
  );
}
