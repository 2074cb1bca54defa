import { IconBan } from "../icons.js";
import { useHour } from "../shell/ticker.js";
import { when } from "../words/time.js";
import "./overview.css";

/** Marks a talk that the bot does not answer at the moment. */
export function BlockedMark({ until }: { readonly until: number | null }) {
  const now = useHour();
  if (until === null || until <= now) return null;
  return (
    <span className="blocked-mark" title={`Máy không trả lời đến ${when(until, now)}`}>
      <IconBan size={14} aria-hidden />
      Đang chặn
    </span>
  );
}
