import { beforeAll, describe, expect, test } from "vitest";
import type { TalkFilter } from "../../src/cases/talk-list.js";
import type { CaseId } from "../../src/model/ids.js";
import type { Urgency } from "../../src/model/urgency.js";
import { databases } from "../support/database.js";
import { Effects, evening, personOf, staffA } from "./effects.js";
import { setUpHouse } from "./house.js";

const minutes = 60_000;

describe.each(databases)("the queue on $name", (database) => {
  const house = setUpHouse(database);

  beforeAll(async () => {
    await waits("p1-late", "P1", 30);
    await waits("p0-late", "P0", 20);
    await waits("p2", "P2", 0);
    await waits("p0-early", "P0", 5);
    await waits("p1-early", "P1", 10, "zalo");
    const taken = await waits("taken", "P1", 1);
    await house.cases.applyEffects([taken.turn().takesOver()]);
    const closed = await waits("closed", "P0", 0);
    await house.cases.closeCase({
      caseId: "closed" as CaseId,
      staff: staffA,
      outcome: "safe",
      note: "",
      at: closed.at,
    });
    const trial = new Effects(personOf("practice"), evening - 60 * minutes).turn();
    const tried = [trial.says("..."), trial.opens({ caseId: "practice" as CaseId, practice: true })];
    await house.cases.applyEffects(tried.map((effect) => ({ ...effect, practice: true })));
    const chats = new Effects(personOf("chats")).turn();
    await house.cases.applyEffects([chats.says("chào")]);
  });

  const waits = async (name: string, urgency: Urgency, afterMinutes: number, channel = "web") => {
    const made = new Effects(personOf(name, channel), evening + afterMinutes * minutes).turn();
    await house.cases.applyEffects([
      made.says("..."),
      made.opens({ caseId: name as CaseId, urgency }),
      made.effect({ kind: "alert", urgency, reason: "danger", caseId: name as CaseId }),
    ]);
    return made;
  };
  const names = async (filter: Partial<TalkFilter>) => {
    const page = await house.cases.listTalks({ state: "open", offset: 0, limit: 50, ...filter });
    return page.rows.map((row) => row.person.split(".")[1]?.replace(/_+$/, ""));
  };

  test.each<[string, Partial<TalkFilter>, string[]]>([
    [
      "by urgency, then by waiting, practice last",
      {},
      ["p0-early", "p0-late", "taken", "p1-early", "p1-late", "p2", "practice"],
    ],
    ["waiting only", { state: "waiting" }, ["p0-early", "p0-late", "p1-early", "p1-late", "p2", "practice"]],
    ["running only", { state: "running" }, ["taken"]],
    ["closed only", { state: "closed" }, ["closed"]],
    ["with the bot only", { state: "with-bot" }, ["chats"]],
    ["one urgency", { urgency: "P1" }, ["taken", "p1-early", "p1-late"]],
    ["one channel", { channel: "zalo" }, ["p1-early"]],
    ["one's own", { heldBy: staffA }, ["taken"]],
    ["the second page", { offset: 2, limit: 2 }, ["taken", "p1-early"]],
  ])("shows %s", async (_word, filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  test("tells how many there are, whatever is shown", async () => {
    const page = await house.cases.listTalks({ state: "waiting", offset: 0, limit: 1 });
    expect(page).toMatchObject({
      total: 6,
      counts: { waiting: 5, running: 1, withBot: 1, closed: 1, urgent: 5, openAlerts: 5 },
    });
  });

  test("older lines come page by page", async () => {
    const person = personOf("long");
    const made = new Effects(person);
    await house.cases.applyEffects(
      Array.from({ length: 205 }, (_, index) => made.turn().says(`${index + 1}`)),
    );
    const talk = await house.cases.readTalk(person, staffA);
    expect([talk?.entries[0]?.text, talk?.entries.at(-1)?.text, talk?.hasOlder]).toEqual(["6", "205", true]);
    const older = await house.cases.readTranscript(person, { before: 6, limit: 3 });
    expect([older.entries.map((entry) => entry.number), older.hasOlder]).toEqual([[3, 4, 5], true]);
    const oldest = await house.cases.readTranscript(person, { before: 3, limit: 3 });
    expect([oldest.entries.map((entry) => entry.number), oldest.hasOlder]).toEqual([[1, 2], false]);
  });
});

describe.each(databases)("acknowledging and closing on $name", (database) => {
  const house = setUpHouse(database);

  test("leaves lines in the history that supervisors read", async () => {
    const made = new Effects().turn();
    const id = "h-case" as CaseId;
    const alert = made.effect({ kind: "alert", urgency: "P0", reason: "danger", caseId: id });
    await house.cases.applyEffects([made.says("..."), made.opens({ caseId: id }), alert]);
    const first = await house.cases.acknowledgeAlert(alert.id, staffA, evening + minutes);
    const second = await house.cases.acknowledgeAlert(alert.id, staffA, evening + 2 * minutes);
    expect(second).toEqual(first);
    expect(first?.acknowledgedAt).toBe(evening + minutes);
    const closing = {
      caseId: id,
      staff: staffA,
      outcome: "safe",
      note: "",
      at: evening + 3 * minutes,
    } as const;
    const both = await Promise.all([house.cases.closeCase(closing), house.cases.closeCase(closing)]);
    expect(both.map((result) => result.kind).sort()).toEqual(["closed", "closed-before"]);
    expect((await house.cases.caseHistory(id, 10)).map((line) => [line.action, line.staff?.id])).toEqual([
      ["case.close", staffA],
      ["alert.acknowledge", staffA],
      ["case.open", undefined],
    ]);
  });

  test("of what is unknown says so", async () => {
    const closing = { caseId: "none" as CaseId, staff: staffA, outcome: "safe", note: "", at: 0 } as const;
    expect(await house.cases.closeCase(closing)).toEqual({ kind: "unknown" });
    expect(await house.cases.acknowledgeAlert("none" as never, staffA, 0)).toBeNull();
  });
});
