import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { legalPeriodMs } from "../../src/cases/deadline.js";
import type { OfflineContact } from "../../src/cases/offline/contact.js";
import { personKey } from "../../src/hotline/api/fields.js";
import { databases } from "../support/database.js";
import { beaten, evening, staffA } from "./effects.js";
import { setUpHouse } from "./house.js";

const hour = 3_600_000;

describe.each(databases)("a call or a visit that staff enter, on $name", (database) => {
  const house = setUpHouse(database);

  afterEach(() => house.empty());

  const contact = (more: Partial<OfflineContact> = {}): OfflineContact => ({
    ...{ requestId: randomUUID(), channel: "phone", toldAt: evening, at: evening + hour, staff: staffA },
    ...{ teller: "school", words: "Cô giáo nói: ba em dang danh me", urgency: "P0" },
    finding: { urgency: "P0", outcome: "act", dangers: [beaten], version: "rules-1" },
    unit: { code: "26506", name: "Phường Vũng Tàu", province: "Thành phố Hồ Chí Minh" },
    fields: { place: "gần chợ", "informant-name": "cô Lan", contact: "", age: "8" },
    ...more,
  });

  test("becomes a case with the law's clock from the moment it was told", async () => {
    const told = contact();
    const { caseId, person } = await house.life.recordContact(told);
    expect(caseId).toMatch(/^[0-9A-Z]{26}$/);
    expect(personKey.safeParse(person).success).toBe(true);
    const shown = await house.cases.readCase(caseId);
    expect(shown).toMatchObject({
      ...{ person, channel: "phone", urgency: "P0", origin: "phone", voice: "adult", place: "gần chợ" },
      ...{ firstMessageAt: evening, openedAt: evening + hour, legalDeadlineAt: evening + legalPeriodMs },
      unit: { code: "26506" },
      dangers: [{ kind: "violence-now" }],
    });
    const fields = shown?.answers.map(({ field, value, source }) => [field, value, source]);
    expect(fields).toEqual([
      ["what", told.words, "staff"],
      ["writer", "Trường, nhà trẻ", "staff"],
      ["place", "gần chợ", "staff"],
      ["informant-name", "cô Lan", "staff"],
      ["age", "8", "staff"],
    ]);
    expect(shown?.answers[0]).toMatchObject({ line: 1 });
    const list = await house.life.list({ status: "open", offset: 0, limit: 5 }, evening);
    expect(list.rows).toMatchObject([{ id: caseId, channel: "phone" }]);
    const history = await house.cases.caseHistory(caseId, 5);
    expect(history.map(({ action }) => action)).toContain("contact.record");
    expect(JSON.stringify(history)).not.toContain("Lan");
  });

  test("rings when it is urgent, and waits in no queue since nothing can be written back", async () => {
    const { caseId, person } = await house.life.recordContact(contact());
    expect(await house.cases.openAlerts(5)).toMatchObject([{ caseId, urgency: "P0", channel: "phone" }]);
    expect((await house.pool.query("select 1 from alert_climbs")).rowCount).toBe(1);
    expect(await house.cases.talkLine(person)).toMatchObject({ state: "closed", caseId, openAlerts: 1 });
    await house.life.recordContact(contact({ urgency: "P2", channel: "visit" }));
    expect(await house.cases.openAlerts(5)).toHaveLength(1);
  });

  test("counts once however often it is sent", async () => {
    const told = contact();
    const first = await house.life.recordContact(told);
    house.changes.length = 0;
    expect(await house.life.recordContact(told)).toEqual(first);
    expect(house.changes).toEqual([]);
    expect((await house.cases.readTranscript(first.person, { before: 99, limit: 9 })).entries).toHaveLength(
      1,
    );
    expect((await house.cases.readCase(first.caseId))?.answers.every(({ earlier }) => earlier === 0)).toBe(
      true,
    );
  });
});
