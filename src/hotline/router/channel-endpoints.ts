import { channelStates } from "../api/channel-contract.js";
import { isOpen } from "../channel-state/troubles.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";

/** The endpoint of how the platforms stand. Nothing in it is about a person who writes. */
export function channelEndpoints({ channels }: HotlineNeeds): readonly Endpoint[] {
  return [
    endpoint({
      method: "get",
      path: "/channels",
      action: "channel.read",
      answer: channelStates,
      handle: async ({ at }) => {
        const open = (await channels.troubles()).filter((noted) => isOpen(noted, at));
        const rows = (["messenger", "zalo", "mail-room"] as const).map((channel) => ({
          ...{ channel, on: channel === "mail-room" || channels.on.includes(channel) },
          troubles: open
            .filter((noted) => noted.channel === channel)
            .map(({ word, at: since, names }) => ({
              word,
              at: since,
              ...(names ? { names: [...names] } : {}),
            })),
        }));
        return {
          channels: rows.filter(({ channel, troubles }) => channel !== "mail-room" || troubles.length > 0),
        };
      },
    }),
  ];
}
