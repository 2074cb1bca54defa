import { type RefObject, useEffect, useState } from "react";
import type { Entry } from "../../api/contract.js";
import { IconUp } from "../icons.js";
import { clock } from "../words/time.js";

interface LastWordsProps {
  readonly entries: readonly Entry[];
  /** The transcript that scrolls. */
  readonly box: RefObject<HTMLElement | null>;
}

/**
 * What the person said last, while later lines push it out of sight: the machine's own messages are long, and who opens
 * the talk must read the child's words first. A press goes to the line.
 */
export function LastWords({ entries, box }: LastWordsProps) {
  const said = entries.findLast(({ by }) => by === "person");
  const above = useAbove(box, said?.number ?? null);
  if (said === undefined || !above) return null;
  const show = () =>
    box.current?.querySelector(`[data-line="${said.number}"]`)?.scrollIntoView({ block: "center" });
  return (
    <button type="button" className="last-words" onClick={show}>
      <span className="last-words-head">
        <IconUp size={14} aria-hidden /> Người viết, {clock(said.at)}
      </span>
      <span className="last-words-text">{said.text === "" ? "Gửi ảnh hoặc tin thoại" : said.text}</span>
    </button>
  );
}

/** Whether a line lies above what is seen; not while the reader is further up than it. */
function useAbove(box: RefObject<HTMLElement | null>, number: number | null): boolean {
  const [above, setAbove] = useState(false);
  useEffect(() => {
    const line = number === null ? null : box.current?.querySelector(`[data-line="${number}"] .bubble`);
    if (!line) return setAbove(false);
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (!seen) return;
        const top = seen.rootBounds?.top ?? 0;
        setAbove(!seen.isIntersecting && seen.boundingClientRect.bottom <= top + 1);
      },
      { root: box.current },
    );
    observer.observe(line);
    return () => observer.disconnect();
  }, [box, number]);
  return above;
}
