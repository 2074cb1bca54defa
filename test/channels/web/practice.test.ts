import { afterAll, beforeAll, expect, it } from "vitest";
import { type House, openHouse } from "./house.js";
import { call } from "./visit.js";

let house: House;

beforeAll(async () => {
  house = await openHouse({ worker: false, inboxLimit: 3 });
});
afterAll(() => house.stop());

it("makes one talk a practice talk, and is used up then", async () => {
  const practice = await house.visitors.createPractice();
  expect(await call(house, "start", { practice })).toMatchObject({ status: 201, body: { practice: true } });
  expect(house.accepted.at(-1)?.body).toEqual({ kind: "start", ref: "practice" });
  expect(await call(house, "start", { practice })).toMatchObject({ status: 410, code: "practice-link-used" });
});

it("works once more for the page that used it and never got the answer", async () => {
  const practice = await house.visitors.createPractice();
  const id = "the-answer-to-this-one-was-lost";
  const first = await call(house, "start", { id, practice });
  expect(await call(house, "start", { id, practice })).toEqual(first);
  expect(await call(house, "start", { id: "somebody-else-altogether", practice })).toMatchObject({
    status: 410,
  });
  // The one who was refused does not take it over by asking.
  expect(await call(house, "start", { id, practice })).toEqual(first);
});

it("is not lost when the talk could not begin", async () => {
  const id = "this-one-finds-the-inbox-full";
  const practice = await house.visitors.createPractice();
  expect(await call(house, "start", {})).toMatchObject({ status: 201 });
  expect(await call(house, "start", { id, practice })).toMatchObject({ status: 503 });
  const { inbox } = house.keys;
  await house.desk.del(inbox);
  expect(await call(house, "start", { id, practice })).toMatchObject({
    status: 201,
    body: { practice: true },
  });
});

it("is the only way to a practice talk", async () => {
  await house.desk.del(house.keys.inbox);
  expect(await call(house, "start", {})).toMatchObject({ status: 201, body: { practice: false } });
  expect(house.accepted.at(-1)?.body).toEqual({ kind: "start" });
  expect(await call(house, "start", { ref: "practice" })).toMatchObject({ status: 400 });
  expect(await call(house, "start", { practice: "" })).toMatchObject({ status: 410 });
});

it("waits a day for being opened", async () => {
  await house.visitors.createPractice();
  const lives = await Promise.all(
    (await house.desk.keys("te:web:practice:*")).map((key) => house.desk.ttl(key)),
  );
  expect(Math.max(...lives)).toBeGreaterThan(86_000);
  expect(Math.max(...lives)).toBeLessThanOrEqual(86_400);
});
