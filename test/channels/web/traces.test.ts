import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { message } from "../../support/mail-room.js";
import { type House, openHouse } from "./house.js";
import { begin, call, linesNow, read } from "./visit.js";

let house: House;

beforeAll(async () => {
  house = await openHouse({ answers: (said) => (said === "start" ? [] : [{ text: "Câu trả lời kín." }]) });
});
afterAll(() => house.stop());

/** Everything that stands in Redis, keys and values, as text. */
async function everything(): Promise<string> {
  const found: string[] = [];
  for (const key of await house.desk.keys("*")) {
    const type = await house.desk.type(key);
    found.push(key, JSON.stringify(await contentOf(key, type)));
  }
  return found.join("\n");
}

async function contentOf(key: string, type: string): Promise<unknown> {
  switch (type) {
    case "string":
      return house.desk.get(key);
    case "hash":
      return house.desk.hGetAll(key);
    case "stream":
      return house.desk.xRange(key, "-", "+");
    case "zset":
      return house.desk.zRange(key, 0, -1);
    case "set":
      return house.desk.sMembers(key);
    case "list":
      return house.desk.lRange(key, 0, -1);
    default:
      throw new Error(`A kind of value nobody looks into: ${type}`);
  }
}

it("writes no text, no token, no practice code and no address into Redis in the clear", async () => {
  const id = "made-by-chance-in-the-page-1";
  const practice = await house.visitors.createPractice();
  const token = await begin(house, { id, practice });
  await call(house, "messages", { id: randomUUID(), text: "chuyện bí mật" }, token);
  await call(
    house,
    "messages",
    { id: randomUUID(), choice: { value: "giá-trị", label: "Nhãn riêng" } },
    token,
  );
  await vi.waitFor(async () => expect(await linesNow(house, token)).toHaveLength(4));
  const all = await everything();
  expect(all).toContain(house.person(token));
  const secrets = [
    token,
    id,
    practice,
    "chuyện bí mật",
    "giá-trị",
    "Nhãn riêng",
    "Câu trả lời kín",
    "127.0.0.1",
  ];
  for (const secret of secrets) {
    expect(all).not.toContain(secret);
    expect(all).not.toContain(Buffer.from(secret).toString("base64url"));
    expect(all).not.toContain(Buffer.from(secret).toString("hex"));
  }
});

it("keeps everything of a page for a limited time only", async () => {
  const token = await begin(house);
  await call(house, "messages", { id: randomUUID(), text: "một lời" }, token);
  const keys = await house.desk.keys("te:web:*");
  expect(keys.length).toBeGreaterThan(3);
  for (const key of keys) expect([key, await house.desk.ttl(key)]).not.toEqual([key, -1]);
});

it("forgets the lines of a page that was left, closes its other tabs and shows nothing that comes later", async () => {
  const token = await begin(house);
  await call(house, "messages", { id: randomUUID(), text: "sẽ bị xóa" }, token);
  await vi.waitFor(async () => expect(await linesNow(house, token)).toHaveLength(2));
  const otherTab = await read(house, token);
  // As a page that is being left sends it: no header, the token in the body.
  expect(await call(house, "leave", { token })).toMatchObject({ status: 204 });
  await otherTab.ended;
  await expect(read(house, token)).rejects.toThrow("401");
  const outcome = await house.say(house.person(token), message("late-1", "Đến muộn."));
  expect(outcome).toMatchObject({ kind: "final", scope: "person", reason: { word: "unreachable" } });
  const stem = `te:web:{${house.person(token)}}`;
  expect(await house.desk.exists([`${stem}:lines`, `${stem}:ids`])).toBe(0);
});

it("still hears a cry for help from a tab of a talk that was left", async () => {
  const token = await begin(house);
  await call(house, "leave", {}, token);
  expect(await call(house, "messages", { id: randomUUID(), text: "cuu em voi" }, token)).toMatchObject({
    status: 202,
  });
  await vi.waitFor(() => expect(house.heard).toContain("cuu em voi"));
});

it("leaves quietly when nobody was there", async () => {
  expect(await call(house, "leave", { token: "x" })).toMatchObject({ status: 204 });
});

it("shows the other lines when one can not be opened any more", async () => {
  const token = await begin(house);
  await house.say(house.person(token), message("before-1", "Trước."));
  await house.desk.xAdd(`te:web:{${house.person(token)}}:lines`, "*", { line: "AAAA" });
  await house.say(house.person(token), message("after-1", "Sau."));
  expect((await linesNow(house, token)).map(({ text }) => text)).toEqual(["Trước.", "Sau."]);
});
