import type { Router } from "express";
import type { Bot } from "grammy";
import type { Kysely } from "kysely";
import { withHistoryKey } from "../../cases/history-key.js";
import { createSealing } from "../../cases/sealing.js";
import type { Tables } from "../../cases/tables.js";
import { type Clock, systemClock } from "../../infra/clock.js";
import type { Keyring } from "../../infra/keyring.js";
import type { Log } from "../../infra/log.js";
import type { Redis } from "../../infra/redis.js";
import type { StaffId } from "../../model/ids.js";
import { createAttempts } from "../accounts/attempts.js";
import { type Alerted, alertStaff } from "./alerts.js";
import { createConditionBoard, type DutyTrouble, type DutyWay } from "./condition.js";
import type { DutyDesk } from "./desk.js";
import { createPace } from "./pace.js";
import type { PhoneDesk } from "./phone-desk.js";
import { createLinkCodes } from "./phones/link-codes.js";
import { createPhoneCopy } from "./phones/phone-copy.js";
import { createPhones } from "./phones/phones.js";
import { createQuota, keptForP0, monthlyLimit } from "./quota.js";
import { createRecentAlerts } from "./recent.js";
import { attachDuty, receive } from "./reception.js";
import { startDutyService } from "./service.js";
import { createSpeaker, type DutyFigures } from "./speaker.js";
import type { DutyContext } from "./talk/context.js";
import { conversationStorage } from "./talk/storage.js";
import { createGrammyBot, talkWithStaff } from "./talk/talk.js";
import { callPlatform } from "./transport/calls.js";
import { type ChatId, createChats } from "./transport/chats.js";
import { createLease } from "./transport/lease.js";
import { createQueue } from "./transport/queue.js";
import { zaloTransformer } from "./transport/transformer.js";
import { type Read, readTelegram, readZalo } from "./transport/update.js";
import { dutyWebhook } from "./transport/webhook.js";
import type { AlertWords } from "./words.js";

/** What a duty bot is made of. */
export interface DutyBotNeeds {
  readonly token: string;
  /** Root of the bot API; that of Telegram is taken as it is, for development. */
  readonly apiUrl: string;
  /** Set: updates come by webhook at this address. Null: they are polled. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly redis: Redis;
  /** Only listens. */
  readonly ear: Redis;
  readonly db: Kysely<Tables>;
  readonly keyring: Keyring;
  readonly desk: DutyDesk;
  readonly consoleUrl: string;
  readonly figures: DutyFigures;
  readonly log: Log;
  /** Tells people by the other ways that something is wrong with this one. */
  readonly onTrouble?: (word: DutyTrouble) => void;
  readonly clock?: Clock;
  /** How long the platform keeps a poll open, seconds. */
  readonly pollSeconds?: number;
  /** How often it is asked whether the webhook is still ours, milliseconds; 10 minutes when left out. */
  readonly webhookLookMs?: number;
  /** Messages a month; the platform's free plan when left out. */
  readonly monthlyLimit?: number;
  /** Time between two messages to one chat, milliseconds; 1 s. */
  readonly chatPaceMs?: number;
}

/** The staff's phone bot. */
export interface DutyBot {
  readonly way: DutyWay;
  /** Tells staff on their phones that somebody waits, also while the database is away. Rejects only without Redis. */
  alertStaff(staff: readonly StaffId[], words: AlertWords): Promise<Alerted>;
  /** Whose phone is linked; asking also renews the copy that is used without the database. */
  linkedPhones(): Promise<readonly StaffId[]>;
  readonly phoneDesk: PhoneDesk;
  /** The webhook's router; null when updates are polled. */
  readonly router: Router | null;
  /** Begins to read and to answer, where no other process does; resolves the stop when everything in hand is done. */
  start(): { stop(): Promise<void> };
}

/** No longer than a stop may last: the poll under way is waited for. */
const pollSeconds = 5;

