import { afterAll, beforeAll, expect, it } from "vitest";
import { channelIds } from "../../src/model/channel-id.js";
import { eachAnswered } from "../support/each-answered.js";
import { startPostgres } from "../support/postgres.js";
import type { Product } from "../support/product.js";
import type { StaffMember } from "../support/staff-member.js";
import { expectHeardAsWritten, isAnswered } from "../support/transcript.js";
import { openWorld, type World } from "../support/world.js";

let world: World;
let staff: StaffMember;
let one: Product;
let other: Product;

beforeAll(async () => {
  world = await openWorld(await startPostgres());
  [, one, other] = await Promise.all([
    world.start({ ROLES: "web" }),
    // Turns and sending need only Redis.
    world.start({ ROLES: "worker,sender", DATABASE_URL: "" }),
    world.start({ ROLES: "worker,sender,clerk" }),
  ]);
  await world.connect();
  staff = await world.staff();
});

afterAll(() => world.close());

it.each(channelIds)("holds the same talk on %s with the roles in three processes", async (channel) => {
  const child = await world.newcomer(channel);
  const key = world.keyOf(child);
  await child.types("cuu em voi ba dang danh me em");
  await child.hears(({ calls }) => calls.includes("113"));
  await staff.sees(key, (seen) => seen.case !== null);
  await staff.takeOver(key);
  await staff.sees(key, ({ can }) => can.answer);
  await staff.answers(key, "Chị đây.");
  await child.hears(({ text }) => text === "Chị đây.");
});

it("goes on when one of two processes dies in the middle, and doubles nothing", async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => world.newcomer("messenger")));
  const words = eachAnswered.slice(0, 3);
  for (const said of words.slice(0, 2)) for (const child of people) await child.types(said);
  await one.kill();
  for (const child of people) await child.types(words[2] ?? "");
  for (const child of people) {
    const talk = await staff.sees(world.keyOf(child), (seen) => isAnswered(seen, words), 60_000);
    expectHeardAsWritten(child, talk);
  }
}, 90_000);

it("ends a process without a web side with 0 too", async () => {
  expect(await other.stop()).toBe(0);
});
