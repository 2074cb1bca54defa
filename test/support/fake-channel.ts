import { setTimeout as pause } from "node:timers/promises";
import type { Channel, PlatformRequest, SendContext, SendOutcome } from "../../src/model/channel.js";
import type { ChannelId } from "../../src/model/channel-id.js";

/** A channel that keeps what it is given and answers as the test says. */
export interface FakeChannel extends Channel {
  /** Texts of all requests, in the order in which they were begun. */
  readonly tried: string[];
  /** Texts of the requests that arrived, by the address they went to. */
  readonly arrived: Map<string, string[]>;
  /** The longest row of requests of one address that were under way at once. */
  readonly mostAtOnce: () => number;
}

/** What the platform does with a request; undefined: it arrives. */
export type Script = (
  text: string,
  context: SendContext,
  number: number,
) => SendOutcome | undefined | Promise<SendOutcome | undefined>;

/** Each message becomes one request whose body is its text. */
export function fakeChannel(script: Script = () => undefined, id: ChannelId = "messenger"): FakeChannel {
  const tried: string[] = [];
  const arrived = new Map<string, string[]>();
  const underWay = new Map<string, number>();
  let most = 0;
  return {
    id,
    tried,
    arrived,
    mostAtOnce: () => most,
    capabilities: {
      textLength: 2_000,
      choices: 13,
      choiceLabelLength: 20,
      buttons: 3,
      buttonLabelLength: 20,
      buttonTextLength: 640,
      windowMs: null,
      humanWindowMs: null,
      typing: false,
      silent: false,
      mergeTurn: false,
    },
    render: (messages) => messages.map(({ text }) => ({ kind: "text", body: text })),
    async send(request: PlatformRequest, context: SendContext): Promise<SendOutcome> {
      const text = String(request.body);
      const number = tried.push(text);
      underWay.set(context.address, (underWay.get(context.address) ?? 0) + 1);
      most = Math.max(most, underWay.get(context.address) ?? 0);
      await pause(1);
      const outcome = (await script(text, context, number)) ?? { kind: "sent", platformId: `mid.${number}` };
      underWay.set(context.address, (underWay.get(context.address) ?? 1) - 1);
      if (outcome.kind === "sent") {
        arrived.set(context.address, [...(arrived.get(context.address) ?? []), text]);
      }
      return outcome;
    },
  };
}
