import { createMessengerChannel, type MessengerChannel } from "../channels/messenger/channel.js";
import { createPageWatch } from "../channels/messenger/page-watch.js";
import { createZaloChannel, type ZaloChannel } from "../channels/zalo/channel.js";
import { zaloSettings } from "../channels/zalo/settings.js";
import type { WebhookDoor } from "../http/webhook.js";
import { systemClock } from "../infra/clock.js";
import type { Channel, ChannelTrouble } from "../model/channel.js";
import type { Connections } from "./connections.js";
import { personKeys } from "./person-key.js";
import { publicUrl } from "./public-url.js";

/** A platform that has all its credentials. */
export interface Platform {
  readonly channel: Channel;
  readonly door: WebhookDoor;
  /** Keeps what the channel needs alive (tokens) until the returned function is called. */
  readonly tend: () => () => Promise<void> | void;
  /** What the platform's privacy callbacks need, where it has any. */
  readonly privacy?: PrivacySource;
}

/** A platform's side of its privacy callbacks. */
export interface PrivacySource extends Pick<MessengerChannel, "id" | "readSignedRequest" | "addressOf"> {
  /** Looks anew whether the platform still works with us. */
  recheck(): void;
}

/** The platforms whose credentials are set. */
export function openPlatforms(
  connections: Connections,
  onTrouble: (trouble: ChannelTrouble) => void,
): readonly Platform[] {
  return [openMessenger(connections, onTrouble), openZalo(connections, onTrouble)].filter(
    (platform) => platform !== null,
  );
}

/** How long a channel rests after a first refusal for its rate, milliseconds. */
const ratePauseMs = 30_000;

function openMessenger(
  connections: Connections,
  onTrouble: (trouble: ChannelTrouble) => void,
): Platform | null {
  const { config, keyring, log } = connections;
  const { MESSENGER_APP_ID, MESSENGER_APP_SECRET, MESSENGER_VERIFY_TOKEN } = config;
  const { MESSENGER_PAGE_ID, MESSENGER_PAGE_TOKEN } = config;
  if (!MESSENGER_APP_ID || !MESSENGER_APP_SECRET || !MESSENGER_VERIFY_TOKEN) return null;
  if (!MESSENGER_PAGE_ID || !MESSENGER_PAGE_TOKEN) return null;
  const channel = createMessengerChannel(
    {
      appId: MESSENGER_APP_ID,
      appSecrets: [MESSENGER_APP_SECRET],
      verifyToken: MESSENGER_VERIFY_TOKEN,
      pageId: MESSENGER_PAGE_ID,
      pageToken: MESSENGER_PAGE_TOKEN,
      graphUrl: config.MESSENGER_GRAPH_URL,
      graphVersion: config.MESSENGER_GRAPH_VERSION,
      callPage: new URL("/goi", publicUrl(config)).href,
      ...(config.PUBLIC_URL ? { callback: new URL("/webhooks/messenger", config.PUBLIC_URL).href } : {}),
      ratePauseMs: ratePauseMs / config.TEST_HURRY,
    },
    { personKey: personKeys(keyring, "messenger"), log, now: Date.now },
  );
  const refused: ChannelTrouble = { channel: "messenger", word: "signature" };
  const door: WebhookDoor = {
    id: "messenger",
    check: (query) => channel.subscriptionCheck(query),
    verify: (raw, headers) => {
      if (channel.verify(raw, single(headers["x-hub-signature-256"]))) return { ok: true };
      return { ok: false, status: 401, trouble: refused };
    },
    parse: (raw, receivedAt) => channel.parse(raw, receivedAt),
  };
  const watch = createPageWatch({
    check: channel.checkPage,
    mayLook: () => mayLook(connections),
    onTrouble,
    onRight: (words) => connections.troubles.over("messenger", words),
    clock: systemClock,
    log,
  });
  const tend = () => {
    const watching = watch.start();
    return () => watching.stop();
  };
  const { id, readSignedRequest, addressOf } = channel;
  return {
    channel,
    door,
    tend,
    privacy: { id, readSignedRequest, addressOf, recheck: () => void watch.look() },
  };
}

/** Several processes may watch the Page: one of them looks, and at most so often, milliseconds. */
const lookGapMs = 50_000;

async function mayLook({ door }: Connections): Promise<boolean> {
  const options = { condition: "NX", expiration: { type: "PX", value: lookGapMs } } as const;
  return (await door.set("te:messenger:looked", "1", options)) === "OK";
}

function openZalo(
  { config, keyring, log, desk }: Connections,
  onTrouble: (trouble: ChannelTrouble) => void,
): Platform | null {
  const settings = zaloSettings(config);
  if (settings === undefined) return null;
  const hurried = { ...settings, ratePauseMs: ratePauseMs / config.TEST_HURRY };
  const channel = createZaloChannel(hurried, {
    redis: desk,
    keyring,
    personKey: personKeys(keyring, "zalo"),
    log,
    now: Date.now,
    random: Math.random,
    onTrouble,
  });
  return {
    channel,
    door: zaloDoor(channel),
    tend: () => {
      const keeping = channel.keepFresh();
      return () => keeping.stop();
    },
  };
}

function zaloDoor(channel: ZaloChannel): WebhookDoor {
  return {
    id: "zalo",
    check: () => ({ status: 200, body: "ok" }),
    verify: (raw, headers, now) => {
      const verdict = channel.verify({
        method: "POST",
        body: raw,
        receivedAt: now,
        signature: single(headers["x-zevent-signature"]),
      });
      return verdict.kind === "accept" ? { ok: true } : { ok: false, status: verdict.status };
    },
    parse: (raw, receivedAt) => channel.parse(raw, receivedAt),
  };
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
