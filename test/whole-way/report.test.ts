import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TalkDetail } from "../../src/hotline/api/talk-contract.js";
import { channelIds } from "../../src/model/channel-id.js";
import type { PersonKey } from "../../src/model/ids.js";
import { databases } from "../support/database.js";
import type { StaffMember } from "../support/staff-member.js";
import type { Visitor } from "../support/visitor.js";
import { openWorld, type World } from "../support/world.js";

const cry = "cuu e voi ba dang danh me";
const halfADay = 12 * 3600_000;

describe.each(databases)("on $name", (database) => {
  let world: World;
  let staff: StaffMember;

  beforeAll(async () => {
    world = await openWorld(await database.start());
    await world.start();
    await world.connect();
    staff = await world.staff();
  });

  afterAll(() => world.close());

  it.each(channelIds)("leads a cry for help on %s to a person who answers, and back", async (channel) => {
    const child = await world.newcomer(channel);
    const person = world.keyOf(child);

    if (channel === "web") await hearsGreeting(child, staff, person);
    const live = await staff.listens();
    const before = child.heard().length;
    await child.types(cry);
    const first = await child.hears();
    expect(first.text.split("\n")[0]).toMatch(/ra ngay chỗ có người/i);
    expect(first.text).toContain("113");
    expect(first.calls[0]).toBe("113");
    expect(first.calls).toContain("111");

    await live.hearsOf(person);
    const { talk, entries, case: opened } = await staff.sees(person, (seen) => seen.case !== null);
    expect(talk).toMatchObject({ channel, urgency: "P0", state: "waiting" });
    expect(talk.openAlerts).toBeGreaterThan(0);
    const words = entries.find(({ by }) => by === "person");
    expect(words?.text).toBe(cry);
    const quotes = opened?.dangers.filter(({ kind }) => kind === "violence-now").flatMap((one) => one.quotes);
    expect(quotes?.join(" ")).toContain("danh me");
    expect(opened).toMatchObject({
      urgency: "P0",
      legalDeadlineAt: (opened?.firstMessageAt ?? 0) + halfADay,
    });
    expect(opened?.firstMessageAt).toBe(words?.at);
    const queue = await staff.queue(`urgency=P0&channel=${channel}`);
    expect(queue.rows.map((row) => row.person)).toContain(person);

    const choosing = () =>
      child
        .heard()
        .slice(before)
        .findLast(({ choices }) => choices.length > 0)?.choices[1] ?? "";
    await expect.poll(choosing).not.toBe("");
    const chosen = choosing();
    await child.presses(chosen);
    await staff.sees(person, (seen) => {
      return seen.case?.answers.some(({ field, value }) => field === "safe-now" && value === chosen) ?? false;
    });

    expect((await staff.takeOver(person)).status).toBe(202);
    await staff.sees(person, (seen) => seen.talk.holder.who === "staff" && seen.can.answer);
    child.forgets();
    // Words that the bot never leaves without an answer while it has the talk.
    await child.types("gap nguoi truc");
    await staff.sees(person, (seen) => seen.entries.at(-1)?.text === "gap nguoi truc");
    expect((await staff.answers(person, "Chị đây. Em đang ở đâu?")).status).toBe(202);
    // What is said to one person arrives in order: words of the bot would have come before.
    expect((await child.hears()).text).toBe("Chị đây. Em đang ở đâu?");
    await staff.sees(person, (seen) => {
      const answer = seen.entries.find(({ by }) => by === "staff");
      return answer?.delivery?.state === "delivered";
    });

    expect((await staff.handBack(person)).status).toBe(202);
    await child.hears(({ text }) => text.includes("Giờ lại là"));
    await staff.sees(person, (seen) => seen.talk.holder.who === "bot");
    await child.types("gap nguoi truc");
    expect((await child.hears()).text).not.toBe("");
  });
});

/** Opening the page is itself answered: all of that, to the choices at its end, is passed over. */
async function hearsGreeting(child: Visitor, staff: StaffMember, person: PersonKey): Promise<void> {
  await child.hears(({ choices }) => choices.length > 0);
  const saidByBot = ({ entries }: TalkDetail) => entries.filter(({ by }) => by === "bot").length;
  await staff.sees(person, (seen) => saidByBot(seen) === child.heard().length);
  child.forgets();
}
