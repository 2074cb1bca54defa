import type { Capabilities, Channel, PlatformRequest } from "../../model/channel.js";
import type { PersonKey } from "../../model/ids.js";
import type { OutMessage } from "../../model/message.js";
import type { Line } from "./line.js";
import type { Outlet } from "./outlet.js";

/** Our own page: no platform limits; the lengths keep a bubble readable on a small screen. */
export const webCapabilities: Capabilities = {
  textLength: 4_000,
  choices: 20,
  choiceLabelLength: 60,
  buttons: 5,
  buttonLabelLength: 40,
  buttonTextLength: 4_000,
  windowMs: null,
  humanWindowMs: null,
  typing: false,
  silent: true,
  mergeTurn: false,
};

/** The web door's way out: a line on the person's outlet, where their page finds it, now or after a lost connection. */
export function createWebChannel(outlet: Outlet): Channel {
  return {
    id: "web",
    capabilities: webCapabilities,
    render: (messages) => messages.map(render),
    send: async (request, context) => {
      const line = { ...(request.body as Omit<Line, "at">), at: context.now };
      try {
        const added = await outlet.add(context.address as string as PersonKey, line);
        if (added !== "left") return { kind: "sent", platformId: line.id };
        return { kind: "final", scope: "person", reason: { word: "unreachable", code: "page-left" } };
      } catch {
        // Redis is away: the sender cannot go on either, and comes back to this line.
        return { kind: "retry", afterMs: 1_000, reason: { word: "network" } };
      }
    },
  };
}

function render(message: OutMessage): PlatformRequest {
  const { id, from, text, choices, buttons, image } = message;
  return {
    kind: "line",
    body: {
      id,
      by: from,
      text,
      ...(choices && { choices }),
      ...(buttons && { buttons }),
      ...(image && { image: { ...image, url: ownPath(image.url) } }),
    },
  };
}

/** Our own pictures by their path: the page may be open under another name of this server than the platforms know. */
function ownPath(url: string): string {
  return /^https?:\/\/[^/]+(\/pictures\/.+)$/.exec(url)?.[1] ?? url;
}
