import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { channelIds } from "../../src/model/channel-id.js";
import { graphAccount, verifyToken, zaloAccount } from "../emulators/desk/settings.js";
import { eachAnswered } from "../support/each-answered.js";
import { startPostgres } from "../support/postgres.js";
import type { StaffMember } from "../support/staff-member.js";
import { answersByTurn, expectHeardAsWritten, isAnswered } from "../support/transcript.js";
import type { Visitor } from "../support/visitor.js";
import { openWorld, type World } from "../support/world.js";

const startedAt = Date.now();
let world: World;
let staff: StaffMember;

beforeAll(async () => {
  world = await openWorld(await startPostgres());
  await world.start();
  await world.connect();
  staff = await world.staff();
});

afterAll(() => world.close());

beforeEach(() => {
  for (const { faults } of [world.graph, world.zalo]) {
    Object.assign(faults.webhook, { duplicates: 0, hold: false, badSignature: false });
  }
});

it.each(["messenger", "zalo"] as const)(
  "answers a webhook of %s that comes three times once",
  async (channel) => {
    const person = await world.newcomer(channel);
    const { faults } = channel === "zalo" ? world.zalo : world.graph;
    faults.webhook.duplicates = 2;
    const words = ["chào bạn", "hôm nay mình buồn quá"];
    for (const said of words) {
      await person.types(said);
      await staff.sees(world.keyOf(person), ({ entries }) => entries.some(({ text }) => text === said));
    }
    await world[channel === "zalo" ? "zalo" : "graph"].settled();
    const talk = await staff.sees(world.keyOf(person), (seen) => isAnswered(seen, words));
    expect(talk.entries.filter(({ by }) => by === "person").map(({ text }) => text)).toEqual(words);
    expectHeardAsWritten(person, talk);
  },
);

it.each(channelIds)(
  "answers three messages on %s at the same moment, in the order of acceptance",
  async (channel) => {
    const person = await world.newcomer(channel);
    const words = eachAnswered.slice(0, 3);
    const platform = channel === "zalo" ? world.zalo : world.graph;
    platform.faults.webhook.hold = channel !== "web";
    await Promise.all(words.map((said) => person.types(said)));
    await platform.webhook.release("at-once");
    const talk = await staff.sees(world.keyOf(person), (seen) => isAnswered(seen, words));
    const said = talk.entries.filter(({ by }) => by === "person").map(({ text }) => text);
    expect(said.toSorted()).toEqual(words.toSorted());
    expect(answersByTurn(talk)).toHaveLength(3);
    expectHeardAsWritten(person, talk);
  },
);

it.each(["messenger", "zalo"] as const)(
  "answers a voice note on %s and hands it to a person",
  async (channel) => {
    const person = await world.newcomer(channel);
    const address = "https://media.example/ghi-am.mp3";
    if (channel === "zalo") world.zalo.person(person.address).sends("audio", address);
    else world.graph.person(person.address).sends("audio", [address]);
    await person.hears();
    const { alerts, entries } = await staff.sees(world.keyOf(person), (seen) => {
      return seen.talk.openAlerts > 0 && seen.entries.some(({ by }) => by === "person");
    });
    expect(alerts.map(({ reason }) => reason)).toEqual(["voice-note"]);
    expect(entries.find(({ by }) => by === "person")?.media).toMatchObject({
      kind: "audio",
      urls: [address],
    });
  },
);

it("takes a batch of Messenger in its order", async () => {
  const person = await world.newcomer("messenger");
  const words = eachAnswered.slice(0, 3);
  world.graph.faults.webhook.hold = true;
  for (const said of words) await person.types(said);
  await world.graph.webhook.release("batched");
  const talk = await staff.sees(world.keyOf(person), (seen) => isAnswered(seen, words));
  expect(talk.entries.filter(({ by }) => by === "person").map(({ text }) => text)).toEqual(words);
  expectHeardAsWritten(person, talk);
});

it("leaves our own echoes out of the talk", async () => {
  const person = await world.newcomer("messenger");
  await person.types("chào bạn");
  const talk = await staff.sees(world.keyOf(person), (seen) => isAnswered(seen, ["chào bạn"]));
  await world.graph.settled();
  await person.types("bạn tên gì");
  const later = await staff.sees(world.keyOf(person), (seen) => isAnswered(seen, ["chào bạn", "bạn tên gì"]));
  expect(talk.talk.holder.who).toBe("bot");
  expect(later.entries.filter(({ by }) => by === "outside")).toEqual([]);
});

it.each(["messenger", "zalo"] as const)(
  "refuses a wrongly signed webhook of %s and does nothing",
  async (channel) => {
    const person = await world.newcomer(channel);
    const { faults } = channel === "zalo" ? world.zalo : world.graph;
    await person.types("alo");
    await staff.sees(world.keyOf(person), (seen) => isAnswered(seen, ["alo"]));
    const deliver = () => (channel === "zalo" ? zaloText(person.address) : messengerText(person.address));
    faults.webhook.badSignature = true;
    expect(await deliver()).toBe(401);
    faults.webhook.badSignature = false;
    // Had the refused one left anything behind, this would be a copy or a second message.
    expect(await deliver()).toBe(200);
    const talk = await staff.sees(world.keyOf(person), (seen) => isAnswered(seen, ["alo", "111 là gì"]));
    expectHeardAsWritten(person, talk);
  },
);

