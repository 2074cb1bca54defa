import { troubleMessage } from "../conversation/trouble.js";
import { type MailRoom, openMailRoom } from "../delivery/mail-room.js";
import type { DeliveryMetrics } from "../delivery/metrics.js";
import type { Metrics } from "../infra/metrics.js";
import type { Connections } from "./connections.js";
import type { TroubleNotes } from "./trouble.js";

const dayMs = 24 * 3_600_000;

/** The mail room over this process's connections. */
export async function openMail({
  config,
  door,
  desk,
  keyring,
  log,
  metrics,
  troubles,
}: Connections): Promise<MailRoom> {
  return openMailRoom({
    redis: { door, desk },
    keyring,
    log,
    troubleMessage: await troubleMessage(),
    metrics: deliveryMetrics(metrics, troubles),
    mostDead: config.DEAD_LETTERS_MOST,
    deadMs: config.DEAD_LETTERS_DAYS * dayMs,
    hurry: config.TEST_HURRY,
  });
}

function deliveryMetrics(metrics: Metrics, troubles: TroubleNotes): DeliveryMetrics {
  return {
    turn: (ran) => {
      metrics.turns.inc({ outcome: "done" });
      metrics.turnSeconds.observe(ran);
    },
    turnFailed: () => metrics.turns.inc({ outcome: "failed" }),
    deadLetter: (kind) => metrics.deadLetters.inc({ kind }),
    deadLettersExpired: (count) => metrics.deadLettersExpired.inc(count),
    delivered: (channel) => {
      metrics.sends.inc({ channel, outcome: "sent" });
      troubles.worked(channel);
    },
    undelivered: (channel, outcome) => metrics.sends.inc({ channel, outcome }),
    retry: (channel) => metrics.sends.inc({ channel, outcome: "retry" }),
    effectsApplied: (count) => metrics.effects.inc({ outcome: "applied" }, count),
    effectsFailed: () => metrics.effects.inc({ outcome: "failed" }),
  };
}
