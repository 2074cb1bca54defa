import { troubleMessage } from "../conversation/trouble.js";
import { type MailRoom, openMailRoom } from "../delivery/mail-room.js";
import type { DeliveryMetrics } from "../delivery/metrics.js";
import type { Metrics } from "../infra/metrics.js";
import type { Connections } from "./connections.js";

/** The mail room over this process's connections. */
export async function openMail({ door, desk, keyring, log, metrics }: Connections): Promise<MailRoom> {
  return openMailRoom({
    redis: { door, desk },
    keyring,
    log,
    troubleMessage: await troubleMessage(),
    metrics: deliveryMetrics(metrics),
  });
}

function deliveryMetrics(metrics: Metrics): DeliveryMetrics {
  return {
    turn: (ran) => {
      metrics.turns.inc({ outcome: "done" });
      metrics.turnSeconds.observe(ran);
    },
    turnFailed: () => metrics.turns.inc({ outcome: "failed" }),
    deadLetter: () => metrics.deadLetters.inc(),
    delivered: (channel) => metrics.sends.inc({ channel, outcome: "sent" }),
    undelivered: (channel, outcome) => metrics.sends.inc({ channel, outcome }),
    retry: (channel) => metrics.sends.inc({ channel, outcome: "retry" }),
    effectsApplied: (count) => metrics.effects.inc({ outcome: "applied" }, count),
    effectsFailed: () => metrics.effects.inc({ outcome: "failed" }),
  };
}
