import { beforeAll, describe, expect, test } from "vitest";
import { createTalkWork, type TalkWork } from "../../src/cases/talk-work/store.js";
import type { StaffId } from "../../src/model/ids.js";
import { databases } from "../support/database.js";
import { beaten, caseOne, Effects, evening, lan, personOf, staffA, staffB } from "./effects.js";
import { employ, setUpHouse } from "./house.js";

const minute = 60_000;

describe.each(databases)("the work on talks on $name", (database) => {
  const house = setUpHouse(database);
  let work: TalkWork;
  const told: unknown[] = [];
  const made = new Effects();

  beforeAll(async () => {
    work = createTalkWork(house.db, house.keyring, (changes) => told.push(...changes));
    await employ(house.pool, [
      [staffA, "Chị Hà", "operator"],
      [staffB, "Anh Nam", "supervisor,admin"],
      ["clerk", "Cô Tư", "admin"],
    ]);
    await house.cases.applyEffects([
      made.turn().says("cuu em"),
      made.opens(),
      made.takesOver(staffA, "Chị Hà"),
    ]);
  });

  test("notes stand after the line they were written at, sealed, and in the history", async () => {
    const note = {
      person: lan,
      kind: "note",
      staff: staffB,
      text: "bimat: đã gọi cô giáo",
      at: evening,
    } as const;
    expect(await work.writeNote({ ...note, id: "one" })).toBe(true);
    expect(await work.writeNote({ ...note, id: "one" })).toBe(true);
    expect(await work.readNotes(lan)).toMatchObject([
      { kind: "note", by: { name: "Anh Nam" }, to: null, text: note.text, after: 1 },
    ]);
    const { rows } = await house.pool.query("select * from talk_notes");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("bimat");
    const deeds = (await house.cases.caseHistory(caseOne, 5)).map(({ action, staff }) => [
      action,
      staff?.name,
    ]);
    expect(deeds[0]).toEqual(["talk.note-written", "Anh Nam"]);
    expect(told).toContainEqual({ person: lan, kinds: ["note"] });
    expect(await work.writeNote({ ...note, person: personOf("nobody") })).toBe(false);
  });

  test("an answer begun is kept for its writer alone, sealed, until its time is over or it is emptied", async () => {
    const draft = {
      staff: staffA,
      person: lan,
      text: "bimat: em ở đâu",
      at: evening,
      until: evening + minute,
    };
    const other = { ...draft, staff: staffB };
    await work.keepDraft({ ...draft, text: "bimat" });
    await work.keepDraft(draft);
    const begun = (of = draft, at = evening) => work.readDraft(of, at);
    expect([await begun(), await begun(other)]).toEqual([draft.text, null]);
    const { rows } = await house.pool.query("select * from answer_drafts");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("bimat");
    expect(await begun(draft, draft.until)).toBeNull();
    await work.keepDraft({ ...other, at: draft.until, until: draft.until + minute });
    expect((await house.pool.query("select staff from answer_drafts")).rows).toEqual([{ staff: staffB }]);
    expect([await house.cases.forgetOver(draft.until), await begun(other, draft.until)]).toEqual([
      0,
      draft.text,
    ]);
    expect(await house.cases.forgetOver(draft.until + minute)).toBe(1);
    await work.keepDraft({ ...other, at: draft.until, until: draft.until + minute });
    await work.keepDraft({ ...other, at: draft.until, text: "" });
    expect((await house.pool.query("select staff from answer_drafts")).rows).toEqual([]);
  });

  test("a whisper waits for its reader and nobody else", async () => {
    await work.writeNote({
      ...{
        id: "two",
        person: lan,
        kind: "whisper",
        staff: staffB,
        to: staffA,
        text: "hỏi chỗ ở",
        at: evening,
      },
    });
    expect(await work.openNotices(staffB)).toEqual([]);
    expect(await work.openNotices(staffA)).toMatchObject([{ id: "two", person: lan, by: "Anh Nam" }]);
    expect(await work.markSeen("two", staffB, evening)).toBe(false);
    expect(await work.markSeen("two", staffA, evening + minute)).toBe(true);
    expect(await work.markSeen("two", staffA, evening + 2 * minute)).toBe(true);
    expect(await work.openNotices(staffA)).toEqual([]);
    expect((await work.readNotes(lan)).at(-1)?.seenAt).toBe(evening + minute);
  });

  test("a passed talk is a notice only while it is the reader's", async () => {
    await work.writeNote({
      ...{
        id: "three",
        person: lan,
        kind: "transfer",
        staff: staffA,
        to: staffB,
        text: "em ở nhà bà",
        at: evening,
      },
    });
    expect(await work.openNotices(staffB)).toEqual([]);
    await work.setCompanion(lan, staffB, "ring", evening);
    const passed = {
      kind: "holder",
      holder: "staff",
      staff: staffB,
      name: "Anh Nam",
      why: "transfer",
      by: staffA,
    } as const;
    await house.cases.applyEffects([made.turn().effect(passed)]);
    expect(await work.openNotices(staffB)).toMatchObject([{ id: "three", kind: "transfer", by: "Chị Hà" }]);
    expect(await work.companionsOf(lan)).toEqual([]);
    expect((await house.cases.talkLine(lan))?.holder).toMatchObject({ staffId: staffB, name: "Anh Nam" });
    const [deed] = await house.cases.caseHistory(caseOne, 1);
    expect([deed?.action, deed?.staff?.id]).toEqual(["talk.transfer", staffA]);
  });

  test("who follows is shown with the task, and leaves", async () => {
    await work.setCompanion(lan, staffA, "follow", evening);
    await work.setCompanion(lan, staffA, "ring", evening + minute);
    expect(await work.companionsOf(lan)).toEqual([
      { id: staffA, name: "Chị Hà", task: "ring", since: evening },
    ]);
    await work.setCompanion(lan, staffA, null, evening);
    expect(await work.companionsOf(lan)).toEqual([]);
  });

  test("counts the talks somebody holds, without practice, and lists who is there", async () => {
    const practice = new Effects(personOf("practice")).turn();
    const practised = { practice: true } as const;
    await house.cases.applyEffects([
      { ...practice.says("..."), ...practised },
      { ...practice.takesOver(staffB), ...practised },
    ]);
    expect(await work.loadOf(staffB)).toEqual({ held: 1, max: 3 });
    await work.setMaxTalks(5, staffB, evening);
    expect(await work.loadOf(staffA)).toEqual({ held: 0, max: 5 });
    expect(await work.colleagues([staffA, staffB, "clerk" as StaffId])).toEqual([
      { id: staffB, name: "Anh Nam", held: 1 },
      { id: staffA, name: "Chị Hà", held: 0 },
    ]);
    expect(await work.colleagues([])).toEqual([]);
  });

  test("ready answers of the office are added, changed and taken away", async () => {
    const reply = { title: "Chào", text: "Chào em", moment: "opening" };
    expect(await work.saveReply(reply, staffB, evening)).toBe(true);
    const [first] = await work.ownReplies();
    expect(first).toMatchObject({ ...reply, by: "Anh Nam" });
    await work.saveReply({ ...reply, id: first?.id, text: "Chào em nhé" }, staffB, evening);
    const [second, ...more] = await work.ownReplies();
    expect([second?.text, more]).toEqual(["Chào em nhé", []]);
    expect(await work.saveReply({ ...reply, id: first?.id }, staffB, evening)).toBe(false);
    expect(await work.removeReply(second?.id ?? "", staffB, evening)).toBe(true);
    expect(await work.removeReply(second?.id ?? "", staffB, evening)).toBe(false);
    expect(await work.ownReplies()).toEqual([]);
  });

  test("the queue shows place and age, another voice and what the bot asks", async () => {
    const kept = new Effects(personOf("told")).turn();
    const caseId = "told" as typeof caseOne;
    const answer = (field: string, value: string) =>
      kept.effect({ kind: "case-answer", caseId, field, value, source: "words" });
    await house.cases.applyEffects([
      kept.says("..."),
      kept.opens({ caseId }),
      ...[answer("age", "9 tuổi"), answer("place", "gần chợ Bà Hoa"), answer("age", "10 tuổi")],
      kept.effect({ kind: "entry", entry: { by: "system", text: "voice-changed" } }),
      kept.takesOver(),
      kept.effect({ kind: "loan", flow: "report-injury" }),
    ]);
    expect(await house.cases.talkLine(kept.person)).toMatchObject({
      ...{ place: "gần chợ Bà Hoa", age: "10 tuổi", voiceChangedAt: kept.at, lentFlow: "report-injury" },
    });
    await house.cases.applyEffects([kept.turn().effect({ kind: "holder", holder: "bot", why: "hand-back" })]);
    expect((await house.cases.talkLine(kept.person))?.lentFlow).toBeNull();
  });

  test("a reason opens one line for a short while, for the one who gave it", async () => {
    const sent = new Effects(personOf("sends")).turn();
    const media = { kind: "image", urls: ["https://anh.vi-du.vn/1"], locked: false };
    await house.cases.applyEffects([
      sent.says("", { media }),
      sent.opens({ caseId: "sends" as typeof caseOne, dangers: [{ ...beaten, kind: "sexual-abuse" }] }),
    ]);
    expect(await work.storedMedia(sent.person, 1)).toEqual({ ...media, locked: true });
    const looking = { person: sent.person, number: 1, place: 0, staff: staffB, at: evening };
    expect(await work.storedMedia(sent.person, 2)).toBeNull();
    expect(await work.hasReason(looking)).toBe(false);
    await work.noteOpening(looking, "safety");
    expect(await work.hasReason({ ...looking, at: evening + minute })).toBe(true);
    expect(await work.hasReason({ ...looking, at: evening + 3 * minute })).toBe(false);
    expect(await work.hasReason({ ...looking, staff: staffA })).toBe(false);
    expect(await work.hasReason({ ...looking, number: 2 })).toBe(false);
    expect(await work.hasReason({ ...looking, place: 1, at: evening + minute })).toBe(false);
  });

  test("withdrawing takes notes outside cases away", async () => {
    const loose = new Effects(personOf("loose")).turn();
    await house.cases.applyEffects([loose.says("chào")]);
    await work.writeNote({ person: loose.person, kind: "note", staff: staffA, text: "x", at: evening });
    await house.cases.applyEffects([loose.turn().effect({ kind: "withdraw" })]);
    expect(await work.readNotes(loose.person)).toEqual([]);
    expect(await work.readNotes(lan)).not.toEqual([]);
  });

  test("withdrawing takes an answer that was begun away, though there is a case", async () => {
    await work.keepDraft({ staff: staffA, person: lan, text: "x", at: evening, until: evening + minute });
    await house.cases.applyEffects([made.turn().effect({ kind: "withdraw" })]);
    expect(await work.readDraft({ staff: staffA, person: lan }, evening)).toBeNull();
  });
});
