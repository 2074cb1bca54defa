import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";

/** Pixels from the end that still count as the end. */
const near = 48;

/** Whether new lines wait below what is seen, and how to get there. */
export interface Bottom {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly news: boolean;
  readonly onScroll: () => void;
  readonly toBottom: () => void;
}

/** Stays at the newest line unless the reader scrolled up; keeps its place when older lines come in above. */
export function useAtBottom(first: number, last: number, pending: number): Bottom {
  const box = useRef<HTMLDivElement>(null);
  const atBottom = useRef(true);
  const seen = useRef({ first, last, pending, height: 0 });
  const tall = useRef(0);
  const [news, setNews] = useState(false);
  const toBottom = useCallback(() => {
    atBottom.current = true;
    setNews(false);
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, []);
  const onScroll = useCallback(() => {
    const { current } = box;
    // Not moved by the reader: the room became smaller or larger, and the end is kept in sight below.
    if (current === null || current.clientHeight !== tall.current) return;
    atBottom.current = current.scrollHeight - current.scrollTop - current.clientHeight < near;
    if (atBottom.current) setNews(false);
  }, []);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const before = seen.current;
    const olderCame = first < before.first;
    // What one just sent oneself is always shown.
    if (atBottom.current || pending > before.pending) toBottom();
    else if (olderCame) current.scrollTop += current.scrollHeight - before.height;
    else if (last > before.last) setNews(true);
    seen.current = { first, last, pending, height: current.scrollHeight };
  }, [first, last, pending, toBottom]);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new ResizeObserver(() => {
      tall.current = current.clientHeight;
      if (atBottom.current) current.scrollTop = current.scrollHeight;
    });
    observer.observe(current);
    for (const child of current.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return { box, news, onScroll, toBottom };
}
