import { doubtfulShort } from "../lexicon/teencode.js";
import { foldText } from "./marks.js";
import { remembered, wordsInUse } from "./memory.js";
import { withoutRepeats } from "./respelling.js";
import { spellings } from "./spellings.js";
import { splitAmount } from "./units.js";
import { readWords, type Word } from "./words.js";

/** Three ways to see a message, for classifiers: words parted by one space, without signs. */
export interface Views {
  /** As written, lower case, composed, pictures as words, drawn-out letters once. */
  readonly original: string;
  /** `original` without marks. */
  readonly folded: string;
  /** The likeliest reading of each word: "k" is "không", "ddanhs" is "đánh", "12t" is "12 tuổi". */
  readonly expanded: string;
  /** `expanded` without marks. */
  readonly expandedFolded: string;
}

/** Doubtful short forms that stand for another word far more often than for themselves. */
const mostlyShort = new Set("a b c e g k l m n q t đ hông hong hem mun bun hum tui bít hm".split(" "));

/** A message as written, without marks, and with its short forms written out. Linear in the length of the text. */
export function expand(text: string): Views {
  const original: string[] = [];
  const folded: string[] = [];
  const expanded: string[] = [];
  const expandedFolded: string[] = [];
  for (const word of readWords(text)) {
    const views = viewsOf(word);
    original.push(views.original);
    folded.push(views.folded);
    expanded.push(views.expanded);
    expandedFolded.push(views.expandedFolded);
  }
  return {
    original: original.join(" "),
    folded: folded.join(" "),
    expanded: expanded.join(" "),
    expandedFolded: expandedFolded.join(" "),
  };
}

const written = remembered(wordsInUse, 12, (word) => views(word, likeliest(word)));
const shown = remembered(200, 12, (word) => views(word, word));

function viewsOf(word: Word): Views {
  return word.picture === undefined ? written(word.text) : shown(word.text);
}

function views(word: string, meant: string): Views {
  const original = withoutRepeats(word);
  return {
    original,
    folded: foldText(original),
    expanded: meant,
    expandedFolded: foldText(meant),
  };
}

function likeliest(word: string): string {
  const amount = splitAmount(word);
  if (amount !== null) return amount.join(" ");
  if (mostlyShort.has(word)) return doubtfulShort.get(word)?.[0] ?? word;
  const first = spellings(word)[0];
  return first === undefined || first[0] === word ? withoutRepeats(word) : first.join(" ");
}
