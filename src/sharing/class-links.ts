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

/** The ways into a lesson. */
export function classLinks(lesson: Omit<ClassLesson, "audience">, doors: Doors): ClassLinks {
  const { word } = lesson;
  const { publicUrl, messengerPage, zaloAccount } = doors;
  return {
    landing: new URL(`/lop/${word}/vao`, publicUrl).href,
    web: new URL(`/chat#lop=${word}`, publicUrl).href,
    ...(messengerPage && { messenger: `https://m.me/${messengerPage}?ref=lop-${word}` }),
    ...(zaloAccount && { zalo: `https://zalo.me/${zaloAccount}` }),
    spoken: spokenWord(lesson),
  };
}

/** True if the address leads to the reader's own machine: no phone can open it. */
export function isLocal(publicUrl: string): boolean {
  const { hostname } = new URL(publicUrl);
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
