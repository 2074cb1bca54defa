/** What the address brought along: the code of a practice link, or the word of a class link. */
export interface Link {
  readonly practiceCode: string | null;
  readonly classWord: string | null;
}

/** Reads `#tap=<code>` of a practice link and `#lop=<word>` or `#lop=<word>-<class>` of a class link. */
export function readLink(hash: string): Link {
  const practiceCode = /^#tap=([\w-]+)$/.exec(hash)?.[1] ?? null;
  const word = /^#lop=([a-z0-9]+(?:-[a-z0-9]+){0,6})$/.exec(hash)?.[1] ?? null;
  return { practiceCode, classWord: word !== null && word.length <= 60 ? word : null };
}
