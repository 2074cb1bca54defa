// @ts-check
// The embedded database in a process of its own: node launcher/database-server.mjs <folder> <port>
import { createServer } from "node:net";
import { PGLiteSocketHandler } from "@electric-sql/pglite-socket";
import { openDatabase } from "./database-files.mjs";
import { DatabaseFloor } from "./database-floor.mjs";
import { Stop, tell } from "./stop.mjs";

const maxConnections = 50;
const maxSilenceMs = 30_000;
const closeWithinMs = 5_000;

/** @type {Map<number, PGLiteSocketHandler>} */
const connections = new Map();

/**
 * @param {string} folder
 * @param {number} port
 */
async function serve(folder, port) {
  const database = await openDatabase(folder);
  const floor = new DatabaseFloor(database, giveUp);
  const server = createServer((socket) => void welcome(socket, floor));
  server.maxConnections = maxConnections;
  server.on("error", (error) =>
    giveUp(new Stop(`The database cannot listen on port ${port}: ${error.message}.`)),
  );
  server.listen(port, "127.0.0.1", () => console.log(`ready on ${port}`));
  setInterval(() => dropSilent(floor), 1_000).unref();
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => void close(server, database));
}

/**
 * @param {import("node:net").Socket} socket
 * @param {DatabaseFloor} floor
 */
async function welcome(socket, floor) {
  // The handler knows its queue by a class with private fields; the floor offers the same methods.
  const queryQueue = /** @type {any} */ (floor);
  const handler = new PGLiteSocketHandler({ queryQueue, closeOnDetach: true });
  connections.set(handler.handlerId, handler);
  socket.once("close", () => connections.delete(handler.handlerId));
  await handler.attach(socket);
}

/** @param {DatabaseFloor} floor */
function dropSilent(floor) {
  const holder = floor.overstaying(maxSilenceMs);
  if (holder !== undefined) void connections.get(holder)?.detach(true);
}

/**
 * @param {import("node:net").Server} server
 * @param {import("@electric-sql/pglite").PGlite} database
 */
async function close(server, database) {
  setTimeout(() => process.exit(1), closeWithinMs).unref();
  server.close();
  await Promise.all([...connections.values()].map((handler) => handler.detach(true)));
  await database.close();
  process.exit(0);
}

/** @param {unknown} error */
function giveUp(error) {
  tell(error);
  process.exit(1);
}

serve(String(process.argv[2]), Number(process.argv[3])).catch(giveUp);
