import { setTimeout as pause } from "node:timers/promises";
import { createCases } from "../cases/repository.js";
import { createTalkWork } from "../cases/talk-work/store.js";
import type { MailRoom } from "../delivery/mail-room.js";
import { createDutyBot, type DutyBot } from "../hotline/duty-bot/duty-bot.js";
import { chatPaceMs } from "../hotline/duty-bot/pace.js";
import type { DutyFigures } from "../hotline/duty-bot/speaker.js";
import { livePublisher } from "../hotline/live/hub.js";
import { createPresenceBoard } from "../hotline/presence.js";
import type { DutyOffice } from "../hotline/router/needs.js";
import type { Config } from "../infra/config.js";
import type { Metrics } from "../infra/metrics.js";
import type { Redis } from "../infra/redis.js";
import { openDutyOffice } from "./alarms.js";
import { type Connections, databaseOf } from "./connections.js";
import { createDutyDesk } from "./duty-desk.js";
import { publicUrl } from "./public-url.js";

/** Path of the duty bot's webhook. */
export const dutyWebhookPath = "/webhooks/duty-bot";

/** Where updates of the duty bot come in: by webhook where people reach this server by https and a secret is set. */
export function dutyWebhookOf(config: Config): { readonly url: string; readonly secret: string } | null {
  const { PUBLIC_URL, DUTY_BOT_SECRET: secret } = config;
  if (secret === undefined || PUBLIC_URL?.startsWith("https://") !== true) return null;
  return { url: new URL(dutyWebhookPath, PUBLIC_URL).href, secret };
}

/**
 * The staff's phone bot over this process's connections; null without a token. `redis` is the door's connection where
 * a webhook is answered, the desk's where updates are worked off.
 */
export function openDutyBot(connections: Connections, mailRoom: MailRoom, redis: Redis): DutyBot | null {
  const { config, keyring, ear, door, log, metrics } = connections;
  if (config.DUTY_BOT_TOKEN === undefined) return null;
  const { db } = databaseOf(connections);
  const changed = livePublisher(door, log);
  const cases = createCases(db, keyring, changed);
  const presence = createPresenceBoard(door, Date.now);
  let office: DutyOffice | null = null;
  const desk = createDutyDesk({
    ...{ db, cases, log, now: Date.now, accept: mailRoom.accept },
    work: createTalkWork(db, keyring, changed),
    present: () => presence.present(),
    // Roster and alarms know the bot, and the bot them.
    office: () => {
      office ??= openDutyOffice(connections, bot);
      return office;
    },
    pause: (ms) => pause(ms),
  });
  const bot = createDutyBot({
    ...{ token: config.DUTY_BOT_TOKEN, apiUrl: config.DUTY_BOT_API_URL, webhook: dutyWebhookOf(config) },
    ...{ redis, ear, db, keyring, desk, log },
    consoleUrl: `${publicUrl(config)}/hotline`,
    figures: dutyFigures(metrics),
    chatPaceMs: chatPaceMs / config.TEST_HURRY,
    onTrouble: (word) => connections.troubles.failed({ channel: "duty-bot", word }),
  });
  return bot;
}

/** How the duty bot stands by its settings, for the first lines of a start. */
export function dutyBotState(config: Config): string {
  if (config.DUTY_BOT_TOKEN === undefined) return "off (no DUTY_BOT_TOKEN)";
  const webhook = dutyWebhookOf(config);
  return webhook === null ? "on, polling" : `on, webhook ${webhook.url}`;
}

function dutyFigures(metrics: Metrics): DutyFigures {
  return {
    message: (outcome) => metrics.dutyMessages.inc({ outcome }),
    update: (outcome) => metrics.dutyUpdates.inc({ outcome }),
    trouble: (word) => metrics.dutyTroubles.inc({ word }),
    quotaLeft: (left) => metrics.dutyQuotaLeft.set(left),
  };
}
