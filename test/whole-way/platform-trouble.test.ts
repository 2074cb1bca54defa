import { afterAll, beforeAll, expect, it } from "vitest";
import type { TalkDetail } from "../../src/hotline/api/talk-contract.js";
import { eachAnswered } from "../support/each-answered.js";
import { startPostgres } from "../support/postgres.js";
import type { StaffMember } from "../support/staff-member.js";
import { expectHeardAsWritten, isAnswered } from "../support/transcript.js";
import { openWorld, type World } from "../support/world.js";

const cry = "cuu em voi ba dang danh me em";

let world: World;
let staff: StaffMember;

beforeAll(async () => {
  world = await openWorld(await startPostgres());
  await world.start();
  await world.connect();
  staff = await world.staff();
});

afterAll(() => world.close());

it("brings a cry through errors, error pages and cut lines of Messenger, and keeps the order", async () => {
  const child = await world.newcomer("messenger");
  world.graph.faults.failNext({ kind: "error", code: 2, status: 500 });
  world.graph.faults.failNext({ kind: "html", status: 502 });
  world.graph.faults.failNext({ kind: "cut", when: "before" }, 1);
  const words = [cry, "em chua an toan", "111 la gi"];
  for (const said of words) await child.types(said);
  const talk = await staff.sees(world.keyOf(child), (seen) => isAnswered(seen, words), 60_000);
  expectHeardAsWritten(child, talk);
  expect(await retries("messenger")).toBeGreaterThan(0);
}, 90_000);

it("does not send again what a platform took before it failed", async () => {
  const onZalo = await world.newcomer("zalo");
  world.zalo.faults.failNext({ kind: "html", status: 502, when: "after" });
  await onZalo.types("chào bạn");
  const onMessenger = await world.newcomer("messenger");
  world.graph.faults.failNext({ kind: "cut", when: "after" });
  await onMessenger.types("chào bạn");
  for (const person of [onZalo, onMessenger]) {
    const talk = await staff.sees(world.keyOf(person), (seen) => isAnswered(seen, ["chào bạn"]), 20_000);
    expectHeardAsWritten(person, talk);
  }
});

it.each(["messenger", "zalo"] as const)(
  "shows staff what could not be delivered on %s, and why",
  async (channel) => {
    const child = await world.newcomer(channel);
    const key = world.keyOf(child);
    await child.types(cry);
    await staff.sees(key, (seen) => isAnswered(seen, [cry]));
    await staff.takeOver(key);
    await staff.sees(key, ({ can, talk }) => can.answer && talk.openAlerts === 0);
    world[channel === "zalo" ? "zalo" : "graph"].person(child.address).blocks();
    await staff.answers(key, "Em còn đó không?");
    // Its alarm is another effect than its state.
    const alarmed = ({ alerts }: TalkDetail) => alerts.some(({ reason }) => reason === "undelivered");
    const talk = await staff.sees(key, (seen) => stateOfAnswer(seen)?.state === "failed" && alarmed(seen));
    expect(stateOfAnswer(talk)).toMatchObject({ state: "failed", reason: "unreachable" });
    expect(stateOfAnswer(talk)?.code).toMatch(/551|-244/);
  },
);

it("waits where a platform says that it is too much, and delivers later in order", async () => {
  const words = eachAnswered.slice(0, 2);
  const people = [await world.newcomer("messenger"), await world.newcomer("zalo")];
  world.graph.faults.failNext({ kind: "error", code: 613 });
  world.zalo.faults.failNext({ kind: "error", code: -32 });
  const before = [await retries("messenger"), await retries("zalo")];
  for (const said of words) for (const person of people) await person.types(said);
  for (const person of people) {
    const talk = await staff.sees(world.keyOf(person), (seen) => isAnswered(seen, words), 80_000);
    expectHeardAsWritten(person, talk);
  }
  expect(await retries("messenger")).toBeGreaterThan(before[0] ?? 0);
  expect(await retries("zalo")).toBeGreaterThan(before[1] ?? 0);
}, 120_000);

it("alarms staff at once when a whole channel has gone out of order", async () => {
  world.graph.endToken("revoked");
  const child = await world.newcomer("messenger");
  await child.types(cry);
  const talk = await staff.sees(world.keyOf(child), ({ alerts }) => {
    return alerts.some(({ reason }) => reason === "undelivered");
  });
  expect(talk.case?.urgency).toBe("P0");
});

function stateOfAnswer({ entries }: TalkDetail) {
  return entries.findLast(({ by }) => by === "staff")?.delivery;
}

/** How often the product has tried again on a channel, by its own figures. */
async function retries(channel: string): Promise<number> {
  const figures = await (await fetch(`${world.url}/metrics`)).text();
  const line = new RegExp(`^\\S*sends\\S*\\{channel="${channel}",outcome="retry"\\} (\\d+)`, "m");
  return Number(line.exec(figures)?.[1] ?? 0);
}
