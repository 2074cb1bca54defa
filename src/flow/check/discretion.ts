import type { ContentFault } from "../../infra/yaml-source.js";
import type { FlowFile } from "../loader.js";
import { lockScreenLength, tellingWords } from "../vocabulary.js";
import { locales, type Surroundings, wordsOf } from "./surroundings.js";
import { leavesOf } from "./text-leaves.js";

/** In a talk about danger, what a lock screen shows of a message names neither abuse nor report. */
export function checkDiscretion({ flow }: FlowFile, around: Surroundings): readonly ContentFault[] {
  if (!flow.discreet) return [];
  const spoken = /\.(say|ask|retry|help|choose)$/;
  return locales.flatMap((locale) => {
    const file = wordsOf(around, locale, flow.id);
    if (file === undefined) return [];
    return leavesOf(file).flatMap((leaf) => {
      const word = spoken.test(leaf.base) ? tellingWordIn(leaf.text) : undefined;
      if (word === undefined) return [];
      const what = `“${word}” shows on a lock screen; keep it out of the first ${lockScreenLength} characters.`;
      return [file.source.faultAt(leaf.path, `${leaf.key}: ${what}`)];
    });
  });
}

/** The first telling word a lock screen would show of a text. */
export function tellingWordIn(text: string): string | undefined {
  // The shortest words that may stand for a placeholder, so that what follows is not overlooked.
  const shown = text.replaceAll(/\{\{(you|self)\}\}/gi, "em").replaceAll(/\{\{[^}]*\}\}/g, "");
  const start = shown.normalize("NFC").toLowerCase().slice(0, lockScreenLength);
  return tellingWords
    .map((word) => new RegExp(`(?<!\\p{L})${word.replace("*", "\\p{L}*")}(?!\\p{L})`, "u").exec(start)?.[0])
    .find((match) => match !== undefined);
}
