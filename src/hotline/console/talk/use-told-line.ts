import { type RefObject, useEffect } from "react";

const told = /\/dong\/(\d+)$/;

/** Brings the line that the address names into sight (`#/<person>/dong/<number>`), once it is among those shown. */
export function useToldLine(box: RefObject<HTMLElement | null>, newest: number): void {
  useEffect(() => {
    const show = () => {
      const number = told.exec(window.location.hash)?.[1];
      if (number === undefined || newest === 0) return;
      const line = box.current?.querySelector(`[data-line="${number}"]`);
      line?.scrollIntoView({ block: "center" });
      line?.classList.add("told-line");
    };
    show();
    window.addEventListener("hashchange", show);
    return () => window.removeEventListener("hashchange", show);
  }, [box, newest]);
}
