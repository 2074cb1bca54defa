import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { desiredProfile, webhookFields } from "../../../src/channels/messenger/profile.js";
import { runMessengerSetup } from "../../../src/commands/messenger-setup.js";
import { GraphEmulator } from "../../emulators/graph/emulator.js";
import { appId, appSecret, pageId, pageToken, psid } from "./ids.js";

let graph: GraphEmulator;
beforeEach(async () => {
  graph = await GraphEmulator.start({
    appId,
    appSecret,
    pageId,
    pageToken,
    pageFields: ["feed", "messages"],
  });
});
afterEach(() => graph.stop());

async function run(more: Record<string, string | undefined> = {}) {
  const [printed, complained]: [string[], string[]] = [[], []];
  const environment = {
    MESSENGER_APP_ID: appId,
    MESSENGER_APP_SECRET: appSecret,
    MESSENGER_PAGE_ID: pageId,
    MESSENGER_PAGE_TOKEN: pageToken,
    MESSENGER_GRAPH_URL: graph.url,
    OFFICE_NAME: "Phòng Y tế xã Mẫu",
    ...more,
  };
  const code = await runMessengerSetup(
    environment,
    (line) => printed.push(line),
    (line) => complained.push(line),
    () => graph.clock.now(),
  );
  return { code, printed: printed.join("\n"), complained: complained.join("\n") };
}

describe("messenger:setup", () => {
  it("writes the profile, subscribes the Page, and prints before and after", async () => {
    const { code, printed } = await run();
    expect(code).toBe(0);
    expect(Object.fromEntries(graph.profile)).toEqual(desiredProfile("Phòng Y tế xã Mẫu"));
    expect([...graph.pageFields]).toEqual(["feed", ...webhookFields]);
    expect(printed).toMatch(/get_started: changed\n {2}before: null\n {2}after: {2}\{"payload":"start"\}/);
    expect(printed).toContain('before: ["feed","messages"]');
    expect(printed).toContain("/webhooks/messenger");
  });

  it("changes nothing the second time", async () => {
    await run();
    const { code, printed } = await run();
    expect(code).toBe(0);
    expect(printed).not.toContain("changed");
    expect(printed.match(/as it should be/g)).toHaveLength(5);
  });

  it("changes only what differs", async () => {
    await run();
    const { printed } = await run({ OFFICE_NAME: "Phòng Y tế xã Khác" });
    expect(printed.match(/changed/g)).toHaveLength(1);
    expect(printed).toContain("greeting: changed");
    expect(printed).toContain("xã Mẫu");
  });

  it("makes Get Started and the menu work", async () => {
    const child = graph.person(psid);
    child.opens();
    expect(child.messages).toEqual([]);
    await run();
    child.opens("lop_3A");
    child.choosesFromMenu("Gặp người trực");
    expect(child.messages.map((line) => line.text)).toEqual(["Get Started", "Gặp người trực"]);
  });

  it("stays within the limit of ten calls in ten minutes, and says so when it is reached", async () => {
    const codes = [];
    for (let times = 0; times < 5; times += 1) codes.push((await run()).code);
    expect(codes).toEqual([0, 0, 0, 0, 1]);
    expect((await run()).complained).toMatch(/613.*ten minutes/);
    graph.clock.advance(10 * 60_000);
    expect((await run()).code).toBe(0);
  });

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    ["no token", { MESSENGER_PAGE_TOKEN: undefined }, /MESSENGER_PAGE_TOKEN is missing/],
    [
      "an empty secret and a page that is no number",
      { MESSENGER_APP_SECRET: "", MESSENGER_PAGE_ID: "my-page" },
      /SECRET is missing\.\n.*PAGE_ID must be digits/,
    ],
    [
      "a wrong token",
      { MESSENGER_PAGE_TOKEN: "EAAG-something-else" },
      /error 190: MESSENGER_PAGE_TOKEN is not valid/,
    ],
    ["a wrong secret", { MESSENGER_APP_SECRET: "another-secret" }, /error 100: .*MESSENGER_APP_SECRET/],
    ["nobody there", { MESSENGER_GRAPH_URL: "http://127.0.0.1:1" }, /no answer/],
  ])("ends with one clear sentence: %s", async (_name, environment, sentence) => {
    const { code, complained } = await run(environment);
    expect(code).toBe(1);
    expect(complained).toMatch(sentence);
    expect(complained).not.toContain(pageToken);
  });
});

describe("the greeting", () => {
  it.each([undefined, "Phòng Y tế", "Ủy ban nhân dân ".repeat(8).slice(0, 120)])(
    "fits with the office %s",
    (office) => {
      const greeting = desiredProfile(office)["greeting"] as { locale: string; text: string }[];
      expect(greeting.map((one) => one.locale)).toEqual(["default", "en_US"]);
      for (const { text } of greeting) {
        expect(text.length).toBeLessThanOrEqual(160);
        expect(text).toMatch(/(không phải|not) 111/);
      }
    },
  );
});
