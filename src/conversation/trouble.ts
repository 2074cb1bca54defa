import { fileURLToPath } from "node:url";
import { loadWords } from "../flow/words.js";
import { Fault } from "../infra/fault.js";
import type { Event } from "../model/event.js";
import type { EntryId, MessageId } from "../model/ids.js";
import type { OutMessage } from "../model/message.js";
import { hideWord } from "../understanding/understand.js";
import { createWords } from "./words.js";

const locales = fileURLToPath(new URL("../../locales", import.meta.url));

/**
 * The kind sentence with 111 for somebody whose message broke the bot: never silence.
 * It is made without the talk's session, which may be what is broken.
 */
export async function troubleMessage(): Promise<(event: Event, entry: EntryId) => OutMessage> {
  const files = await loadWords(locales);
  if (files.faults.length > 0)
    throw new Fault("content", files.faults.map((fault) => fault.message).join("\n"));
  const words = await createWords(files.words, "", hideWord);
  const listener = { locale: "vi", voice: "unknown" } as const;
  return (_event, entry) => ({
    id: `${entry}.trouble` as MessageId,
    from: "bot",
    text: words.say(listener, "common:trouble"),
    buttons: [{ kind: "call", number: "111", label: words.say(listener, "common:call-111") }],
    urgent: true,
    silent: false,
  });
}
