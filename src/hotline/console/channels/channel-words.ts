import type { ChannelStates, DutyBotState } from "../../api/contract.js";
import { channelName, troubleSentence } from "../../channel-state/troubles.js";
import { troubleWords } from "../phone/duty-bot-words.js";
import { when } from "../words/time.js";

/** How one channel stands, in words. */
export interface ChannelLine {
  readonly name: string;
  readonly state: "well" | "off" | "trouble";
  readonly words: string;
}

/** The platforms, then the duty bot; what is not known yet is left out. */
export function linesOf(
  channels: ChannelStates | undefined,
  bot: DutyBotState | undefined,
  now: number,
): readonly ChannelLine[] {
  const platforms = (channels?.channels ?? []).map(({ channel, on, troubles }): ChannelLine => {
    const name = channelName(channel);
    const newestFirst = troubles.toSorted((a, b) => b.at - a.at);
    const newest = newestFirst[0];
    if (!on) return { name, state: "off", words: "Chưa nối." };
    if (newest === undefined) return { name, state: "well", words: "Ổn." };
    return {
      ...{ name, state: "trouble" },
      words: `${allOf(channel, newestFirst)} Lần cuối: ${when(newest.at, now)}.`,
    };
  });
  return bot === undefined ? platforms : [...platforms, botLine(bot, now)];
}

type State = ChannelStates["channels"][number];

/** Everything that is wrong: what was mended first may hide the next. */
function allOf(channel: State["channel"], troubles: State["troubles"]): string {
  const [first = "", ...others] = troubles.map(({ word, names }) =>
    troubleSentence({ channel, word, ...(names ? { names } : {}) }),
  );
  return [first, ...others.map((other) => other.charAt(0).toUpperCase() + other.slice(1))].join(" ");
}

function botLine(bot: DutyBotState, now: number): ChannelLine {
  const name = channelName("duty-bot");
  if (!bot.on) return { name, state: "off", words: "Chưa bật." };
  const words = troubleWords(bot, now);
  if (words !== null) return { name, state: "trouble", words };
  const left = bot.quota === null ? "" : ` Còn ${bot.quota.left} trên ${bot.quota.limit} tin tháng này.`;
  return { name, state: "well", words: `Ổn, ${bot.linkedPhones} máy đã nối.${left}` };
}
