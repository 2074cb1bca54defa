import type { Marked } from "./marks.js";

/** One word as it is understood, with its place in the original text (UTF-16 units). */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written, lower case. */
  readonly written: string;
  /** What it may mean, likeliest first; digits stand as they are. */
  readonly forms: readonly Marked[];
  readonly sentence: number;
  /** True for letters that are no word of ours as they stand; a speller may know better. */
  readonly strange?: true;
}

/** A message taken apart. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Faces and hearts, which colour the message and are no words of it ("bài khó quá 😭"). */
  readonly feelings: readonly Token[];
  /** True if the writer uses diacritics: then a bare word is meant bare. */
  readonly accented: boolean;
}
