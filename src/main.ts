import { type Connections, openConnections, shapeDatabase } from "./composition/connections.js";
import { dutyBotState, openDutyBot } from "./composition/duty-bot.js";
import { openMail } from "./composition/mail.js";
import { openPlatforms } from "./composition/platforms.js";
import { publicUrl } from "./composition/public-url.js";
import { type Stop, startClerk, startSender, startWorker } from "./composition/roles.js";
import { tellTrouble } from "./composition/trouble.js";
import { type FirstLogin, listen, openDoors } from "./composition/web-server.js";
import { openChannels, type Role, readConfig } from "./infra/config.js";
import { Fault } from "./infra/fault.js";
import { createLog, faultFields, type Log } from "./infra/log.js";

/**
 * So long a stop may take, milliseconds: what is in hand has at most 15 s to come to its end. While Redis is away
 * nothing comes to an end; what is left stands in Redis, and the next start goes on with it.
 */
const stopWithinMs = 18_000;

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
    const ms = stopWithinMs / config.TEST_HURRY;
    setTimeout(() => endUnfinished(log, ms), ms).unref();
    for (const end of stops.reverse()) await end();
    process.exit(0);
  };
  process.on("SIGTERM", (signal) => void stop(signal));
  process.on("SIGINT", (signal) => void stop(signal));
  await start(connections, stops, () => stopping);
}

function endUnfinished(log: Log, ms: number): void {
  log.error("stop-unfinished", { ms });
  process.exit(1);
}

/** Starts the roles of this process; the doors open last and close first. */
async function start(connections: Connections, stops: Stop[], stopping: () => boolean): Promise<void> {
  const { config, log, metrics } = connections;
  const has = (role: Role) => config.ROLES.includes(role);
  if (has("web") || has("clerk")) await shapeDatabase(connections);
  const mailRoom = await openMail(connections);
  stops.push(() => mailRoom.close());
  const onTrouble = tellTrouble(log, metrics, connections.troubles.failed, Date.now);
  const platforms = openPlatforms(connections, onTrouble);
  if (has("clerk")) {
    const bot = openDutyBot(connections, mailRoom, connections.desk);
    stops.push(startClerk(connections, mailRoom, bot));
    if (bot) stops.push(bot.start().stop);
  }
  if (has("sender")) stops.push(startSender(connections, mailRoom, platforms));
  if (has("worker")) stops.push(await startWorker(connections, mailRoom));
  const doors = has("web") ? await openDoors(connections, mailRoom, platforms) : null;
  if (doors) stops.push(doors.stop);
  stops.push(await listen(connections, mailRoom, doors?.routers ?? [], stopping));
  if (doors) tellWhereToGo(connections, doors.firstLogin);
  else console.log(`Tiếng Em is ready (${config.ROLES.join(", ")}).`);
}

function tellWhereToGo(connections: Connections, first: FirstLogin): void {
  const open = openChannels(connections.config);
  const address = publicUrl(connections.config);
  const state = (on: boolean) => (on ? "on" : "off (no credentials)");
  const login =
    first && `              first login ${first.login}, password ${first.password} (to be changed at once)`;
  const lines = [
    "",
    "Tiếng Em is ready.",
    `  Chat page   ${address}/chat`,
    `  Console     ${address}/hotline`,
    `  For classes ${address}/lop`,
    ...(login ? [login] : []),
    `  Messenger   ${state(open.messenger)}, webhook ${address}/webhooks/messenger`,
    `  Zalo        ${state(open.zalo)}, webhook ${address}/webhooks/zalo`,
    `  Duty bot    ${dutyBotState(connections.config)}`,
    "",
  ];
  console.log(lines.join("\n"));
}
