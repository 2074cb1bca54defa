/** How much somebody has to read in a text. */
export interface TextShape {
  /** A list and the words that lead to it are one sentence; so is what stands in quotation marks. */
  readonly sentences: number;
  /** Words of the longest sentence or item of a list; in Vietnamese a word is a syllable. */
  readonly longest: number;
  readonly lists: number;
  /** Items of the longest list. */
  readonly items: number;
}

const item = /^(?:\d+[.)]|[-–•])\s+/;
const quoted = /“[^”]*”/g;
/** The end of a sentence; figures such as 1,35 or 2.000 hold none. */
const end = /[.!?…]+(?=\s|$)/g;

/** Counts sentences, words and lists of a text of one or more lines. */
export function shapeOf(text: string): TextShape {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const lists = listsOf(lines);
  const spoken = lines.filter((line) => !item.test(line));
  const ofLines = spoken.reduce((sum, line) => sum + sentencesOf(line).length, 0);
  // What an item says beyond its first sentence is read as well.
  const beyond = lists.flat().reduce((sum, line) => sum + sentencesOf(line).length - 1, 0);
  const unled = lists.length > 0 && item.test(lines[0] ?? "") ? 1 : 0;
  return {
    sentences: ofLines + beyond + unled,
    longest: Math.max(0, ...lines.flatMap((line) => sentencesOf(line).map(wordsIn))),
    lists: lists.length,
    items: Math.max(0, ...lists.map(({ length }) => length)),
  };
}

/** The items of each list: lines with a number or a dash before them, one under the other. */
function listsOf(lines: readonly string[]): string[][] {
  const lists: string[][] = [];
  lines.forEach((line, place) => {
    if (!item.test(line)) return;
    const isFirst = place === 0 || !item.test(lines[place - 1] ?? "");
    if (isFirst) lists.push([]);
    lists.at(-1)?.push(line.replace(item, ""));
  });
  return lists;
}

function sentencesOf(line: string): string[] {
  const whole = line.replace(item, "");
  // Full stops inside quotation marks end no sentence of ours; the words count all the same.
  const plain = whole.replace(quoted, (words) => words.replace(/[.!?…]/g, " "));
  return plain.split(end).filter((words) => /[\p{L}\p{N}]/u.test(words));
}

function wordsIn(sentence: string): number {
  return sentence.match(/[\p{L}\p{N}{}]+(?:[.,/’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
