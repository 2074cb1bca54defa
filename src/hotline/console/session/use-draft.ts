import { useCallback, useState } from "react";
import { keepDraft, readDraft } from "./draft-store.js";

/** A text that survives a reload and a lost session. Give the component a `key` of the same place. */
export function useDraft(staff: string, place: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => readDraft(staff, place));
  const write = useCallback(
    (next: string) => {
      setText(next);
      keepDraft(staff, place, next);
    },
    [staff, place],
  );
  return [text, write];
}
