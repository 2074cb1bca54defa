import { createCases } from "../cases/repository.js";
import { openConversation } from "../conversation/open.js";
import type { MailRoom } from "../delivery/mail-room.js";
import { livePublisher } from "../hotline/live/hub.js";
import { faultFields } from "../infra/log.js";
import type { Effect } from "../model/effect.js";
import { type DutyBotWay, startAlarms } from "./alarms.js";
import { type Connections, databaseOf } from "./connections.js";
import { watchDeadLetters } from "./dead-letters.js";
import { watchDuty } from "./duty.js";
import { officeName } from "./office-name.js";
import type { Platform } from "./platforms.js";
import { publicUrl } from "./public-url.js";
import { troubleOf } from "./trouble.js";
import { webChannel } from "./web-door.js";

/** Ends something; what was started last is stopped first. */
export type Stop = () => Promise<void> | void;

/** Who runs the bot when nobody said so. */

/** Ids of applied effects are only needed while a stream could still hold them, milliseconds. */
const appliedMs = 30 * 24 * 3600_000;
const dayMs = 24 * 3600_000;
/** An alarm that outlived a withdrawal is gone so long after it, once somebody has acknowledged it; milliseconds. */
const withdrawnMs = 7 * dayMs;

/** Applies effects to the database, lets alarms climb until somebody answers them, and forgets every day what is no longer needed to know them again. */
export function startClerk(
  connections: Connections,
  mailRoom: MailRoom,
  bot: DutyBotWay | null = null,
): Stop {
  const { keyring, door, log } = connections;
  const { db, pool } = databaseOf(connections);
  const changed = livePublisher(door, log);
  const cases = createCases(db, keyring, changed);
  const alarms = startAlarms(connections, mailRoom, changed, bot);
  const tidy = async () => {
    await cases.forgetApplied(Date.now() - appliedMs).then(
      (count) => log.info("effects-forgotten", { count }),
      (fault: unknown) => log.warn("effects-not-forgotten", { fault: faultFields(fault) }),
    );
    await cases.forgetWithdrawn(Date.now() - withdrawnMs).then(
      (count) => log.info("withdrawn-forgotten", { count }),
      (fault: unknown) => log.warn("withdrawn-not-forgotten", { fault: faultFields(fault) }),
    );
    await cases.forgetOver(Date.now()).then(
      (count) => log.info("over-forgotten", { count }),
      (fault: unknown) => log.warn("over-not-forgotten", { fault: faultFields(fault) }),
    );
  };
  const daily = setInterval(() => void tidy(), dayMs);
  const asides = watchDeadLetters(mailRoom, connections);
  const answers = () =>
    pool.query("select 1").then(
      () => true,
      () => false,
    );
  const apply = async (effects: readonly Effect[]) => {
    await cases.applyEffects(effects);
    if (effects.some(({ body }) => body.kind === "alert")) alarms.watcher.poke();
  };
  const clerk = mailRoom.startClerk(apply, {
    databaseAnswers: answers,
    onAway: alarms.onAway,
    onPutAside: (effect, fault) => cases.putAside(effect, fault),
  });
  return async () => {
    clearInterval(daily);
    clearInterval(asides);
    await clerk.stop();
    await alarms.stop();
  };
}

/** Sends what talks say, over all open channels, and keeps the platforms' tokens fresh. */
export function startSender(
  connections: Connections,
  mailRoom: MailRoom,
  platforms: readonly Platform[],
): Stop {
  const channels = [webChannel(connections), ...platforms.map((platform) => platform.channel)];
  const sender = mailRoom.startSender(channels, {
    echoHash: (_channel, request) => request.textHash,
    onTrouble: (channel, reason) => {
      connections.log.error("channel-stopped", { channel, word: reason.word, code: reason.code ?? "" });
      if (channel !== "web") connections.troubles.failed({ channel, word: troubleOf(reason) });
    },
  });
  const tended = platforms.map((platform) => platform.tend());
  return async () => {
    for (const end of tended) await end();
    await sender.stop();
  };
}

/** Runs turns. */
export async function startWorker(connections: Connections, mailRoom: MailRoom): Promise<Stop> {
  const { config } = connections;
  const turn = await openConversation({
    office: officeName(config),
    publicUrl: publicUrl(config),
  });
  const duty = await watchDuty(connections);
  const worker = mailRoom.startWorker(turn, duty.facts);
  return async () => {
    duty.stop();
    await worker.stop();
  };
}
