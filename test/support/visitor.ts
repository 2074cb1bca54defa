import type { Page } from "playwright-core";
import { vi } from "vitest";
import type { ChannelId } from "../../src/model/channel-id.js";
import type { GraphEmulator } from "../emulators/graph/emulator.js";
import type { TalkMessage as GraphMessage } from "../emulators/graph/talk.js";
import type { ZaloEmulator } from "../emulators/zalo/emulator.js";
import type { TalkMessage as ZaloMessage } from "../emulators/zalo/talk.js";
import { ChatPage } from "./chat-page.js";
import { type WebLine, WebVisitor } from "./web-visitor.js";

/** Something we said, as the person at the door sees it. */
export interface Heard {
  readonly text: string;
  /** Numbers that a press calls, or leads to a page that calls. */
  readonly calls: readonly string[];
  /** Labels that answer when they are pressed. */
  readonly choices: readonly string[];
  /** What names it in the transcript, where the door shows that. */
  readonly messageId: string | undefined;
}

/** A person at one of the doors. */
export interface Visitor {
  readonly channel: ChannelId;
  /** What the channel knows the person by. */
  readonly address: string;
  types(words: string): Promise<void>;
  /** Presses the newest choice of this label. */
  presses(label: string): Promise<void>;
  /** All that was said to the person, oldest first. */
  heard(): readonly Heard[];
  /** The next thing said that fits; those before it are passed over. Rejects with what was said instead. */
  hears(fits?: (said: Heard) => boolean, timeout?: number): Promise<Heard>;
  /** Everything said from here on is new to {@link hears}. */
  forgets(): void;
}

type Mouth = Pick<Visitor, "channel" | "address" | "types" | "presses" | "heard">;

/** A person on the emulated Messenger. */
export function onMessenger(graph: GraphEmulator, psid: string): Visitor {
  const person = graph.person(psid);
  return listening({
    channel: "messenger",
    address: psid,
    types: async (words) => {
      person.types(words);
    },
    presses: async (label) => person.presses(label),
    heard: () => person.messages.filter(({ from }) => from === "page").map(graphSaid),
  });
}

/** A person on the emulated Zalo. */
export function onZalo(zalo: ZaloEmulator, userId: string): Visitor {
  const person = zalo.person(userId);
  return listening({
    channel: "zalo",
    address: userId,
    types: async (words) => {
      person.types(words);
    },
    presses: async (label) => person.presses(label),
    heard: () => person.messages.filter(({ from }) => from === "oa").map(zaloSaid),
  });
}

/** A person at the chat page. */
export async function onWeb(url: string): Promise<Visitor & { leave(): void }> {
  const page = await WebVisitor.come(url);
  const visitor = listening({
    channel: "web",
    address: page.token,
    types: (words) => page.types(words),
    presses: (label) => page.presses(label),
    heard: () => page.lines.filter(({ by }) => by !== "person").map(webSaid),
  });
  return { ...visitor, leave: () => page.leave() };
}

/** A person who has the chat page open in a browser. */
export async function onChatPage(page: Page, url: string): Promise<Visitor> {
  const chat = await ChatPage.open(page, url);
  return listening({
    channel: "web",
    address: chat.token,
    types: (words) => chat.types(words),
    presses: (label) => chat.presses(label),
    heard: () => chat.heard,
  });
}

function listening(mouth: Mouth): Visitor {
  let passed = 0;
  const next = (fits: (said: Heard) => boolean) => {
    const all = mouth.heard();
    const index = all.findIndex((said, place) => place >= passed && fits(said));
    const found = all[index];
    if (found === undefined) {
      const said = all.slice(passed).map(({ text }) => `  ${text}`);
      throw new Error(`Nothing was heard for which ${fits}; said was:\n${said.join("\n")}`);
    }
    passed = index + 1;
    return found;
  };
  return {
    ...mouth,
    hears: (fits = () => true, timeout = 20_000) => vi.waitFor(() => next(fits), { timeout, interval: 20 }),
    forgets: () => {
      passed = mouth.heard().length;
    },
  };
}

function graphSaid({ text, buttons, quickReplies, metadata }: GraphMessage): Heard {
  const dialled = buttons.flatMap((one) => (one.type === "phone_number" && one.payload ? [one.payload] : []));
  const linked = buttons.flatMap(({ url }) => /\/goi\/(\d+)$/.exec(url ?? "")?.[1] ?? []);
  const choices = quickReplies.map(({ title }) => title);
  return { text, calls: [...dialled, ...linked], choices, messageId: metadata?.replace(/^te:/, "") };
}

function zaloSaid({ text, buttons }: ZaloMessage): Heard {
  const calls = buttons.flatMap((one) => (one.type === "oa.open.phone" && one.phone ? [one.phone] : []));
  const choices = buttons.flatMap(({ title, payload }) => (payload === undefined ? [] : [title]));
  return { text, calls, choices, messageId: undefined };
}

function webSaid({ id, text, buttons, choices }: WebLine): Heard {
  const calls = buttons.flatMap((one) => (one.kind === "call" && one.number ? [one.number] : []));
  return { text, calls, choices: choices.map(({ label }) => label), messageId: id };
}
