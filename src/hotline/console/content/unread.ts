import { type ContentGroup, contentGroups, type UnreadAnswer } from "../../api/contract.js";
import { bare } from "../words/bare.js";
import { groupWords } from "../words/content.js";

/** The unread answers of one topic. */
export interface UnreadGroup {
  readonly group: ContentGroup;
  readonly answers: readonly UnreadAnswer[];
}

/** The answers in whose title, id or topic all the words stand, with or without tone marks; topics without any are left out. */
export function unreadGroups(answers: readonly UnreadAnswer[], sought: string): UnreadGroup[] {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  const found = answers.filter(({ id, title, group }) => {
    const text = plain(`${title} ${id} ${groupWords[group]}`);
    return words.every((word) => text.includes(word));
  });
  return contentGroups
    .map((group) => ({ group, answers: found.filter((answer) => answer.group === group) }))
    .filter((one) => one.answers.length > 0);
}

function plain(text: string): string {
  return bare(text.toLowerCase());
}
