import { type RefObject, useEffect, useRef, useSyncExternalStore } from "react";

const told = /\/dong\/(\d{1,9})$/;

/** The line that the address names (`#/<person>/dong/<number>`); null: none. */
export function useToldNumber(): number | null {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const number = told.exec(hash)?.[1];
  return number === undefined ? null : Number(number);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

/** Brings that line into sight once it is among those shown, and then lets the reader go where they like. */
export function useToldLine(
  box: RefObject<HTMLElement | null>,
  number: number | null,
  shown: { readonly first: number; readonly last: number },
): void {
  const done = useRef<number | null>(null);
  const { first, last } = shown;
  useEffect(() => {
    if (number === null) done.current = null;
    if (number === null || done.current === number || number < first || number > last) return;
    const line = box.current?.querySelector(`[data-line="${number}"]`);
    if (!line) return;
    done.current = number;
    line.scrollIntoView({ block: "center" });
    line.classList.add("told-line");
  }, [box, number, first, last]);
}
