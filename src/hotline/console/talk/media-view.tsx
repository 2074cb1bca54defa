import { Button } from "@mantine/core";
import { useState } from "react";
import type { Entry } from "../../api/contract.js";
import { IconLock, IconPaperclip } from "../icons.js";

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

/** Something other than words: never shown before it is asked for, and locked things not at all. */
export function MediaView({ media }: { readonly media: NonNullable<Entry["media"]> }) {
  const [shown, setShown] = useState(false);
  const name = kinds[media.kind] ?? "Nội dung khác";
  if (media.locked) {
    return (
      <p className="media locked">
        <IconLock size={18} aria-hidden /> {name} đã khoá để bảo vệ trẻ
      </p>
    );
  }
  const urls = media.urls.filter((url) => /^https?:\/\//.test(url) || url.startsWith("/"));
  if (urls.length === 0) {
    return (
      <p className="media">
        <IconPaperclip size={18} aria-hidden /> {name}
      </p>
    );
  }
  if (!shown) {
    return (
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPaperclip size={16} aria-hidden />}
        onClick={() => setShown(true)}
      >
        {name}: bấm để xem
      </Button>
    );
  }
  return (
    <ul className="media-list">
      {urls.map((url, place) => (
        <li key={url}>
          <MediaItem kind={media.kind} url={url} name={urls.length > 1 ? `${name} ${place + 1}` : name} />
        </li>
      ))}
    </ul>
  );
}

interface MediaItemProps {
  readonly kind: string;
  readonly url: string;
  readonly name: string;
}

/** The page's content policy lets in only its own pictures and sounds; others open in a tab of their own. */
function MediaItem({ kind, url, name }: MediaItemProps) {
  if (url.startsWith("/") && kind === "image") return <img src={url} alt={`${name} do người viết gửi`} />;
  if (url.startsWith("/") && kind === "audio") {
    // biome-ignore lint/a11y/useMediaCaption: nobody has written down what a child said
    return <audio src={url} controls aria-label={name} />;
  }
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      Mở {name.toLowerCase()} trong thẻ mới
    </a>
  );
}
