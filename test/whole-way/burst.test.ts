import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { eachAnswered } from "../support/each-answered.js";
import { startPostgres } from "../support/postgres.js";
import type { Product } from "../support/product.js";
import type { StaffMember } from "../support/staff-member.js";
import { expectHeardAsWritten, idsHeard, idsSaid, isAnswered } from "../support/transcript.js";
import type { Visitor } from "../support/visitor.js";
import { openWorld, type World } from "../support/world.js";

const words = eachAnswered;
/** The second thing the last one of the people says is a cry for help. */
const cry = "cuu em voi ba dang danh me em";

let world: World;
let product: Product;
let staff: StaffMember;

beforeAll(async () => {
  world = await openWorld(await startPostgres());
  product = await world.start();
  await world.connect();
  staff = await world.staff();
});

afterAll(() => world.close());

it("answers everything once, in order, when it is killed in the middle of many talks", {
  timeout: 120_000,
}, async () => {
  const people = await burst();
  await answersHeard(people, 10);
  await product.kill();
  expect(heardOf(people)).toBeLessThan(people.length * words.length);
  product = await world.start();
  await everythingDelivered();
  const [crying, ...others] = people.toReversed();
  for (const child of others) expectHeardAsWritten(child, await everythingAnswered(child, words));

  if (crying === undefined) throw new Error("Somebody cries.");
  const talk = await everythingAnswered(crying, [words[0] ?? "", cry, ...words.slice(2)]);
  expect(talk.case?.urgency).toBe("P0");
  // Words of immediate danger whose outcome is unknown are sent again at once, without waiting for an echo.
  const heard = idsHeard(crying);
  expect([...new Set(heard)].toSorted()).toEqual(idsSaid(talk).toSorted());
});

it("finishes what it has begun when it is asked to stop, and ends with 0", { timeout: 90_000 }, async () => {
  const people = await burst();
  await answersHeard(people, 10);
  expect(await product.stop()).toBe(0);
  product = await world.start();
  await everythingDelivered();
  const [crying, ...others] = people.toReversed();
  for (const child of others) expectHeardAsWritten(child, await everythingAnswered(child, words));
  if (crying === undefined) throw new Error("Somebody cries.");
  // Asked to stop it leaves nothing in doubt: not even a cry is answered twice.
  expectHeardAsWritten(crying, await everythingAnswered(crying, [words[0] ?? "", cry, ...words.slice(2)]));
});

it("ends in time although Redis is away, and goes on with what was left when both are back", {
  timeout: 90_000,
}, async () => {
  const child = await world.newcomer("messenger");
  await child.types("chào bạn");
  await everythingAnswered(child, ["chào bạn"]);
  await world.graph.settled();
  await world.redis.kill();
  // Sooner than the launcher (20 s) and a container (30 s) lose their patience.
  expect(await product.stop()).toBe(1);
  expect(product.output()).toContain("stop-unfinished");
  await world.redis.restart();
  product = await world.start();
  await child.types("mình học lớp 5");
  expectHeardAsWritten(child, await everythingAnswered(child, ["chào bạn", "mình học lớp 5"]));
});

/** Ten people write at the same time, one of them at the chat page, which is open all the while. */
async function burst(): Promise<Visitor[]> {
  const doors = Array.from({ length: 10 }, (_, place) => (place === 0 ? "web" : "messenger"));
  const people = await Promise.all(doors.map((door) => world.newcomer(door)));
  for (const [round, said] of words.entries()) {
    for (const child of people) await child.types(round === 1 && child === people.at(-1) ? cry : said);
  }
  return people;
}

function heardOf(people: readonly Visitor[]): number {
  return people.flatMap((child) => child.heard()).length;
}

async function answersHeard(people: readonly Visitor[], count: number): Promise<void> {
  const enough = () => expect(heardOf(people)).toBeGreaterThanOrEqual(count);
  await vi.waitFor(enough, { timeout: 20_000, interval: 1 });
}

/** What the platform could not deliver meanwhile comes at once, instead of after its next pause. */
function everythingDelivered(): Promise<void> {
  world.graph.webhook.tryNow();
  return world.graph.settled();
}

function everythingAnswered(child: Visitor, said: readonly string[]) {
  const fits = (seen: Parameters<typeof isAnswered>[0]) => isAnswered(seen, said);
  return staff.sees(world.keyOf(child), fits, 60_000);
}
