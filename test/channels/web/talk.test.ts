import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { message } from "../../support/mail-room.js";
import { type House, openHouse } from "./house.js";
import { begin, call, linesNow, read } from "./visit.js";

let house: House;

beforeAll(async () => {
  house = await openHouse({
    answers: (said) =>
      said === "start"
        ? [{ text: "Chào bạn." }, { text: "Chọn nhé.", choices: [{ value: "menu:help", label: "Cần giúp" }] }]
        : [{ text: `Nghe: ${said}` }],
  });
});
afterAll(() => house.stop());

const texts = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);

/** Begins a talk and waits until the bot has greeted. */
async function greeted(body: unknown = {}): Promise<string> {
  const token = await begin(house, body);
  await vi.waitFor(async () =>
    expect(texts(await linesNow(house, token))).toEqual(["Chào bạn.", "Chọn nhé."]),
  );
  return token;
}

it("begins with a token, and the same talk for a page that asks again", async () => {
  const id = "a-page-made-this-by-chance_1";
  const token = await greeted({ id });
  expect(token).toMatch(/^[\w-]{44}$/);
  expect(await begin(house, { id })).toBe(token);
  expect(await begin(house, { id: "another-page-made-this-one_2" })).not.toBe(token);
  await vi.waitFor(async () =>
    expect(texts(await linesNow(house, token))).toEqual(["Chào bạn.", "Chọn nhé."]),
  );
  await call(house, "messages", { id: randomUUID(), text: "còn đó không" }, token);
  await vi.waitFor(async () =>
    expect(texts(await linesNow(house, token)).slice(2)).toEqual(["còn đó không", "Nghe: còn đó không"]),
  );
});

it("takes a message once, however often it is sent", async () => {
  const token = await greeted();
  const sent = { id: randomUUID(), text: "ba lần một lời" };
  const replies = await Promise.all([1, 2, 3].map(() => call(house, "messages", sent, token)));
  expect(replies.map(({ status }) => status)).toEqual([202, 202, 202]);
  expect(replies.map(({ body }) => body["taken"]).sort()).toEqual(["accepted", "seen", "seen"]);
  await vi.waitFor(async () => expect(texts(await linesNow(house, token))).toContain("Nghe: ba lần một lời"));
  await call(house, "messages", sent, token);
  await call(house, "messages", { id: randomUUID(), text: "xong" }, token);
  await vi.waitFor(async () => expect(texts(await linesNow(house, token))).toContain("Nghe: xong"));
  expect(texts(await linesNow(house, token)).slice(2)).toEqual([
    ...["ba lần một lời", "Nghe: ba lần một lời", "xong", "Nghe: xong"],
  ]);
  expect(house.heard.filter((said) => said === "ba lần một lời")).toHaveLength(1);
});

it("takes a choice by its value and shows it by its label", async () => {
  const token = await greeted();
  const choice = { value: "menu:help", label: "Cần giúp" };
  await call(house, "messages", { id: randomUUID(), choice }, token);
  await vi.waitFor(async () =>
    expect(texts(await linesNow(house, token)).slice(2)).toEqual(["Cần giúp", "Nghe: menu:help"]),
  );
});

it("streams lines as they come, and on from a place", async () => {
  const token = await begin(house);
  const first = await read(house, token);
  await vi.waitFor(() => expect(texts(first.lines)).toEqual(["Chào bạn.", "Chọn nhé."]));
  await house.say(house.person(token), message("staff-1", "Mình là người trực.", { from: "staff" }));
  await vi.waitFor(() =>
    expect(first.lines.at(-1)).toMatchObject({ by: "staff", text: "Mình là người trực." }),
  );
  first.stop();
  await house.say(house.person(token), message("staff-2", "Bạn còn đó không?", { from: "staff" }));
  const second = await read(house, token, first.place);
  await vi.waitFor(() => expect(texts(second.lines)).toEqual(["Bạn còn đó không?"]));
  second.stop();
});

it("shows a line once, however often the sender tries it", async () => {
  const token = await begin(house);
  const said = message("again-1", "Một lần thôi.");
  await Promise.all([1, 2, 3].map(() => house.say(house.person(token), said)));
  expect(texts(await linesNow(house, token)).filter((text) => text === said.text)).toHaveLength(1);
});

it("carries call buttons, choices and pictures to the page", async () => {
  const token = await begin(house);
  const said = message("full-1", "Gọi ngay.", {
    choices: [{ value: "yes", label: "Có" }],
    buttons: [{ kind: "call", number: "111", label: "Gọi 111" }],
    image: { url: "/chat/picture.png", alt: "Hình" },
  });
  await house.say(house.person(token), said);
  const { choices, buttons, image } = said;
  expect((await linesNow(house, token)).find(({ id }) => id === "full-1")).toMatchObject({
    choices,
    buttons,
    image,
  });
});

it("keeps open pages of one talk to a few, and ends the oldest", async () => {
  const token = await begin(house);
  const pages = [];
  for (let number = 0; number < 5; number++) pages.push(await read(house, token));
  await pages[0]?.ended;
  await house.say(house.person(token), message("many-1", "Cho các trang."));
  for (const page of pages.slice(1))
    await vi.waitFor(() => expect(texts(page.lines)).toContain("Cho các trang."));
  for (const page of pages) page.stop();
});

it("tells which lines a page was given, by the ids under which the sender knows them", async () => {
  const token = await begin(house);
  const reading = await read(house, token);
  const outcome = await house.say(house.person(token), message("given-1", "Đến nơi."));
  expect(outcome).toEqual({ kind: "sent", platformId: "given-1" });
  await vi.waitFor(() => expect(house.delivered).toContain("given-1"));
  reading.stop();
  await reading.ended;
  await house.say(house.person(token), message("given-2", "Chưa ai đọc."));
  expect(house.delivered).not.toContain("given-2");
  await call(house, "messages", { id: randomUUID(), text: "lời của mình" }, token);
  const own = (await linesNow(house, token)).find(({ by }) => by === "person");
  expect(house.delivered).toContain("given-2");
  expect(house.delivered).not.toContain(own?.id);
});