/** Puts the duty bot together; nothing is asked of the platform before `start` or an alert. */
export function createDutyBot(needs: DutyBotNeeds): DutyBot {
  const { redis, keyring, figures, log } = needs;
  const clock = needs.clock ?? systemClock;
  const prefix = dutyPrefix(keyring, needs.token);
  const telegram = isTelegram(needs.apiUrl);
  const chats = createChats(redis, keyring, prefix);
  const bot: Bot<DutyContext> = createGrammyBot(needs.token, needs.apiUrl, callPlatform as typeof fetch);
  if (!telegram) bot.api.config.use(zaloTransformer(chats));
  const db = withHistoryKey(needs.db, keyring);
  const phones = createPhones({ db, sealing: createSealing(keyring), hashOf: chats.hashOf });
  const attempts = createAttempts(redis);
  const codes = createLinkCodes(redis, keyring, attempts);
  const recent = createRecentAlerts(redis, prefix, clock.now);
  const board = createConditionBoard(redis, prefix);
  const limit = needs.monthlyLimit ?? monthlyLimit;
  const quota = createQuota(redis, prefix, limit);
  const copy = createPhoneCopy(redis, keyring, prefix);
  const { onTrouble } = needs;
  const pace = createPace(redis, prefix, needs.chatPaceMs);
  const turn = (chat: ChatId) => pace.turn(chats.numberOf(chat));
  const speaker = createSpeaker({ api: bot.api, quota, turn, board, figures, clock, log, onTrouble });
  const queue = createQueue(redis, keyring, prefix);
  attachDuty(bot);
  talkWithStaff(bot, conversationStorage(redis, keyring, prefix));
  const { desk, consoleUrl } = needs;
  const talk = { desk, phones, codes, recent, consoleUrl, now: clock.now, log };
  const reception = { bot, chats, phones, codes, speaker, attempts, talk, log };
  const take = async (reads: readonly Read[]): Promise<boolean> => {
    let room = true;
    for (const read of reads) {
      const outcome = read.kind === "update" ? await queue.accept(read.update) : read.word;
      figures.update(outcome);
      room &&= outcome !== "full";
    }
    return room;
  };
  const way = needs.webhook === null ? "polling" : "webhook";
  return {
    way,
    alertStaff: (staff, words) => alertStaff({ phones, copy, speaker, recent, chats, log }, staff, words),
    linkedPhones: async () => {
      const staff = await phones.linked();
      await copy.write(await phones.chatsOf(staff));
      return staff;
    },
    phoneDesk: {
      state: async (at) => ({
        way,
        ...(await board.read()),
        quota: { ...(await quota.state(at)), limit, keptForP0 },
        linkedPhones: (await phones.linked()).length,
      }),
      linkedAt: (staff) => phones.linkedAt(staff),
      makeCode: (staff, at) => codes.make(staff, at),
      unlink: (staff, at) => phones.unlink(staff, "console", at),
    },
    router: needs.webhook === null ? null : dutyWebhook({ secret: needs.webhook.secret, take, log }),
    start: () =>
      startDutyService({
        ...{ api: bot.api, webhook: needs.webhook, queue, ear: needs.ear, board, clock, log },
        pollSeconds: needs.pollSeconds ?? pollSeconds,
        webhookLookMs: needs.webhookLookMs,
        lease: createLease(redis, prefix),
        read: telegram ? readTelegram : readZalo,
        take,
        trouble: (word) => {
          figures.trouble(word);
          onTrouble?.(word);
        },
        receive: (update) => receive(reception, update),
      }),
  };
}

/** Names of keys in Redis begin with this: they are one bot's own and show nothing of its token. */
export function dutyPrefix(keyring: Keyring, token: string): string {
  return `te:{phone-bot.${keyring.hash("duty bot", token)}}`;
}

function isTelegram(apiUrl: string): boolean {
  return new URL(apiUrl).hostname === "api.telegram.org";
}
