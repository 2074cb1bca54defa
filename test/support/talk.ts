import { loadParts } from "../../src/conversation/open.js";
import { createTurn } from "../../src/conversation/turn.js";
import type { Words } from "../../src/conversation/words.js";
import type { ChannelId } from "../../src/model/channel-id.js";
import type { EventBody } from "../../src/model/event.js";
import type { Address, EntryId, EventId, PersonKey } from "../../src/model/ids.js";
import type { Session } from "../../src/model/session.js";
import type { Facts, TurnResult } from "../../src/model/turn.js";

/** One person's talk with the real flows and words, without Redis: the session is written out and read back at every turn. */
export interface Talk {
  session: Session | null;
  /** Milliseconds UTC; moves one second with every event, and by hand. */
  now: number;
  onDuty: boolean;
  /** What the office says of itself in the welcome. */
  opening: Facts["opening"];
  /** Text keys of what was said in the last turn, in order. */
  said: readonly string[];
  does(body: EventBody, more?: { readonly at?: number; readonly standby?: true }): Promise<TurnResult>;
  types(text: string): Promise<TurnResult>;
  /** Presses a choice on offer by its value. */
  presses(value: string): Promise<TurnResult>;
}

const start = Date.UTC(2026, 0, 5, 14, 10);

/** Loads the project's own content once for a test file; each call of the result is a new person. */
export async function talks(): Promise<(channel?: ChannelId) => Talk> {
  const { house, runner } = await loadParts({ office: "Văn phòng thử" });
  const keys = new Map<string, string>();
  const turn = createTurn({ house: { ...house, words: remembering(house.words, keys) }, runner });
  let people = 0;
  return (channel = "web") => newTalk(turn, keys, channel, `${channel}.person-${people++}` as PersonKey);
}

function newTalk(
  turn: ReturnType<typeof createTurn>,
  keys: Map<string, string>,
  channel: ChannelId,
  person: PersonKey,
): Talk {
  let events = 0;
  const talk: Talk = {
    session: null,
    now: start,
    onDuty: true,
    opening: undefined,
    said: [],
    does: async (body, more = {}) => {
      talk.now += 1_000;
      events += 1;
      keys.clear();
      const result = await turn({
        session: talk.session,
        event: {
          id: `test:${person}:${events}` as EventId,
          person,
          channel,
          address: "somebody" as Address,
          at: more.at ?? talk.now,
          receivedAt: talk.now,
          ...(more.standby ? { standby: more.standby } : {}),
          body,
        },
        entry: `${talk.now}-0` as EntryId,
        shard: 0,
        startedAt: talk.now,
        facts: {
          ...{ someoneOnDuty: talk.onDuty, someoneOnCall: talk.onDuty, readByPeople: talk.onDuty },
          ...(talk.opening ? { opening: talk.opening } : {}),
        },
      });
      talk.session = JSON.parse(JSON.stringify(result.session)) as Session | null;
      talk.said = result.messages.map((message) => keyOf(message.text, keys));
      return result;
    },
    types: (text) => talk.does({ kind: "text", text }),
    presses: (value) => {
      const offered = talk.session?.offered?.choices.find((choice) => choice.value === value);
      return talk.does({ kind: "choice", value, ...(offered && { label: offered.label }) });
    },
  };
  return talk;
}

/** Words that remember which key gave which text. */
function remembering(words: Words, keys: Map<string, string>): Words {
  return {
    has: words.has,
    say: (listener, key, values) => {
      const text = words.say(listener, key, values);
      keys.set(text, key);
      return text;
    },
  };
}

/** The key of a text; of several texts put together, all their keys; the text itself if no key gave it. */
function keyOf(text: string, keys: ReadonlyMap<string, string>): string {
  const whole = keys.get(text);
  if (whole !== undefined) return whole;
  const parts = [...keys].filter(([part]) => text.includes(part)).map(([, key]) => key);
  return parts.length > 0 ? parts.join(" + ") : text;
}
