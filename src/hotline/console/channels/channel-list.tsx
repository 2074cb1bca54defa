import { useChannels } from "../api/channels.js";
import { useDutyBot } from "../api/phone.js";
import { useHour } from "../shell/ticker.js";
import { linesOf } from "./channel-words.js";

/** How every channel and the duty bot stand now. */
export function ChannelList() {
  const channels = useChannels(true).data;
  const bot = useDutyBot(true).data;
  const lines = linesOf(channels, bot, useHour());
  if (lines.length === 0) return null;
  return (
    <section aria-label="Tình trạng kênh" className="alarm-part">
      <h2>Tình trạng kênh</h2>
      <ul className="alarm-ways">
        {lines.map(({ name, state, words }) => (
          <li key={name} className={state === "well" ? "on" : state}>
            <strong>{name}</strong>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
