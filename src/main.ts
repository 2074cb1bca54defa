import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { migrate } from "./cases/migrate.js";
import { createCases } from "./cases/repository.js";
import { messengerCapabilities } from "./channels/messenger/capabilities.js";
import { webCapabilities } from "./channels/web/channel.js";
import { zaloCapabilities } from "./channels/zalo/capabilities.js";
import { type Connections, openConnections } from "./composition/connections.js";
import { watchDuty } from "./composition/duty.js";
import { openPlatforms, type Platform } from "./composition/platforms.js";
import { openStaffDoor } from "./composition/staff-door.js";
import { openWebDoor, webChannel } from "./composition/web-door.js";
import { openConversation } from "./conversation/open.js";
import { troubleMessage } from "./conversation/trouble.js";
import { type MailRoom, openMailRoom, type Running } from "./delivery/mail-room.js";
import { livePublisher } from "./hotline/live/hub.js";
import { createApplication } from "./http/application.js";
import { callPage } from "./http/call-page.js";
import { page } from "./http/pages.js";
import { webhook } from "./http/webhook.js";
import { openChannels, type Role, readConfig } from "./infra/config.js";
import { Fault } from "./infra/fault.js";
import { createLog, faultFields, type Log } from "./infra/log.js";
import type { ChannelTrouble } from "./model/channel.js";

const pages = fileURLToPath(new URL("./pages/", import.meta.url));
const defaultOffice = "một văn phòng bảo vệ trẻ em (bản chạy thử)";

/** Something to be stopped, in the opposite order of its start. */
type Stop = () => Promise<void> | void;

try {
  await main();
} catch (fault) {
  // Before anything runs there is only the operator to tell, and one clear sentence does it.
  if (fault instanceof Fault) console.error(fault.message);
  else console.error(faultFields(fault));
  process.exit(1);
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.LOG_LEVEL);
  const connections = await openConnections(config, log);
  const stops: Stop[] = [connections.close];
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info("stopping", { word: signal });
    for (const end of stops.reverse()) await end();
    process.exit(0);
  };
  process.on("SIGTERM", (signal) => void stop(signal));
  process.on("SIGINT", (signal) => void stop(signal));
  await start(connections, stops, () => stopping);
}

async function start(connections: Connections, stops: Stop[], stopping: () => boolean): Promise<void> {
  const { config, log, metrics, door, desk, keyring, db } = connections;
  const has = (role: Role) => config.ROLES.includes(role);
  if (has("web") || has("clerk")) await migrate(db);
  const mailRoom = await openMailRoom({
    redis: { door, desk },
    keyring,
    log,
    troubleMessage: await troubleMessage(),
    metrics: {
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
    },
  });
  stops.push(() => mailRoom.close());
  const platforms = openPlatforms(connections, (trouble) => tellTrouble(log, trouble));
  if (has("clerk")) stops.push(await startClerk(connections, mailRoom));
  if (has("sender")) stops.push(...startSender(connections, mailRoom, platforms));
  if (has("worker")) stops.push(...(await startWorker(connections, mailRoom)));
  if (has("web")) stops.push(await startWeb(connections, mailRoom, platforms, stopping));
}

/** Ids of applied effects are only needed while a stream could still hold them. */
const appliedMs = 30 * 24 * 3600_000;

async function startClerk({ db, keyring, door, log, pool }: Connections, mailRoom: MailRoom): Promise<Stop> {
  const cases = createCases(db, keyring, livePublisher(door, log));
  const tidy = () =>
    cases.forgetApplied(Date.now() - appliedMs).then(
      (count) => log.info("effects-forgotten", { count }),
      (fault: unknown) => log.warn("effects-not-forgotten", { fault: faultFields(fault) }),
    );
  const daily = setInterval(() => void tidy(), 24 * 3600_000);
  const clerk = mailRoom.startClerk((effects) => cases.applyEffects(effects), {
    databaseAnswers: () =>
      pool.query("select 1").then(
        () => true,
        () => false,
      ),
    onPutAside: (effect, fault) => cases.putAside(effect, fault),
  });
  return async () => {
    clearInterval(daily);
    await clerk.stop();
  };
}

