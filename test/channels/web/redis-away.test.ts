import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { message } from "../../support/mail-room.js";
import { type House, openHouse } from "./house.js";
import { begin, call, linesNow, type Reading, read } from "./visit.js";

let house: House;

beforeAll(async () => {
  house = await openHouse({ answers: (said) => (said === "start" ? [] : [{ text: `Nghe: ${said}` }]) });
});
afterAll(() => house.stop());

const texts = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);

/** Sends until it is taken, as the page does. */
async function insist(token: string, sent: { id: string; text: string }): Promise<void> {
  await vi.waitFor(async () => expect((await call(house, "messages", sent, token)).status).toBe(202), {
    timeout: 20_000,
  });
}

/** A page that comes back whenever its stream ends. */
function staying(token: string): { lines(): string[]; leave(): void } {
  const readings: Reading[] = [];
  let left = false;
  const stay = async () => {
    while (!left) {
      const reading = await read(house, token, readings.at(-1)?.place).catch(() => null);
      if (reading) {
        readings.push(reading);
        await reading.ended;
      } else await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  void stay();
  return {
    lines: () => readings.flatMap((reading) => texts(reading.lines)),
    leave: () => {
      left = true;
      readings.at(-1)?.stop();
    },
  };
}

it("loses and doubles nothing when Redis dies in the middle of a talk", async () => {
  const token = await begin(house);
  const page = staying(token);
  await insist(token, { id: randomUUID(), text: "một" });
  await vi.waitFor(() => expect(page.lines()).toEqual(["một", "Nghe: một"]));
  await house.redis.kill();
  const sent = { id: randomUUID(), text: "hai" };
  expect(await call(house, "messages", sent, token)).toMatchObject({
    status: 503,
    code: "busy",
    retryAfter: "3",
  });
  await house.redis.restart();
  await insist(token, sent);
  await vi.waitFor(() => expect(page.lines().slice(2)).toEqual(["hai", "Nghe: hai"]), { timeout: 20_000 });
  page.leave();
});

it("tells open pages what came while only their own connection to Redis was away", async () => {
  const token = await begin(house);
  const reading = await read(house, token);
  await house.desk.sendCommand(["CLIENT", "KILL", "TYPE", "pubsub"]);
  await house.say(house.person(token), message("missed-1", "Có nghe không?"));
  await vi.waitFor(() => expect(texts(reading.lines)).toEqual(["Có nghe không?"]));
  reading.stop();
});

it("shows an accepted message that could not be shown at first when the page sends it again", async () => {
  const token = await begin(house);
  const sent = { id: randomUUID(), text: "được nhận rồi" };
  // As if the process had died between accepting and showing.
  await call(house, "messages", sent, token);
  await vi.waitFor(async () => expect(texts(await linesNow(house, token))).toHaveLength(2));
  const stem = `te:web:{${house.person(token)}}`;
  await house.desk.del([`${stem}:lines`, `${stem}:ids`]);
  expect(await call(house, "messages", sent, token)).toMatchObject({ status: 202, body: { taken: "seen" } });
  expect(texts(await linesNow(house, token))).toEqual(["được nhận rồi"]);
});

it("goes on with the talk after the server went away and came back", async () => {
  const token = await begin(house);
  const page = staying(token);
  await insist(token, { id: randomUUID(), text: "trước" });
  await vi.waitFor(() => expect(page.lines()).toHaveLength(2));
  await house.closeServer();
  await house.say(house.person(token), message("meanwhile-1", "Trong lúc đó."));
  await house.openServer();
  await insist(token, { id: randomUUID(), text: "sau" });
  await vi.waitFor(() =>
    expect(page.lines()).toEqual(["trước", "Nghe: trước", "Trong lúc đó.", "sau", "Nghe: sau"]),
  );
  page.leave();
});

it("answers 503 for everything while Redis is there but does not answer", async () => {
  const token = await begin(house);
  const server = /process_id:(\d+)/.exec(await house.desk.info("server"))?.[1];
  process.kill(Number(server), "SIGSTOP");
  try {
    const replies = await Promise.all([
      call(house, "start", {}),
      call(house, "messages", { id: randomUUID(), text: "có ai không" }, token),
      call(house, "leave", { token }),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([503, 503, 503]);
    await expect(read(house, token)).rejects.toThrow("503");
  } finally {
    process.kill(Number(server), "SIGCONT");
  }
});
