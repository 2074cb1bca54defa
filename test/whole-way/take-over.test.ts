import { afterAll, beforeAll, expect, it } from "vitest";
import type { PersonKey } from "../../src/model/ids.js";
import { startPostgres } from "../support/postgres.js";
import type { StaffMember } from "../support/staff-member.js";
import type { Visitor } from "../support/visitor.js";
import { openWorld, type World } from "../support/world.js";

let world: World;
let first: StaffMember;
let second: StaffMember;

beforeAll(async () => {
  world = await openWorld(await startPostgres());
  await world.start();
  await world.connect();
  first = await world.staff();
  second = await world.staff();
});

afterAll(() => world.close());

it("gives a talk to exactly one of two who take it at the same moment, and tells the other who has it", async () => {
  const people = await Promise.all(["messenger", "zalo", "messenger"].map((channel) => cryingOn(channel)));
  for (const { child, person } of people) {
    const pressed = await Promise.all([first.takeOver(person), second.takeOver(person)]);
    expect(pressed.map(({ status }) => status)).toEqual([202, 202]);

    await first.sees(person, ({ talk, entries }) => {
      return talk.holder.who === "staff" && entries.some(({ text }) => text === "take-over");
    });
    const seen = await Promise.all([first.read(person), second.read(person)]);
    expect(seen.filter(({ can }) => can.answer)).toHaveLength(1);
    const winner = seen[0]?.can.answer ? first : second;
    const loser = winner === first ? second : first;
    const told = await loser.sees(person, ({ refusal }) => refusal !== null);
    expect(told.refusal?.heldBy).toBe(told.talk.holder.name);
    expect((await winner.read(person)).refusal).toBeNull();

    child.forgets();
    expect((await loser.answers(person, "Chị là người đến sau.")).status).toBe(409);
    expect((await winner.answers(person, "Chị nghe em đây.")).status).toBe(202);
    expect((await child.hears()).text).toBe("Chị nghe em đây.");
  }
});

it("falls silent when somebody answers from the Page's inbox", async () => {
  const { child, person } = await cryingOn("messenger");
  world.graph.person(child.address).isAnsweredFromInbox("Cô ở văn phòng đây, em kể đi.");
  await expectSilence(child, person, "Cô ở văn phòng đây, em kể đi.");
});

it("falls silent when somebody answers from OA Manager", async () => {
  const { child, person } = await cryingOn("zalo");
  world.zalo.person(child.address).isAnsweredFromManager("Cô ở văn phòng đây, em kể đi.");
  await expectSilence(child, person, "Cô ở văn phòng đây, em kể đi.");
});

it("raises the alarm of new danger that is written while a person has the talk, without a word of its own", async () => {
  const { child, person } = await cryingOn("messenger");
  await first.takeOver(person);
  await first.sees(person, ({ can, talk }) => can.answer && talk.openAlerts === 0);
  child.forgets();
  await child.types("em muon chet cho roi");
  await first.sees(person, ({ talk, case: raised }) => {
    return talk.openAlerts > 0 && (raised?.dangers.some(({ kind }) => kind === "self-harm") ?? false);
  });
  await first.answers(person, "Em ở yên với chị nhé.");
  expect((await child.hears()).text).toBe("Em ở yên với chị nhé.");
});

/** Somebody whose cry was answered by the bot and stands in the queue. */
async function cryingOn(channel: string): Promise<{ child: Visitor; person: PersonKey }> {
  const child = await world.newcomer(channel === "zalo" ? "zalo" : "messenger");
  const person = world.keyOf(child);
  await child.types("cuu em voi ba dang danh me em");
  await child.hears();
  await first.sees(person, ({ entries, case: opened }) => {
    return opened !== null && entries.every(({ delivery }) => delivery?.state !== "waiting");
  });
  return { child, person };
}

/** The talk is held outside, and what the person writes meets no answer until staff take it and write one. */
async function expectSilence(child: Visitor, person: PersonKey, outside: string): Promise<void> {
  await first.sees(person, ({ talk, entries }) => {
    return (
      talk.holder.who === "outside" && entries.some(({ by, text }) => by === "outside" && text === outside)
    );
  });
  child.forgets();
  // Words that the bot never leaves without an answer while it has the talk.
  await child.types("gap nguoi truc");
  await first.sees(person, (seen) => seen.entries.at(-1)?.text === "gap nguoi truc");
  await first.takeOver(person);
  await first.sees(person, ({ can }) => can.answer);
  await first.answers(person, "Chị tiếp lời cô nhé.");
  expect((await child.hears()).text).toBe("Chị tiếp lời cô nhé.");
}
