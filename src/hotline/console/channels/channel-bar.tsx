import type { Me } from "../../api/contract.js";
import { useChannels } from "../api/channels.js";
import { useDutyBot } from "../api/phone.js";
import { serverNow } from "../api/server-clock.js";
import { IconAlert } from "../icons.js";
import { linesOf } from "./channel-words.js";

/** Says to who leads what is wrong with a channel or with the duty phones; nothing while all is well. */
export function ChannelBar({ me }: { readonly me: Me }) {
  return me.actions.includes("channel.read") || me.actions.includes("duty-bot.read") ? (
    <Troubles me={me} />
  ) : null;
}

function Troubles({ me }: { readonly me: Me }) {
  const channels = useChannels(me.actions.includes("channel.read")).data;
  const bot = useDutyBot(me.actions.includes("duty-bot.read")).data;
  const lines = linesOf(channels, bot, serverNow()).filter(({ state }) => state === "trouble");
  return (
    <div role="status" className="live-place">
      {lines.map(({ name, words }) => (
        <p className="live-bar lost" key={name}>
          <IconAlert size={18} aria-hidden />
          <span>
            <strong>{name}:</strong> {words}
          </span>
        </p>
      ))}
    </div>
  );
}
