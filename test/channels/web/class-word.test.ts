import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type House, openHouse } from "./house.js";
import { begin, call, linesNow } from "./visit.js";

let house: House;

beforeAll(async () => {
  house = await openHouse({});
});
afterAll(() => house.stop());
beforeEach(() => {
  house.accepted.length = 0;
});

const heard = () => house.accepted.map(({ body }) => body);

it("begins a talk with the class word, the same talk when it is asked again", async () => {
  const body = { id: randomUUID(), classWord: "duoi-nuoc" };
  expect(await begin(house, body)).toBe(await begin(house, body));
  expect(heard()).toEqual([{ kind: "start", ref: "lop-duoi-nuoc" }]);
});

it("takes a class word into a talk that has begun, once for each opening, and shows no line of it", async () => {
  const token = await begin(house);
  const opening = { id: randomUUID(), classWord: "hoi-dap" };
  for (const body of [opening, opening, { ...opening, id: randomUUID() }]) {
    expect(await call(house, "messages", body, token)).toMatchObject({ status: 202 });
  }
  const start = { kind: "start", ref: "lop-hoi-dap" };
  expect(heard()).toEqual([{ kind: "start" }, start, start]);
  expect(await linesNow(house, token)).toEqual([]);
});

it("begins a practice talk as one, whatever else the page says", async () => {
  const practice = await house.visitors.createPractice();
  await begin(house, { practice, classWord: "duoi-nuoc" });
  expect(heard()).toEqual([{ kind: "start", ref: "practice" }]);
});

describe("what is no class word is refused", () => {
  const wrong = ["", "Duoi", "đuối", "a b", "-a", "a-", "a--b", "a-b-c-d-e-f-g-h", "a".repeat(61), 5];
  it.each(wrong)("%j", async (classWord) => {
    const refused = { status: 400, code: "bad-request" };
    expect(await call(house, "start", { classWord })).toMatchObject(refused);
    const token = await begin(house);
    expect(await call(house, "messages", { id: randomUUID(), classWord }, token)).toMatchObject(refused);
  });
});

it.each(["a", "12-gio", "a-b-c-d-e-f-4827", "a".repeat(60)])("%s is a class word", async (classWord) => {
  expect(await call(house, "start", { classWord })).toMatchObject({ status: 201 });
});