it("refuses a Messenger webhook without a signature, and answers an unsigned probe of Zalo without an event", async () => {
  const send = (path: string) =>
    fetch(`${world.url}/webhooks/${path}`, {
      method: "POST",
      body: JSON.stringify({ object: "page", entry: [] }),
    });
  expect((await send("messenger")).status).toBe(401);
  expect((await send("zalo")).status).toBe(200);
});

it("answers the subscription check with its challenge, and only for the right token", async () => {
  const check = async (token: string) => {
    const query = { "hub.mode": "subscribe", "hub.verify_token": token, "hub.challenge": "1158201444" };
    const answer = await fetch(`${world.url}/webhooks/messenger?${new URLSearchParams(query)}`);
    return { status: answer.status, body: await answer.text() };
  };
  expect(await check(verifyToken)).toEqual({ status: 200, body: "1158201444" });
  expect((await check("another-token-altogether")).status).toBe(403);
});

it.each(["messenger", "zalo"] as const)(
  "removes what was said outside a case when the person asks %s for deletion, and keeps the case",
  async (channel) => {
    const person = await world.newcomer(channel);
    const key = world.keyOf(person);
    await person.types("chào bạn");
    await staff.sees(key, (seen) => isAnswered(seen, ["chào bạn"]));
    await person.types("ba danh em moi ngay");
    await staff.sees(
      key,
      (seen) => isAnswered(seen, ["chào bạn", "ba danh em moi ngay"]) && seen.case !== null,
    );
    await withdraws(person);
    const kept = await staff.sees(key, (seen) => (seen.case?.withdrawnAt ?? null) !== null);
    expect(kept.entries.filter(({ by }) => by === "person").map(({ text }) => text)).toEqual([
      "ba danh em moi ngay",
    ]);
  },
);

it.each(["messenger", "zalo"] as const)(
  "forgets somebody without a case altogether when they ask %s for deletion",
  async (channel) => {
    const person = await world.newcomer(channel);
    const key = world.keyOf(person);
    await person.types("chào bạn");
    await staff.sees(key, (seen) => isAnswered(seen, ["chào bạn"]));
    await withdraws(person);
    await expect.poll(() => staff.statusOf(key), { timeout: 20_000 }).toBe(404);
    const queue = await staff.queue(`state=all&channel=${channel}`);
    expect(queue.rows.map((row) => row.person)).not.toContain(key);
    // The address outlives the talk by a day, for words that are still on their way.
    expect((await world.keysOfTalk(person)).filter((name) => name.includes("session"))).toEqual([]);
  },
);

it.each(channelIds)(
  "shows staff what stood on a choice that was pressed on %s, not its value",
  async (channel) => {
    const person = await world.newcomer(channel);
    await person.types("bạn là ai");
    const { choices } = await person.hears((said) => said.choices.length > 0);
    const [label = ""] = choices;
    await person.presses(label);
    const talk = await staff.sees(world.keyOf(person), (seen) => isAnswered(seen, ["bạn là ai", label]));
    expectHeardAsWritten(person, talk);
  },
);

/** Asks the platform that data be deleted. */
async function withdraws({ channel, address }: Visitor): Promise<void> {
  if (channel === "zalo") return world.zalo.person(address).withdraws();
  const answer = await world.graph.asksFor("deletion", address);
  const { url } = z.object({ url: z.url(), confirmation_code: z.string() }).parse(await answer.json());
  expect(await (await fetch(url)).text()).toContain("đã nhận yêu cầu này");
}

/** Delivers one text of a person by hand and gives what the webhook answered; the same one again for one person. */
function messengerText(psid: string): Promise<number> {
  const sides = { sender: { id: psid }, recipient: { id: graphAccount.pageId } };
  const messaging = [
    { ...sides, timestamp: startedAt, message: { mid: `m_by_hand_${psid}`, text: "111 là gì" } },
  ];
  return world.graph.webhook.raw({
    object: "page",
    entry: [{ id: graphAccount.pageId, time: startedAt, messaging }],
  });
}

function zaloText(userId: string): Promise<number> {
  const sides = { sender: { id: userId }, recipient: { id: zaloAccount.oaId }, user_id_by_app: `7${userId}` };
  const message = { msg_id: `by-hand-${userId}`, text: "111 là gì" };
  const timestamp = `${startedAt}`;
  const event = { app_id: zaloAccount.appId, event_name: "user_send_text", ...sides, message, timestamp };
  return world.zalo.webhook.raw(Buffer.from(JSON.stringify(event)), timestamp);
}
