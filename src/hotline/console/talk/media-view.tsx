import { Button } from "@mantine/core";
import { useState } from "react";
import type { PersonKey } from "../../../model/ids.js";
import { type Entry, paths } from "../../api/contract.js";
import { IconLock, IconPaperclip } from "../icons.js";
import { OpenMediaDialog } from "./open-media-dialog.js";

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

/** Something other than words: never shown before it is asked for, and locked things only to supervisors, with a reason. */
export function MediaView({ media, person, line, mayOpen }: MediaViewProps) {
  const [shown, setShown] = useState(false);
  const [asking, ask] = useState(false);
  const name = kinds[media.kind] ?? "Nội dung khác";
  if (media.locked && !mayOpen) {
    return (
      <p className="media locked">
        <IconLock size={18} aria-hidden /> {name} đã khoá để bảo vệ trẻ
      </p>
    );
  }
  if (!media.locked && media.urls.length === 0) {
    return (
      <p className="media">
        <IconPaperclip size={18} aria-hidden /> {name}
      </p>
    );
  }
  if (!shown) {
    const Icon = media.locked ? IconLock : IconPaperclip;
    return (
      <>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<Icon size={16} aria-hidden />}
          onClick={() => (media.locked ? ask(true) : setShown(true))}
        >
          {media.locked ? `${name} đã khoá: nêu lý do để xem` : `${name}: bấm để ${verb(media.kind)}`}
        </Button>
        <OpenMediaDialog
          {...{ person, line }}
          opened={asking}
          close={() => ask(false)}
          open={() => {
            ask(false);
            setShown(true);
          }}
        />
      </>
    );
  }
  // Of locked things the page knows no addresses and asks for the first.
  const places = media.locked ? [0] : media.urls.map((_url, place) => place);
  return (
    <ul className="media-list">
      {places.map((place) => (
        <li key={place}>
          <MediaItem
            kind={media.kind}
            url={paths.media(person, line, place)}
            name={places.length > 1 ? `${name} ${place + 1}` : name}
            locked={media.locked}
          />
        </li>
      ))}
      {media.locked && (
        <li>
          <Button variant="default" size="compact-md" onClick={() => setShown(false)}>
            Đóng lại
          </Button>
        </li>
      )}
    </ul>
  );
}

function verb(kind: string): string {
  return kind === "audio" ? "nghe" : "xem";
}

interface MediaItemProps {
  readonly kind: string;
  readonly url: string;
  readonly name: string;
  readonly locked: boolean;
}

/** Comes through our own server, which keeps nothing of it. */
function MediaItem({ kind, url, name, locked }: MediaItemProps) {
  const [failed, setFailed] = useState(false);
  const onError = () => setFailed(true);
  if (failed) {
    return (
      <p className="media" role="alert">
        Không mở được: nền tảng không còn giữ tệp này, hoặc liên kết đã hết hạn.
      </p>
    );
  }
  if (kind === "audio") {
    // biome-ignore lint/a11y/useMediaCaption: nobody has written down what a child said
    return <audio src={url} controls preload="none" aria-label={name} onError={onError} />;
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
