// @ts-check
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuild } from "./build.mjs";
import { keepRunning } from "./children.mjs";
import { databaseRecipe, databaseUrl as embeddedUrl } from "./database.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { readSettings } from "./environment.mjs";
import { openFolder, saveMarker, settlePort } from "./folder.mjs";
import { developmentKeys } from "./keys.mjs";
import { ensurePackages } from "./packages.mjs";
import { portTrouble } from "./ports.mjs";
import { livingProcess } from "./processes.mjs";
import { redisNeed, redisRecipe } from "./redis.mjs";
import { endOrphan, runServer } from "./server.mjs";
import { Stop, tell } from "./stop.mjs";

/**
 * @typedef {object} Product what is run; tests put a small server in its place
 * @property {string} root  the checkout
 * @property {[string, ...string[]]} server  the command of the server
 * @property {(signal: AbortSignal) => Promise<void>} prepare  installs and builds what the server needs
 */

/** @typedef {{ stop(): Promise<void> }} Running */

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs Tiếng Em from this checkout until it is told to stop, and ends this process. */
export async function runProduct() {
  await run({
    root,
    server: [process.execPath, join(root, "dist", "main.js")],
    prepare: async (signal) => {
      await ensureDependencies(root, { signal });
      await ensureBuild(root, { signal });
    },
  });
}

/**
 * Runs a product until Ctrl-C, SIGTERM or a fault, stops everything in the opposite order of its start – the server
 * first, so that it can finish its work – and ends this process.
 * @param {Product} product
 */
export async function run(product) {
  const interrupt = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => interrupt.abort());
  /** @type {Running[]} */ const running = [];
  let code = 1;
  try {
    code = await start(product, running, interrupt.signal);
  } catch (error) {
    if (interrupt.signal.aborted) console.error("Stopped before it was ready.");
    else tell(error);
  }
  for (const part of running.reverse()) await part.stop().catch(tell);
  process.exit(code);
}

/**
 * @param {Product} product
 * @param {Running[]} running
 * @param {AbortSignal} signal
 * @returns {Promise<number>} the exit code
 */
async function start(product, running, signal) {
  const settings = readSettings(product.root, process.env);
  const folder = openFolder(settings.folder);
  const serverRecord = join(folder.run, "server.json");
  await endOrphan(serverRecord);
  await checkPort(settings.port);
  if (!settings.redisUrl) await ensurePackages([redisNeed]);
  await product.prepare(signal);
  signal.throwIfAborted();
  const secretKeys = settings.secretKeys ?? developmentKeys(join(folder.path, "keys.env"), !folder.isNew);
  saveMarker(folder);
  const trouble = new AbortController();
  const onLost = (/** @type {Stop} */ stop) => trouble.abort(stop);
  // Side by side, because each takes a second or two; both are waited for, so that a fault leaves none behind unknown.
  const started = await Promise.allSettled([
    settings.redisUrl ?? startRedis(folder, running, onLost),
    settings.databaseUrl ?? startDatabase(folder, running, onLost),
  ]);
  const [redisUrl, databaseUrl] = started.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
  signal.throwIfAborted();
  const server = runServer({
    command: product.server,
    cwd: product.root,
    environment: {
      ...settings.environment,
      PORT: `${settings.port}`,
      DATA_DIR: folder.path,
      REDIS_URL: redisUrl,
      DATABASE_URL: databaseUrl,
      SECRET_KEYS: secretKeys,
      // Node 22 and later keep compiled code here; earlier ones ignore it.
      NODE_COMPILE_CACHE: join(folder.run, "compiled"),
    },
    record: serverRecord,
  });
  running.push(server);
  return Promise.race([server.ended, whenAborted(signal, () => 0), failed(trouble.signal)]);
}

/** @param {number} port */
async function checkPort(port) {
  const trouble = await portTrouble(port);
  if (!trouble) return;
  const why = trouble === "EADDRINUSE" ? "is taken by another program" : `cannot be used (${trouble})`;
  throw new Stop(
    `Port ${port} ${why}: choose another one, for example PORT=${port < 65_535 ? port + 1 : 8080} npm start`,
  );
}

/**
 * @param {import("./folder.mjs").DataFolder} folder
 * @param {Running[]} running
 * @param {(stop: Stop) => void} onLost
 */
async function startRedis(folder, running, onLost) {
  const port = await settlePort(folder, "redis", isRunning(folder, "redis"));
  const recipe = redisRecipe({ folder: join(folder.path, "redis"), port, run: folder.run });
  running.push(await keepRunning(recipe, onLost));
  return `redis://127.0.0.1:${port}`;
}

/**
 * @param {import("./folder.mjs").DataFolder} folder
 * @param {Running[]} running
 * @param {(stop: Stop) => void} onLost
 */
async function startDatabase(folder, running, onLost) {
  const port = await settlePort(folder, "database", isRunning(folder, "database"));
  const recipe = databaseRecipe({ folder: join(folder.path, "database"), port, run: folder.run });
  running.push(await keepRunning(recipe, onLost));
  return embeddedUrl(port);
}

/**
 * @param {import("./folder.mjs").DataFolder} folder
 * @param {string} name
 */
function isRunning(folder, name) {
  return livingProcess(join(folder.run, `${name}.json`)) !== undefined;
}

/**
 * @template T
 * @param {AbortSignal} signal
 * @param {() => T} result
 * @returns {Promise<T>}
 */
function whenAborted(signal, result) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(result());
    else signal.addEventListener("abort", () => resolve(result()), { once: true });
  });
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<never>}
 */
async function failed(signal) {
  throw await whenAborted(signal, () => signal.reason);
}
