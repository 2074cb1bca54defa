import { hearLanguage } from "../language.js";
import type { Phrasings } from "../phrasings/loader.js";
import type { Part } from "../phrasings/schema.js";
import type { Understanding } from "../understand.js";
import { judgeQuestions, judgeUnanswerable } from "./answer-figures.js";
import { judgeCalm, judgeDanger } from "./danger-figures.js";
import type { Judgement } from "./judgement.js";
import { judgeSlots } from "./slot-figures.js";
import type { SlotItem } from "./slot-files.js";
import type { SlotReaders } from "./slot-readers.js";

/** Messages of one part with what is right for each. */
export interface Material extends Pick<Phrasings, "danger" | "everyday" | "labelled"> {
  readonly slots: readonly SlotItem[];
}

/** The material of one part alone. */
export function ofPart({ danger, everyday, labelled, slots }: Material, part: Part): Material {
  const isOfPart = (one: { readonly part: Part }) => one.part === part;
  return {
    danger: danger.filter(isOfPart),
    everyday: everyday.filter(isOfPart),
    labelled: labelled.filter(isOfPart),
    slots: slots.filter(isOfPart),
  };
}

/** Judges everything that understanding makes of the material, in every spelling. */
export function evaluate(
  material: Material,
  understanding: Pick<Understanding, "findDanger" | "search">,
  readers: SlotReaders,
): readonly Judgement[] {
  const findDanger = (text: string) => understanding.findDanger(text);
  const search = (text: string) => understanding.search(text);
  return [
    ...judgeDanger(material.danger, findDanger),
    ...judgeCalm(material.everyday, findDanger),
    ...judgeQuestions(material.labelled, search, hearLanguage),
    ...judgeUnanswerable(material.everyday, search),
    ...judgeSlots(material.slots, readers),
  ];
}
