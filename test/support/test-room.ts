import { afterAll, beforeAll } from "vitest";
import type { MailRoomOptions } from "../../src/delivery/mail-room.js";
import { openTestRoom, type TestRoom } from "./mail-room.js";
import { startRedis, type TestRedis } from "./redis.js";

/** Opens a mail room over a Redis of its own for the tests of a file, and closes both after them; `more` as for the room. */
export function setUpTestRoom(more: Partial<MailRoomOptions> = {}): {
  readonly redis: TestRedis;
  readonly room: TestRoom;
} {
  const redis = {} as TestRedis;
  const room = {} as TestRoom;
  beforeAll(async () => {
    Object.assign(redis, await startRedis());
    Object.assign(room, await openTestRoom(redis.url, more));
  });
  afterAll(async () => {
    await room.close();
    room.disconnect();
    await redis.stop();
  });
  return { redis, room };
}
