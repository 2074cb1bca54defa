import { type Api, GrammyError } from "grammy";
import type { Clock } from "../../infra/clock.js";
import { faultFields, type Log } from "../../infra/log.js";
import type { Redis } from "../../infra/redis.js";
import type { ConditionBoard, DutyTrouble } from "./condition.js";
import { type DutyLease, leaseMs } from "./transport/lease.js";
import { poll } from "./transport/poller.js";
import type { DutyQueue } from "./transport/queue.js";
import type { DutyUpdate, Read } from "./transport/update.js";
import { workOff } from "./work-off.js";

/** What runs in the background works with. */
export interface ServiceNeeds {
  readonly api: Api;
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly queue: DutyQueue;
  readonly ear: Redis;
  readonly lease: DutyLease;
  readonly board: ConditionBoard;
  readonly clock: Clock;
  readonly log: Log;
  readonly pollSeconds: number;
  /** How often it is asked whether the webhook is still ours, milliseconds; 10 minutes. */
  readonly webhookLookMs?: number | undefined;
  read(body: unknown): readonly Read[];
  take(reads: readonly Read[]): Promise<boolean>;
  trouble(word: DutyTrouble): void;
  receive(update: DutyUpdate): Promise<void>;
}

/** How often the queue is looked at even when no bell rang, milliseconds. */
const lookMs = 1_000;
const webhookLookMs = 10 * 60_000;
/** How long a webhook is not tried again after it could not be set, milliseconds. */
const webhookPauses = [2_000, 10_000, 60_000, 600_000];

/**
 * Reads and answers in the one process that holds the bot's lease: what waits is worked off, and updates are polled or
 * the webhook is set. Another process takes over within half a minute.
 */
export function startDutyService(needs: ServiceNeeds): { stop(): Promise<void> } {
  const halt = new AbortController();
  const running = keepLease(needs, halt.signal);
  return {
    stop: async () => {
      halt.abort();
      await running;
    },
  };
}

async function keepLease(needs: ServiceNeeds, halt: AbortSignal): Promise<void> {
  let served: Served | null = null;
  while (!halt.aborted) {
    const ours = await holds(needs);
    if (ours) served ??= serve(needs);
    else if (served) {
      needs.log.warn("duty-bot-lease-lost");
      await served.stop();
      served = null;
    }
    await needs.clock.pause(leaseMs / 3, halt);
  }
  await served?.stop();
  await quietly(needs, () => needs.lease.release());
}

async function holds({ lease, log }: ServiceNeeds): Promise<boolean> {
  try {
    return await lease.hold();
  } catch (fault) {
    // Redis is away: without it nothing can be read or kept.
    log.warn("duty-bot-lease-trouble", { fault: faultFields(fault) });
    return false;
  }
}

interface Served {
  stop(): Promise<void>;
}

function serve(needs: ServiceNeeds): Served {
  const end = new AbortController();
  const loops = [
    answer(needs, end.signal),
    needs.webhook ? setUp(needs, end.signal) : listen(needs, end.signal),
  ];
  return {
    stop: async () => {
      end.abort();
      await Promise.all(loops);
    },
  };
}

/** Works the queue off until it is stopped; what is in hand is finished. */
async function answer(needs: ServiceNeeds, end: AbortSignal): Promise<void> {
  const { queue, ear, clock, log } = needs;
  let woken = new AbortController();
  const wake = () => woken.abort();
  end.addEventListener("abort", wake, { once: true });
  await quietly(needs, () => ear.subscribe(queue.bell, wake));
  while (!end.aborted) {
    woken = new AbortController();
    try {
      const round = await workOff(needs);
      if (round === "busy") continue;
      await clock.pause(lookMs, round === "stuck" ? end : woken.signal);
    } catch (fault) {
      log.warn("duty-bot-queue-trouble", { fault: faultFields(fault) });
      await clock.pause(lookMs, end);
    }
  }
  await quietly(needs, () => ear.unsubscribe(queue.bell, wake));
}

