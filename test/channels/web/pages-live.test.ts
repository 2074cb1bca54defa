import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createPagesLive } from "../../../src/channels/web/pages-live.js";
import { silentLog } from "../../../src/infra/log.js";
import { connectRedis, type Redis } from "../../../src/infra/redis.js";
import { person } from "../../support/mail-room.js";
import { startRedis, type TestRedis } from "../../support/redis.js";

let redis: TestRedis;
let ear: Redis;

beforeAll(async () => {
  redis = await startRedis();
  ear = await connectRedis(redis.url, "wait", silentLog);
});
afterAll(async () => {
  ear.destroy();
  await redis.stop();
});

it("wakes every open page when the connection breaks and again when it is back", async () => {
  const live = await createPagesLive(ear);
  const wakes: [string, "ready" | "away"][] = [];
  const pages = ["an", "binh"].map((name) =>
    live.listen(person(name, "web"), {
      wake: () => wakes.push([name, ear.isReady ? "ready" : "away"]),
      end: () => undefined,
    }),
  );
  const woken = (state: string) =>
    expect.arrayContaining([
      ["an", state],
      ["binh", state],
    ]);
  await redis.kill();
  await vi.waitFor(() => expect(wakes).toEqual(woken("away")));
  await redis.restart();
  await vi.waitFor(() => expect(wakes).toEqual(woken("ready")));
  for (const leave of pages) leave();
  expect(live.open).toBe(0);
});

it("forgets a page that has gone", async () => {
  const live = await createPagesLive(ear);
  const wake = vi.fn();
  const leave = live.listen(person("chi", "web"), { wake, end: () => undefined });
  expect(live.open).toBe(1);
  leave();
  leave();
  expect(live.open).toBe(0);
});