function startSender(connections: Connections, mailRoom: MailRoom, platforms: readonly Platform[]): Stop[] {
  const channels = [webChannel(connections), ...platforms.map((platform) => platform.channel)];
  const sender = mailRoom.startSender(channels, {
    echoHash: (_channel, request) => request.textHash,
    onTrouble: (channel, reason) => connections.log.error("channel-stopped", { channel, word: reason.word }),
  });
  return [stopOf(sender), ...platforms.map((platform) => platform.tend())];
}

async function startWorker({ config, desk, log }: Connections, mailRoom: MailRoom): Promise<Stop[]> {
  const turn = await openConversation({ office: config.OFFICE_NAME ?? defaultOffice });
  const duty = await watchDuty(desk, log);
  return [duty.stop, stopOf(mailRoom.startWorker(turn, duty.facts))];
}

async function startWeb(
  connections: Connections,
  mailRoom: MailRoom,
  platforms: readonly Platform[],
  stopping: () => boolean,
): Promise<Stop> {
  const { config, log, metrics, door, pool } = connections;
  const publicUrl = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
  const web = await openWebDoor(connections, mailRoom);
  const capabilities = {
    web: webCapabilities,
    messenger: messengerCapabilities,
    zalo: zaloCapabilities(false),
  };
  const staff = await openStaffDoor(connections, mailRoom, web.visitors, capabilities, publicUrl);
  const first = await staff.accounts.ensureFirstAccount(config.NODE_ENV === "production");
  const slot = {
    acceptAll: mailRoom.acceptAll,
    acceptReceipt: mailRoom.acceptReceipt,
    trouble: (trouble: ChannelTrouble) => tellTrouble(log, trouble),
    now: Date.now,
    metrics,
    log,
  };
  const application = createApplication({
    probes: {
      redis: () => door.ping(),
      database: () => pool.query("select 1"),
      metrics: async () => {
        for (const [queue, count] of Object.entries(await mailRoom.backlog()))
          metrics.backlog.set({ queue }, count);
        return metrics.expose();
      },
      stopping,
    },
    log,
    routers: [
      ...platforms.map(({ door: platform }) => ({
        path: `/webhooks/${platform.id}`,
        router: webhook(platform, slot),
      })),
      { path: "/chat/api", router: web.routes },
      { path: "/chat", router: page(`${pages}chat`) },
      { path: "/hotline/api", router: staff.router },
      { path: "/hotline", router: page(`${pages}console`) },
      { path: "/goi", router: callPage() },
    ],
  });
  const server = createServer(application);
  server.listen(config.PORT);
  await once(server, "listening");
  tellWhereToGo(connections, publicUrl, first);
  return async () => {
    await staff.live.close();
    await closeServer(server);
  };
}

function stopOf(running: Running): Stop {
  return () => running.stop();
}

/** Takes no new calls, lets those in hand end, and ends open streams: pages come back by themselves. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  setTimeout(() => server.closeAllConnections(), 500).unref();
  await closed;
}

function tellTrouble(log: Log, trouble: ChannelTrouble): void {
  log.error("channel-trouble", { channel: trouble.channel, word: trouble.word });
}

function tellWhereToGo(
  { config }: Connections,
  publicUrl: string,
  first: { readonly login: string; readonly password: string } | null,
): void {
  const open = openChannels(config);
  const state = (on: boolean) => (on ? "on" : "off (no credentials)");
  const lines = [
    "",
    "Tiếng Em is ready.",
    `  Chat page   ${publicUrl}/chat`,
    `  Console     ${publicUrl}/hotline`,
    ...(first
      ? [`              first login ${first.login}, password ${first.password} (to be changed at once)`]
      : []),
    `  Messenger   ${state(open.messenger)}, webhook ${publicUrl}/webhooks/messenger`,
    `  Zalo        ${state(open.zalo)}, webhook ${publicUrl}/webhooks/zalo`,
    "",
  ];
  console.log(lines.join("\n"));
}
