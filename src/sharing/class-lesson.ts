/** For whom a lesson is. */
export type Audience = "child" | "adult" | "officer";

/** A lesson that a class can be led to. */
export interface ClassLesson {
  /** Its name in links, plain letters: `duoi-nuoc`. */
  readonly word: string;
  /** Its name in Vietnamese, as people see it. */
  readonly title: string;
  readonly audience: readonly Audience[];
  /** The word with its marks, where the title does not show them: `đuối nước`. */
  readonly spoken?: string | undefined;
}

/**
 * What is sent as a message to come to the lesson: "lớp đuối nước". Without marks of its own the word has those of the
 * title, if its syllables stand there in their order.
 */
export function spokenWord({ word, title, spoken: own }: Omit<ClassLesson, "audience">): string {
  if (own !== undefined) return `lớp ${own}`;
  const wanted = word.split("-");
  const found: string[] = [];
  for (const syllable of title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    if (plain(syllable) === wanted[found.length]) found.push(syllable);
  }
  const spoken = found.length === wanted.length ? found : wanted;
  return `lớp ${spoken.join(" ")}`.normalize("NFC");
}

function plain(syllable: string): string {
  return syllable.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}
