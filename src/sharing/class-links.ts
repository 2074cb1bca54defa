import { type ClassLesson, spokenWord } from "./class-lesson.js";

/** The doors that are open, by what names them on their platform. */
export interface Doors {
  /** Where people reach this server, such as `https://tiengem.example.vn`. */
  readonly publicUrl: string;
  /** Id of the Messenger page. */
  readonly messengerPage?: string;
  /** Id of the Zalo official account. */
  readonly zaloAccount?: string;
}

/** All ways into one lesson; a door that is not open has none. */
export interface ClassLinks {
  /** The page with all doors; what the QR code says. */
  readonly landing: string;
  readonly web: string;
  readonly messenger?: string;
  readonly zalo?: string;
  /** The message that leads to the lesson on any door; Zalo's link can not carry it. */
  readonly spoken: string;
}

/**
 * The number of one class, so that what its pupils tell is not taken for another class's that has the same lesson:
 * four digits that a child can type. It names nobody and is kept with no name.
 */
export type ClassGroup = string;

/** The ways into a lesson for one class; `group` null: for whoever comes. */
export function classLinks(
  lesson: Omit<ClassLesson, "audience">,
  doors: Doors,
  group: ClassGroup | null = null,
): ClassLinks {
  const { publicUrl, messengerPage, zaloAccount } = doors;
  const ref = classRef(lesson, group);
  return {
    landing: new URL(`${pathOf(lesson, group)}/vao`, publicUrl).href,
    web: new URL(`/chat#lop=${ref}`, publicUrl).href,
    ...(messengerPage && { messenger: `https://m.me/${messengerPage}?ref=lop-${ref}` }),
    ...(zaloAccount && { zalo: `https://zalo.me/${zaloAccount}` }),
    spoken: [spokenWord(lesson), ...(group === null ? [] : [group])].join(" "),
  };
}

/** What a link carries: the lesson's word, and the number of the class. */
export function classRef({ word }: Pick<ClassLesson, "word">, group: ClassGroup | null): string {
  return group === null ? word : `${word}-${group}`;
}

/** The address of a lesson's page for one class. */
export function pathOf({ word }: Pick<ClassLesson, "word">, group: ClassGroup | null): string {
  return group === null ? `/lop/${word}` : `/lop/${word}/${group}`;
}

/** True if the address leads to the reader's own machine: no phone can open it. */
export function isLocal(publicUrl: string): boolean {
  const { hostname } = new URL(publicUrl);
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
