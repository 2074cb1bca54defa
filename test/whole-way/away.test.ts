import { afterAll, beforeAll, expect, it } from "vitest";
import { graphAccount } from "../emulators/desk/settings.js";
import { type Gateway, openGateway } from "../support/gateway.js";
import { startPostgres } from "../support/postgres.js";
import type { StaffMember } from "../support/staff-member.js";
import { expectHeardAsWritten, isAnswered } from "../support/transcript.js";
import { openWorld, type World } from "../support/world.js";

let way: Gateway;
let world: World;
let staff: StaffMember;

beforeAll(async () => {
  const database = await startPostgres();
  way = await openGateway(database.url);
  const stop = async () => {
    await way.close();
    await database.stop();
  };
  world = await openWorld({ url: way.url, stop });
  await world.start();
  await world.connect();
  staff = await world.staff();
});

afterAll(() => world.close());

it("answers 503 while Redis is away, and afterwards works off what was written before and meanwhile", async () => {
  const people = [
    await world.newcomer("messenger"),
    await world.newcomer("zalo"),
    await world.newcomer("web"),
  ];
  const known = await world.newcomer("messenger");
  await known.types("chào bạn");
  await staff.sees(world.keyOf(known), (seen) => isAnswered(seen, ["chào bạn"]));
  for (const person of people) await person.types("chào bạn");
  await world.redis.kill();
  await expect.poll(() => statusOf("/readyz")).toBe(503);
  expect(await statusOf("/healthz")).toBe(200);
  expect(await world.graph.webhook.raw(someText())).toBe(503);
  expect((await fetch(`${world.url}/chat/api/start`, { method: "POST" })).status).toBe(503);
  expect((await staff.takeOver(world.keyOf(known))).status).toBe(503);

  const written = people.map((person) => person.types("mình học lớp 5"));
  await expect.poll(() => world.zalo.webhook.deliveries.at(-1)?.status, { timeout: 10_000 }).toBe(503);
  await world.redis.restart();
  await expect.poll(() => statusOf("/readyz"), { timeout: 10_000 }).toBe(200);
  // Zalo tries again after half a minute of its own time.
  await world.zalo.advance(31_000);
  await Promise.all([...written, world.graph.settled()]);
  for (const person of people) {
    const words = ["chào bạn", "mình học lớp 5"];
    const talk = await staff.sees(world.keyOf(person), (seen) => isAnswered(seen, words), 60_000);
    expectHeardAsWritten(person, talk);
  }
}, 90_000);

it("goes on talking while only the database is away; the case is there when it is back", async () => {
  const child = await world.newcomer("messenger");
  await way.close();
  await expect.poll(() => statusOf("/readyz"), { timeout: 10_000 }).toBe(503);
  await child.types("cuu em voi ba dang danh me em");
  expect((await child.hears()).calls).toContain("113");
  child.forgets();
  await child.types("gap nguoi truc");
  await child.hears();
  expect(await staff.statusOf(world.keyOf(child))).toBeGreaterThanOrEqual(500);

  await way.open();
  const said = ["cuu em voi ba dang danh me em", "gap nguoi truc"];
  const talk = await staff.sees(world.keyOf(child), (seen) => isAnswered(seen, said), 60_000);
  expect(talk.case?.urgency).toBe("P0");
  expect(talk.case?.firstMessageAt).toBe(talk.entries.find(({ by }) => by === "person")?.at);
  expectHeardAsWritten(child, talk);
}, 90_000);

async function statusOf(path: string): Promise<number> {
  const answer = await fetch(`${world.url}${path}`);
  await answer.arrayBuffer();
  return answer.status;
}

/** A text of somebody that never gets further than the door. */
function someText() {
  const sides = { sender: { id: "100200300400" }, recipient: { id: graphAccount.pageId } };
  const now = Date.now();
  const messaging = [{ ...sides, timestamp: now, message: { mid: "m_away", text: "có ai không" } }];
  return { object: "page", entry: [{ id: graphAccount.pageId, time: now, messaging }] };
}
