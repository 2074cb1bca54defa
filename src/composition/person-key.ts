import type { Keyring } from "../infra/keyring.js";
import type { ChannelId } from "../model/channel-id.js";
import type { PersonKey } from "../model/ids.js";

/** How a channel's people are named everywhere else: `<channel>.<keyed hash of the platform's id>`. */
export function personKeys(keyring: Keyring, channel: ChannelId): (address: string) => PersonKey {
  return (address) => `${channel}.${keyring.hash(`person ${channel}`, address)}` as PersonKey;
}
