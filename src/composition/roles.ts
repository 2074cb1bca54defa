import { createCases } from "../cases/repository.js";
import { openConversation } from "../conversation/open.js";
import type { MailRoom } from "../delivery/mail-room.js";
import { livePublisher } from "../hotline/live/hub.js";
import { faultFields } from "../infra/log.js";
import { type Connections, databaseOf } from "./connections.js";
import { watchDuty } from "./duty.js";
import type { Platform } from "./platforms.js";
import { publicUrl } from "./public-url.js";
import { webChannel } from "./web-door.js";

/** Ends something; what was started last is stopped first. */
export type Stop = () => Promise<void> | void;

/** Who runs the bot when nobody said so. */
const defaultOffice = "một văn phòng bảo vệ trẻ em (bản chạy thử)";

/** Ids of applied effects are only needed while a stream could still hold them, milliseconds. */
const appliedMs = 30 * 24 * 3600_000;
const dayMs = 24 * 3600_000;

/** Applies effects to the database, and forgets every day what is no longer needed to know them again. */
export function startClerk(connections: Connections, mailRoom: MailRoom): Stop {
  const { keyring, door, log } = connections;
  const { db, pool } = databaseOf(connections);
  const cases = createCases(db, keyring, livePublisher(door, log));
  const tidy = () =>
    cases.forgetApplied(Date.now() - appliedMs).then(
      (count) => log.info("effects-forgotten", { count }),
      (fault: unknown) => log.warn("effects-not-forgotten", { fault: faultFields(fault) }),
    );
  const daily = setInterval(() => void tidy(), dayMs);
  const answers = () =>
    pool.query("select 1").then(
      () => true,
      () => false,
    );
  const clerk = mailRoom.startClerk((effects) => cases.applyEffects(effects), {
    databaseAnswers: answers,
    onPutAside: (effect, fault) => cases.putAside(effect, fault),
  });
  return async () => {
    clearInterval(daily);
    await clerk.stop();
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
    onTrouble: (channel, reason) =>
      connections.log.error("channel-stopped", { channel, word: reason.word, code: reason.code ?? "" }),
  });
  const tended = platforms.map((platform) => platform.tend());
  return async () => {
    for (const end of tended) await end();
    await sender.stop();
  };
}

/** Runs turns. */
export async function startWorker({ config, desk, log }: Connections, mailRoom: MailRoom): Promise<Stop> {
  const turn = await openConversation({
    office: config.OFFICE_NAME ?? defaultOffice,
    publicUrl: publicUrl(config),
  });
  const duty = await watchDuty(desk, log);
  const worker = mailRoom.startWorker(turn, duty.facts);
  return async () => {
    duty.stop();
    await worker.stop();
  };
}
