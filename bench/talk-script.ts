import type { Event } from "../src/model/event.js";
import type { Address, EntryId, EventId, PersonKey } from "../src/model/ids.js";

/** What a person writes in the measured talk: a report from the first word to its end, with a question in between. */
export const script: readonly string[] = [
  "chào, tôi muốn báo tin về một bé gần nhà tôi",
  "có",
  "1",
  "phường Vũng Tàu, gần chợ",
  "cháu gầy hẳn đi, chiều nào cũng ngồi ngoài cổng tới khuya",
  "4",
  "khoảng 7 tuổi",
  "bạn là ai vậy",
  "1",
  "có",
  "bỏ qua",
  "ở với bà nội",
  "bỏ qua",
  "4",
  "1",
  "không",
];

/** The `index`-th event of a person who goes through the script again and again. */
export function scripted(person: string, index: number): Event {
  const at = Date.UTC(2026, 0, 5) + index * 1_000;
  return {
    id: `bench:${person}:${index}` as EventId,
    person: `web.${person}` as PersonKey,
    channel: "web",
    address: person as Address,
    at,
    receivedAt: at,
    body: { kind: "text", text: script[index % script.length] ?? "" },
  };
}

/** A stream entry for a turn that is run without a stream. */
export function entryOf(index: number): EntryId {
  return `${1_767_571_200_000 + index}-0` as EntryId;
}
