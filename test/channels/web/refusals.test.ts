import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, openHouse } from "./house.js";
import { begin, call, linesNow, read } from "./visit.js";

let house: House;

beforeAll(async () => {
  house = await openHouse({ worker: false, inboxLimit: 200 });
});
afterAll(() => house.stop());

const stranger = "w".repeat(44);
const id = () => randomUUID();

describe("what is not right is refused with a clear code", () => {
  const cases: readonly [string, string, () => unknown, number, string][] = [
    ["no words and no choice", "messages", () => ({ id: id() }), 400, "bad-request"],
    [
      "words and a choice",
      "messages",
      () => ({ id: id(), text: "a", choice: { value: "a", label: "a" } }),
      400,
      "bad-request",
    ],
    ["an empty text", "messages", () => ({ id: id(), text: "" }), 400, "bad-request"],
    ["an id that is none", "messages", () => ({ id: "!", text: "a" }), 400, "bad-request"],
    ["something that is not JSON", "messages", () => "{", 400, "bad-request"],
    [
      "a text of more than 20,000 letters",
      "messages",
      () => ({ id: id(), text: "ư".repeat(20_001) }),
      400,
      "too-long",
    ],
    [
      "a body of more than 96 kB",
      "messages",
      () => ({ id: id(), text: "ư".repeat(60_000) }),
      413,
      "too-long",
    ],
    ["a start that is none", "start", () => ({ id: "short" }), 400, "bad-request"],
    [
      "a practice link nobody made",
      "start",
      () => ({ practice: "nobody-made-this-one" }),
      410,
      "practice-link-used",
    ],
  ];
  it.each(cases)("%s", async (_what, name, body, status, code) => {
    const token = await begin(house);
    expect(await call(house, name, body(), token)).toMatchObject({ status, code });
  });
});

it("takes the longest text there may be", async () => {
  const token = await begin(house);
  const { status } = await call(house, "messages", { id: id(), text: "ư".repeat(20_000) }, token);
  expect(status).toBe(202);
  expect((await linesNow(house, token))[0]?.text).toHaveLength(20_000);
});

describe("who brings no token that could be ours is not let in", () => {
  it.each(["", "wrong", `${stranger}w`])("%j", async (token) => {
    expect(await call(house, "messages", { id: id(), text: "a" }, token)).toMatchObject({ status: 401 });
    await expect(read(house, token)).rejects.toThrow("401");
  });
});

it("shows nothing of a talk to another token", async () => {
  const token = await begin(house);
  await call(house, "messages", { id: id(), text: "lời riêng" }, token);
  expect(await linesNow(house, token)).toHaveLength(1);
  expect(await linesNow(house, stranger)).toEqual([]);
});

it("says when to come back to who sends too much, and then takes it", async () => {
  const token = await begin(house);
  const replies = [];
  for (let number = 0; number < 21; number++) {
    replies.push(await call(house, "messages", { id: id(), text: `tin ${number}` }, token));
  }
  expect(replies.slice(0, 20).every(({ status }) => status === 202)).toBe(true);
  expect(replies[20]).toMatchObject({ status: 429, code: "slow-down", retryAfter: "3" });
  const key = `te:web:messages:${house.person(token)}`;
  expect(await house.desk.ttl(key)).toBeGreaterThan(0);
  await house.desk.del(key);
  expect(await call(house, "messages", { id: id(), text: "tin 20" }, token)).toMatchObject({ status: 202 });
});

it("lets 120 talks a minute begin from one network address", async () => {
  const keys = await house.desk.keys("te:web:starts:*");
  expect(keys).toHaveLength(1);
  expect(await house.desk.ttl(keys[0] ?? "")).toBeGreaterThan(0);
  await house.desk.set(keys[0] ?? "", "120", { expiration: "KEEPTTL" });
  expect(await call(house, "start", {})).toMatchObject({ status: 429, code: "slow-down", retryAfter: "3" });
  await house.desk.del(keys[0] ?? "");
  expect(await call(house, "start", {})).toMatchObject({ status: 201 });
});

it("answers 503 when the inbox is full, and shows no line that was not accepted", async () => {
  const token = await begin(house);
  let last = await call(house, "messages", { id: id(), text: "đầy chưa" }, token);
  for (let tries = 0; last.status === 202 && tries < 300; tries++) {
    await house.desk.del(`te:web:messages:${house.person(token)}`);
    last = await call(house, "messages", { id: id(), text: `tin ${tries}` }, token);
  }
  expect(last).toMatchObject({ status: 503, code: "busy", retryAfter: "3" });
  const shown = await linesNow(house, token);
  await house.desk.del(`te:web:messages:${house.person(token)}`);
  expect(await call(house, "messages", { id: id(), text: "không được nhận" }, token)).toMatchObject({
    status: 503,
  });
  expect(await linesNow(house, token)).toEqual(shown);
  expect(await call(house, "start", {})).toMatchObject({ status: 503, code: "busy" });
});
