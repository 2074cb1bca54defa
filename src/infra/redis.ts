import { createClient } from "redis";
import type { Log } from "./log.js";
import { faultFields } from "./log.js";

/** A connected Redis client, as made by {@link connectRedis}. */
export type Redis = ReturnType<typeof buildClient>;

/** What a command does while Redis is away: `fail` at once, or `wait` for the connection to come back. */
export type Patience = "fail" | "wait";

/**
 * Connects to Redis. Web roles use `fail` (the platform tries again), workers, senders and clerks `wait`.
 * Reconnects for ever, with at most 1 s between tries.
 */
export async function connectRedis(url: string, patience: Patience, log: Log): Promise<Redis> {
  const client = buildClient(url, patience);
  client.on("error", (error) => log.warn("redis-trouble", { fault: faultFields(error) }));
  await client.connect();
  return client;
}

function buildClient(url: string, patience: Patience) {
  const impatient = patience === "fail";
  return createClient({
    url,
    disableOfflineQueue: impatient,
    commandOptions: { timeout: impatient ? 1_000 : 10_000 },
    socket: {
      connectTimeout: 2_000,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** Math.min(retries, 5), 1_000),
    },
  });
}
