import { loadKnowledge } from "../knowledge/loader.js";
import { readWordClasses } from "../understanding/model/word-classes.js";
import { type LabelledPhrasing, loadPhrasings } from "../understanding/phrasings/loader.js";
import type { Lessons } from "../understanding/training/learn.js";

/** Questions about rights, duties, care and services tell of no danger; those of safety may be asked while something happens. */
const calmGroups: ReadonlySet<string> = new Set(["rights", "duties", "adults", "service"]);

/** Who greets, asks for a lesson or for the menu tells of no danger. */
const calmWishes = /^(?:talk|menu|lesson):/;

/** Reads everything there is to learn from; ends the command where a file is wrong, naming every mistake. */
export function loadLessons(root: string): Lessons {
  const knowledge = loadKnowledge(`${root}knowledge`);
  const phrasings = loadPhrasings(`${root}knowledge/phrasings`);
  const faults = [...knowledge.faults, ...phrasings.faults];
  if (faults.length > 0) {
    for (const { message } of faults) console.error(message);
    process.exit(1);
  }
  const questions = knowledge.entries.flatMap(({ id, title, phrasings: asked }): LabelledPhrasing[] =>
    [title.vi, ...(title.en === undefined ? [] : [title.en]), ...asked].map((text) => ({
      text,
      part: "train",
      label: id,
    })),
  );
  const calmEntries = knowledge.entries.filter(
    ({ group, safety, emergency }) => calmGroups.has(group) && (group === "adults" || !safety) && !emergency,
  );
  const wishes = phrasings.labelled.filter(({ label }) => calmWishes.test(label));
  const calm = new Set([...calmEntries.map(({ id }) => id), ...wishes.map(({ label }) => label)]);
  const lists = "knowledge/lexicon/word-classes.yaml";
  return { phrasings, questions, calm, classes: readWordClasses(`${root}${lists}`, lists) };
}
