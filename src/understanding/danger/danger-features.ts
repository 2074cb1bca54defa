import { type Features, featuresOf } from "../model/features.js";
import { createWordClasses, type WordClassLists } from "../model/word-classes.js";
import { expand } from "../text/views.js";
import { grammarVotes } from "./grammar.js";
import { readScene, type Scene } from "./scene.js";

/** Reads a message for the danger model; who has read its scene already gives it. */
export type DangerReader = (text: string, scene?: Scene) => Features;

/**
 * A reader over the kinds of words. The model sees the words, their kinds, and what the phrase grammar makes of them:
 * so it learns from few messages whom to believe.
 */
export function createDangerReader(lists: WordClassLists): DangerReader {
  const classes = createWordClasses(lists);
  return (text, scene = readScene(text)) => {
    const views = expand(text);
    return featuresOf(views, [
      ...classes.find(views.expanded.split(" ")),
      ...conceptsOf(scene),
      ...votesOf(scene),
    ]);
  };
}

/** Concepts of the grammar in the order of the words; a rule's own phrases are left out. */
function conceptsOf({ index }: Scene): string[] {
  const mentions = new Map<
    string,
    { readonly start: number; readonly end: number; readonly concept: string }
  >();
  for (const list of index.values()) {
    for (const mention of list) {
      if (!mention.concept.startsWith("=")) mentions.set(`${mention.concept} ${mention.start}`, mention);
    }
  }
  return [...mentions.values()]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ concept }) => concept);
}

function votesOf(scene: Scene): string[] {
  return [...new Set(grammarVotes(scene).map(({ kind, ask }) => `rule ${kind}${ask ? "?" : ""}`))];
}
