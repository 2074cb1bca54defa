import { useEffect } from "react";
import type { PersonKey } from "../../../model/ids.js";

type Listener = (words: string) => void;
const boxes = new Map<PersonKey, Listener>();

/** Puts words into the answer box of a talk, behind what stands there; nothing is sent. False: no box is open. */
export function offerWords(person: PersonKey, words: string): boolean {
  const box = boxes.get(person);
  box?.(words);
  return box !== undefined;
}

/** Takes words that another part of the page offers for this talk. */
export function useOfferedWords(person: PersonKey, take: Listener): void {
  useEffect(() => {
    boxes.set(person, take);
    return () => {
      if (boxes.get(person) === take) boxes.delete(person);
    };
  }, [person, take]);
}
