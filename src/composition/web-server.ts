import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { messengerCapabilities } from "../channels/messenger/capabilities.js";
import { webCapabilities } from "../channels/web/channel.js";
import { zaloCapabilities } from "../channels/zalo/capabilities.js";
import type { MailRoom } from "../delivery/mail-room.js";
import { createApplication, type Mounts } from "../http/application.js";
import { callPage } from "../http/call-page.js";
import type { Probes } from "../http/operations.js";
import { page, pictures } from "../http/pages.js";
import { deletionPage } from "../http/privacy.js";
import { type MailSlot, webhook } from "../http/webhook.js";
import type { Connections } from "./connections.js";
import { dutyWebhookPath, openDutyBot } from "./duty-bot.js";
import { officeName } from "./office-name.js";
import type { Platform } from "./platforms.js";
import { deletionPath, openPrivacy } from "./privacy.js";
import { publicUrl } from "./public-url.js";
import type { Stop } from "./roles.js";
import { openSharing } from "./sharing.js";
import { openStaffDoor } from "./staff-door.js";
import { tellTrouble } from "./trouble.js";
import { openWebDoor } from "./web-door.js";

const pages = fileURLToPath(new URL("../pages/", import.meta.url));
const drawings = fileURLToPath(new URL("../pictures/", import.meta.url));
const capabilities = {
  web: webCapabilities,
  messenger: messengerCapabilities,
  zalo: zaloCapabilities(false),
};

type Routers = Mounts["routers"];

/** One-time credentials of a first start; null when there are accounts already. */
export type FirstLogin = { readonly login: string; readonly password: string } | null;

/** All doors and pages of the role `web`. */
export async function openDoors(
  connections: Connections,
  mailRoom: MailRoom,
  platforms: readonly Platform[],
): Promise<{ readonly routers: Routers; readonly firstLogin: FirstLogin; readonly stop: Stop }> {
  const { config, log, metrics } = connections;
  const web = await openWebDoor(connections, mailRoom);
  const bot = openDutyBot(connections, mailRoom, connections.door);
  const staff = await openStaffDoor(
    connections,
    mailRoom,
    web.visitors,
    capabilities,
    publicUrl(config),
    bot,
  );
  const slot: MailSlot = {
    acceptAll: mailRoom.acceptAll,
    acceptReceipt: mailRoom.acceptReceipt,
    trouble: tellTrouble(log, metrics, connections.troubles.failed, Date.now),
    now: Date.now,
    metrics,
    log,
  };
  const hooks = platforms.map(({ door }) => ({
    path: `/webhooks/${door.id}`,
    router: webhook(door, slot),
  }));
  const privacy = openPrivacy(connections, mailRoom, platforms, slot.trouble);
  return {
    routers: [
      ...hooks,
      ...privacy.callbacks,
      ...(bot?.router ? [{ path: dutyWebhookPath, router: bot.router }] : []),
      { path: "/chat/api", router: web.routes },
      { path: "/chat", router: page(`${pages}chat`) },
      { path: "/hotline/api", router: staff.router },
      { path: "/hotline", router: page(`${pages}console`) },
      { path: "/goi", router: callPage() },
      { path: deletionPath, router: deletionPage(privacy.receipt, officeName(config)) },
      { path: "/lop", router: openSharing(config) },
      { path: "/pictures", router: pictures(drawings) },
    ],
    firstLogin: await staff.accounts.ensureFirstAccount(config.NODE_ENV === "production"),
    stop: () => staff.live.close(),
  };
}

/** Listens on PORT: health and figures in every process, the doors where there are any. */
export async function listen(
  connections: Connections,
  mailRoom: MailRoom,
  routers: Routers,
  stopping: () => boolean,
): Promise<Stop> {
  const probes = probesOf(connections, mailRoom, stopping);
  const server = createServer(createApplication({ probes, log: connections.log, routers }));
  server.listen(connections.config.PORT);
  await once(server, "listening");
  return () => closeServer(server);
}

function probesOf(connections: Connections, mailRoom: MailRoom, stopping: () => boolean): Probes {
  const { door, database, metrics } = connections;
  return {
    redis: () => door.ping(),
    // A process without the database does not wait for it.
    database: async () => database?.pool.query("select 1"),
    metrics: async () => {
      const backlog = await mailRoom.backlog();
      for (const [queue, count] of Object.entries(backlog)) metrics.backlog.set({ queue }, count);
      return metrics.expose();
    },
    stopping,
  };
}

/** Takes no new calls, lets those in hand end, and ends open streams: pages come back by themselves. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  setTimeout(() => server.closeAllConnections(), 500).unref();
  await closed;
}
