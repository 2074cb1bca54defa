import { renderMessenger } from "../channels/messenger/render.js";
import { renderZalo } from "../channels/zalo/render.js";
import type { PlatformRequest } from "../model/channel.js";
import type { ChannelId } from "../model/channel-id.js";
import type { OutMessage } from "../model/message.js";

/** What a channel would be sent for the messages of one turn. */
export function renderFor(channel: ChannelId, messages: readonly OutMessage[]): readonly PlatformRequest[] {
  switch (channel) {
    case "messenger":
      return renderMessenger(messages);
    case "zalo":
      return renderZalo(messages);
    case "web":
      return messages.map((message) => ({ kind: "line", body: message }));
  }
}
