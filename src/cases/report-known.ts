import type { About, DangerKind } from "../model/danger.js";
import { dangerLabels } from "./danger-labels.js";
import { momentWords } from "./moment-words.js";
import type { TalkChannel } from "./talk-channel.js";

/** What a case knows by itself, whatever the report's fields say. */
export interface KnownCase {
  readonly channel: TalkChannel;
  /** Milliseconds UTC. */
  readonly firstMessageAt: number;
  readonly place: string | null;
  readonly dangers: readonly { readonly kind: DangerKind; readonly about: About }[];
  /** The messages that showed them, word for word. */
  readonly story: readonly string[];
}

/** What a field of the report holds while nobody has answered it; empty: nothing is known. The paper says the same. */
export function knownValue(field: string, shown: KnownCase): string {
  switch (field) {
    case "source-way":
      return channelLabels[shown.channel];
    case "source-time":
      return momentWords(shown.firstMessageAt);
    case "place":
      return shown.place ?? "";
    case "what":
      return shown.story.map((line) => `“${line}”`).join("\n");
    case "kinds":
      return kindsOf(shown);
    case "whom":
      return whomOf(shown);
    default:
      return "";
  }
}

/** How the information came. */
const channelLabels: Readonly<Record<TalkChannel, string>> = {
  zalo: "Nhắn tin qua Zalo",
  messenger: "Nhắn tin qua Messenger",
  web: "Nhắn tin qua trang web",
  phone: "Điện thoại",
  visit: "Gặp trực tiếp",
};

/** A hint that was not yet told names no matter. */
function kindsOf({ dangers }: KnownCase): string {
  const kinds = new Set(dangers.map(({ kind }) => kind).filter((kind) => kind !== "hidden-disclosure"));
  return [...kinds].map((kind) => dangerLabels[kind]).join(", ");
}

const abouts: readonly (readonly [About, string])[] = [
  ["self", "Chính người viết"],
  ["child", "Một em khác"],
  ["other", "Người khác"],
];

function whomOf({ dangers }: KnownCase): string {
  const all = abouts.filter(([about]) => dangers.some((danger) => danger.about === about));
  return all.map(([, words]) => words).join(", ");
}
