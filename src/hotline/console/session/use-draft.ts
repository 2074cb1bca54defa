import { useCallback, useMemo, useState } from "react";
import { useMe } from "../api/staff.js";
import { keepDraft, readDraft } from "./draft-store.js";

/**
 * A text that survives a reload and a lost session; `first` where none was kept. Give the component a `key` of the same
 * place.
 */
export function useDraft(
  staff: string,
  place: string,
  first = "",
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => readDraft(staff, place) || first);
  const write = useCallback(
    (next: string) => {
      setText(next);
      keepDraft(staff, place, next);
    },
    [staff, place],
  );
  return [text, write];
}

/** The same, of whoever is signed in. */
export function useOwnDraft(place: string): readonly [string, (text: string) => void] {
  return useDraft(useMe().data?.id ?? "", place);
}

type Texts = Readonly<Record<string, string>>;

/** The texts of a form that was not yet sent. */
export interface FormDraft<Form extends Texts> {
  readonly texts: Form;
  readonly write: (texts: Form) => void;
  /** There was something before this form was opened. */
  readonly found: boolean;
  /** Leaves nothing of it, and begins anew. */
  readonly forget: () => void;
}

/** The texts of a form, kept like {@link useOwnDraft} once one of them is another than in `empty`. */
export function useFormDraft<Form extends Texts>(place: string, empty: Form): FormDraft<Form> {
  const [kept, keep] = useOwnDraft(place);
  const [found] = useState(kept !== "");
  const [first] = useState(empty);
  const texts = useMemo(() => ({ ...first, ...readTexts(kept, first) }), [kept, first]);
  const write = (next: Form) => {
    const untouched = Object.entries(first).every(([name, text]) => next[name] === text);
    keep(untouched ? "" : JSON.stringify(next));
  };
  return { texts, write, found, forget: () => keep("") };
}

/** Only texts that this form has: what an older page left may be of another shape. */
function readTexts(kept: string, form: Texts): Texts {
  try {
    const read: unknown = JSON.parse(kept);
    if (typeof read !== "object" || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter(([name, text]) => name in form && typeof text === "string"),
    );
  } catch {
    // Nothing was kept, or nothing that can be read.
    return {};
  }
}
