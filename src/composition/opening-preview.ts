import { fileURLToPath } from "node:url";
import { z } from "zod";
import { renderMessenger } from "../channels/messenger/render.js";
import { renderZalo } from "../channels/zalo/render.js";
import { createWords, type Words } from "../conversation/words.js";
import { loadWords } from "../flow/words.js";
import type { OpeningPreview } from "../hotline/api/settings-contract.js";
import type { Opening } from "../hotline/settings/opening.js";
import { type ChannelId, channelIds } from "../model/channel-id.js";
import type { MessageId } from "../model/ids.js";
import type { OutMessage } from "../model/message.js";
import type { Locale } from "../model/session.js";
import { hideWord } from "../understanding/understand.js";

/** The folder of texts, whether this runs from `src/` or from `dist/`. */
const ownFolder = fileURLToPath(new URL("../../locales", import.meta.url));

const menu = ["help", "ask", "lessons", "person"] as const;
const locales = ["vi", "en"] as const;

/**
 * What a person new to the office is told first with this sentence of the office, made of the same texts and by the
 * same rules of each channel as the talk itself. The texts are read at the first use.
 */
export function openingPreviews(
  office: string,
  folder = ownFolder,
): (opening: Opening) => Promise<OpeningPreview> {
  let words: Promise<Words> | undefined;
  const read = async () => {
    const loaded = await loadWords(folder);
    return createWords(loaded.words, office, hideWord);
  };
  return async (opening) => {
    words ??= read();
    const known = await words;
    const previews = locales.flatMap((locale) =>
      [true, false].flatMap((readByPeople) => {
        const messages = welcome(known, locale, opening[locale], readByPeople);
        return channelIds.map((channel) => ({
          ...{ channel, locale, readByPeople },
          messages: shownOn(channel, messages),
        }));
      }),
    );
    return { previews };
  };
}

/** The first contact as the flow `welcome` says it. */
function welcome(words: Words, locale: Locale, sentence: string, readByPeople: boolean): OutMessage[] {
  const listener = { locale, voice: "unknown" } as const;
  const say = (key: string, values = {}) => words.say(listener, key, values);
  const opening = sentence === "" ? "" : `${sentence}\n`;
  const about = say(`welcome:${readByPeople ? "about" : "about-nobody"}.say`, { opening });
  const call = { kind: "call", number: "111", label: say("common:call-111") } as const;
  const shared = { from: "bot", urgent: false, silent: false } as const;
  return [
    { id: "0.0-0.0" as MessageId, ...shared, text: about, ...(readByPeople ? {} : { buttons: [call] }) },
    {
      ...{ id: "0.0-0.1" as MessageId, ...shared, text: say("welcome:menu.ask") },
      choices: menu.map((value) => ({ value, label: say(`welcome:menu.choices.${value}`) })),
    },
  ];
}

type Shown = OpeningPreview["previews"][number]["messages"];

const titled = z.object({ title: z.string() });
const pressed = z.object({ payload: z.object({ text: z.string().optional(), buttons: z.array(titled) }) });
const sent = z.object({
  message: z.object({
    text: z.string().optional(),
    attachment: pressed.optional(),
    quick_replies: z.array(titled).optional(),
  }),
});

/** The messages as they come out on a phone: one line of the preview for each message that is sent. */
function shownOn(channel: ChannelId, messages: readonly OutMessage[]): Shown {
  if (channel === "web") {
    return messages.map(({ text, buttons = [], choices = [] }) => ({
      text,
      pressed: [...buttons, ...choices].map(({ label }) => label),
    }));
  }
  const requests = channel === "zalo" ? renderZalo(messages) : renderMessenger(messages);
  return requests.map(({ body }) => {
    const { text, attachment, quick_replies: replies = [] } = sent.parse(body).message;
    const titles = [...(attachment?.payload.buttons ?? []), ...replies].map(({ title }) => title);
    return { text: text ?? attachment?.payload.text ?? "", pressed: titles };
  });
}
