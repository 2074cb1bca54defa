import type { Urgency } from "../../../model/urgency.js";
import { urgencyWords } from "../words/urgency.js";

/** Corner counts differ, so that the levels are told apart without colour. */
const shapes: Readonly<Record<Urgency, string>> = {
  P0: "M5 1h6l4 4v6l-4 4H5l-4-4V5z",
  P1: "M8 1.5 15.5 14.5H.5z",
  P2: "M8 1l7 7-7 7-7-7z",
  P3: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z",
};

/** Urgency by word, shape and colour. */
export function UrgencyBadge({ urgency }: { readonly urgency: Urgency | null }) {
  if (urgency === null) return <span className="urgency none">Chưa có dấu hiệu</span>;
  return (
    <span className={`urgency ${urgency}`}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
        <path d={shapes[urgency]} fill="currentColor" />
      </svg>
      {urgencyWords[urgency]}
    </span>
  );
}

/** Marks a practice talk wherever it shows. */
export function PracticeMark() {
  return <span className="practice">Tập dượt</span>;
}
