import { afterAll, beforeAll, expect, it } from "vitest";
import type { PersonKey } from "../../src/model/ids.js";
import { startPostgres } from "../support/postgres.js";
import type { StaffMember } from "../support/staff-member.js";
import type { Visitor } from "../support/visitor.js";
import { openWorld, type World } from "../support/world.js";

let world: World;
let lead: StaffMember;
let second: StaffMember;
let child: Visitor;
let person: PersonKey;

beforeAll(async () => {
  world = await openWorld(await startPostgres());
  await world.start();
  lead = await world.staff();
  second = await world.staff();
  child = await world.newcomer("web");
  person = world.keyOf(child);
});

afterAll(() => world.close());

/** What the person reads next, with everything before it passed over. */
const hears = async () => (await child.hears()).text;

it("two who press at once, a whisper, a transfer, questions of the bot, and the way back: the child meets one voice at a time", async () => {
  await child.types("ban em bi nga xe gan truong, chan dau lam");
  await child.hears();
  await second.sees(person, ({ entries }) => entries.length > 1);
  await Promise.all([lead.takeOver(person), second.takeOver(person)]);
  const seen = await lead.sees(person, ({ talk }) => talk.holder.who === "staff");
  const [holder, other] = seen.can.answer ? [lead, second] : [second, lead];
  const holderId = seen.talk.holder.staffId;

  await other.notes(person, "đã gọi trạm y tế phường");
  if (other === lead) await other.whispers(person, "hỏi bạn ấy còn tỉnh không");
  const withNotes = await holder.sees(person, ({ notes }) => notes.length > 0);
  expect(withNotes.notes[0]?.text).toBe("đã gọi trạm y tế phường");

  child.forgets();
  await other.presence();
  const to = await other.id();
  expect((await holder.transfers(person, to, "bạn ấy bị ngã xe")).status).toBe(202);
  const passed = await other.sees(person, ({ can }) => can.answer);
  expect(passed.notes.at(-1)).toMatchObject({ kind: "transfer", by: { id: holderId }, to: { id: to } });
  expect((await holder.answers(person, "Chị là người trước.")).status).toBe(409);

  expect((await other.runsFlow(person, "report-injury")).status).toBe(202);
  await other.sees(person, ({ talk }) => talk.lentFlow === "report-injury");
  const asked = await child.hears(({ choices }) => choices.length > 0);
  await child.presses(asked.choices[0] ?? "");
  await child.hears(({ choices }) => choices.length > 1);
  await child.types("chị ơi em muốn nói với người trực cơ");
  await other.sees(person, ({ talk }) => talk.lentFlow === null && talk.holder.staffId === to);

  child.forgets();
  await other.answers(person, "Chị đây, chị nghe em.");
  expect(await hears()).toBe("Chị đây, chị nghe em.");

  await other.handBack(person);
  expect(await hears()).toContain("máy trả lời tự động");
  const back = await lead.sees(person, ({ talk }) => talk.holder.who === "bot");
  const said = JSON.stringify(back.entries.map(({ text }) => text));
  expect(said).not.toContain("trạm y tế");
  expect(child.heard().some(({ text }) => text.includes("trạm y tế") || text.includes("còn tỉnh"))).toBe(
    false,
  );
});