/** Polls, after a webhook that may be set from before is taken away. */
async function listen(needs: ServiceNeeds, end: AbortSignal): Promise<void> {
  await quietly(needs, async () => {
    const { url } = await needs.api.getWebhookInfo();
    if (url) await needs.api.deleteWebhook();
  });
  await poll({ ...needs, take: async (reads) => void (await needs.take(reads)) }, end);
}

/** Tells the platform our address until it has it and could reach it. */
async function setUp(needs: ServiceNeeds, end: AbortSignal): Promise<void> {
  for (let tries = 0; !end.aborted; tries++) {
    const outcome = await setWebhook(needs);
    if (outcome === "set") {
      await untilGone(needs, end);
      tries = -1;
      continue;
    }
    if (outcome === "token-refused") {
      needs.log.error("duty-bot-stopped", {
        word: "token-refused",
        hint: "The bot platform refuses DUTY_BOT_TOKEN: nothing is read from duty phones until the next start.",
      });
      return;
    }
    await needs.clock.pause(webhookPauses[Math.min(tries, webhookPauses.length - 1)] ?? 0, end);
  }
}

/** Resolves when the platform does not have our address any more: somebody reset it, or another program polls. */
async function untilGone(needs: ServiceNeeds, end: AbortSignal): Promise<void> {
  const { webhook, board, clock, log, trouble } = needs;
  while (!end.aborted) {
    await clock.pause(needs.webhookLookMs ?? webhookLookMs, end);
    if (end.aborted) return;
    const there = await webhookIsThere(needs);
    if (there === "unknown" || there === webhook?.url) continue;
    trouble("webhook-gone");
    log.error("duty-bot-webhook-gone", { hint: "The bot's webhook was taken away. It is set again." });
    await board.failed("webhook-gone", clock.now()).catch(() => log.warn("duty-bot-condition-lost"));
    return;
  }
}

/** The address the platform has; null: none. `unknown`: what is sent shows whether the platform can be reached. */
async function webhookIsThere({ api, log }: ServiceNeeds): Promise<string | null | "unknown"> {
  try {
    return (await api.getWebhookInfo()).url ?? null;
  } catch (thrown) {
    if (thrown instanceof GrammyError && thrown.error_code === 404) return null;
    log.warn("duty-bot-webhook-unknown", { fault: faultFields(thrown) });
    return "unknown";
  }
}

async function setWebhook({
  api,
  webhook,
  board,
  clock,
  log,
  trouble,
}: ServiceNeeds): Promise<"set" | "again" | "token-refused"> {
  if (webhook === null) return "set";
  try {
    const result: unknown = await api.setWebhook(webhook.url, { secret_token: webhook.secret });
    if (isVerified(result)) {
      await board.worked(clock.now());
      log.info("duty-bot-webhook-set");
      return "set";
    }
    await board.failed("webhook-refused", clock.now());
    trouble("webhook-refused");
    log.warn("duty-bot-webhook-unverified", {
      hint: "The platform could not reach PUBLIC_URL/webhooks/duty-bot.",
    });
    return "again";
  } catch (thrown) {
    const code = thrown instanceof GrammyError ? thrown.error_code : 0;
    const word = code === 401 ? "token-refused" : code === 0 ? "unreached" : "webhook-refused";
    trouble(word);
    log.warn("duty-bot-webhook-not-set", { code, fault: faultFields(thrown) });
    await board.failed(word, clock.now()).catch(() => log.warn("duty-bot-condition-lost"));
    return word === "token-refused" ? "token-refused" : "again";
  }
}

/** The platform keeps the address even when it could not reach it, and says so; older answers say nothing. */
function isVerified(result: unknown): boolean {
  const verification = (result as { verification?: { ok?: unknown } } | null)?.verification;
  return verification?.ok !== false;
}

async function quietly({ log }: ServiceNeeds, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    log.warn("duty-bot-trouble-passing", { fault: faultFields(fault) });
  }
}
