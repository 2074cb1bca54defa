import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createSealing } from "../../../src/cases/sealing.js";
import { goLiveIds, lacking } from "../../../src/hotline/go-live/items.js";
import { isLive, readSheet, writeItem } from "../../../src/hotline/go-live/store.js";
import { createRoster, type Roster } from "../../../src/hotline/roster/roster.js";
import { someoneOnCall, takeSnapshot } from "../../../src/hotline/roster/snapshot.js";
import { createKeyring } from "../../../src/infra/keyring.js";
import type { StaffId } from "../../../src/model/ids.js";
import { Effects, evening } from "../../cases/effects.js";
import { employ, setUpHouse } from "../../cases/house.js";
import { databases } from "../../support/database.js";

const hour = 3_600_000;
const [lan, minh, ha] = ["lan", "minh", "ha"] as [StaffId, StaffId, StaffId];
const by = (staff: StaffId, at = evening) => ({ staff, at });
const sealing = createSealing(createKeyring([Buffer.alloc(32, 3)]));

describe.each(databases)("the roster on $name", (database) => {
  const house = setUpHouse(database);
  let roster: Roster;
  let copies = 0;

  const tonight = (staff: StaffId, from = 1, to = 9) => {
    return { staff, rank: "first", from: evening + from * hour, to: evening + to * hour } as const;
  };
  const added = async (staff: StaffId, from?: number, to?: number): Promise<string> => {
    const shift = await roster.add(tonight(staff, from, to), by(ha));
    return typeof shift === "string" ? shift : shift.id;
  };

  beforeAll(async () => {
    await employ(house.pool, [
      ["lan", "lan", "operator"],
      ["minh", "minh", "operator"],
      ["ha", "ha", "supervisor"],
    ]);
    roster = createRoster(house.db, sealing, async () => {
      copies += 1;
    });
  });
  beforeEach(async () => {
    copies = 0;
    await house.pool.query(
      "truncate shifts, shift_swaps, shift_patterns, duty_addresses, alarm_webhooks, go_live_items",
    );
  });

  test("nobody stands on it twice at one time, also when two add at once", async () => {
    const both = await Promise.all([
      roster.add(tonight(lan), by(ha)),
      roster.add(tonight(lan, 5, 12), by(ha)),
    ]);
    expect(both.filter((shift) => shift === "taken")).toHaveLength(1);
    expect(await roster.add(tonight(minh), by(ha))).toMatchObject({ id: expect.any(String) });
    expect(copies).toBe(3);
  });

  test("only who can read a talk stands on it, also once a role or an account is taken away", async () => {
    await employ(house.pool, [["so", "so", "analyst"]]);
    expect(await roster.add(tonight("so" as StaffId), by(ha))).toBe("unfit");
    const { monday, staff } = await roster.week(evening, evening);
    expect(staff.map(({ id }) => id)).toEqual([ha, lan, minh]);
    await added(lan);
    await added(minh);
    const during = evening + 2 * hour;
    expect((await roster.onCall(during)).onCall).toHaveLength(2);
    await roster.keepPattern(monday, by(ha));
    await house.pool.query("update staff set roles = 'analyst,commune' where id = 'lan'");
    await house.pool.query(`update staff set "disabledAt" = now() where id = 'minh'`);
    expect(await roster.onCall(during)).toEqual({ onCall: [], supervisor: [], province: [] });
    expect((await roster.week(evening, evening)).shifts).toEqual([]);
    expect(await roster.fill(monday + 7 * 24 * hour, by(ha))).toBe(0);
    await house.pool.query(
      `update staff set roles = 'operator', "disabledAt" = null where id in ('lan', 'minh')`,
    );
    await house.pool.query("delete from staff where id = 'so'");
  });

  test("a week is kept as the pattern, fills another one, and filling again adds nothing", async () => {
    await added(lan);
    await added(minh, 9, 17);
    const { monday } = await roster.week(evening, evening);
    expect(await roster.keepPattern(monday, by(ha))).toBe(2);
    const next = monday + 7 * 24 * hour;
    expect(await roster.fill(next, by(ha))).toBe(2);
    expect(await roster.fill(next, by(ha))).toBe(0);
    const week = await roster.week(next, evening);
    expect(week.shifts.map(({ staff, from }) => [staff, from - next])).toEqual([
      [lan, evening + hour - monday],
      [minh, evening + 9 * hour - monday],
    ]);
    expect(week.pattern).toBe(2);
  });

  test("shows holidays, gaps, who is on call, and what the last shift left, sealed where it lies", async () => {
    const id = await added(lan, -3, 1);
    expect(await roster.note(id, "Hồ sơ K7M2 chờ xã gọi lại", by(minh))).toBe(false);
    expect(await roster.note(id, "Hồ sơ K7M2 chờ xã gọi lại", by(lan))).toBe(true);
    const week = await roster.week(evening, evening);
    expect(week.now.onCall).toEqual([lan]);
    expect(week.gaps[0]?.from).toBe(evening + hour);
    // It is Saturday: the night of Sunday is told of with the Monday it leads to.
    expect(week.gaps.at(-1)?.to).toBe(evening + 48 * hour);
    expect(week.higherGaps.province[0]?.from).toBe(evening);
    expect(week.notes.map(({ note }) => note)).toEqual(["Hồ sơ K7M2 chờ xã gọi lại"]);
    const { rows } = await house.pool.query("select note_sealed from shifts");
    expect(JSON.stringify(rows)).not.toContain("K7M2");
    const spring = await roster.week(Date.UTC(2026, 3, 30), evening);
    expect(spring.holidays.map(({ day, off }) => [day, off])).toEqual([
      ["2026-04-27", true],
      ["2026-04-30", true],
      ["2026-05-01", true],
    ]);
  });

  test("a swap is asked for by the owner and taken by exactly one", async () => {
    const shift = await added(lan);
    expect(await roster.askSwap(shift, null, by(minh))).toBe("unfit");
    expect(await roster.askSwap(shift, null, by(lan))).toBe("done");
    expect(await roster.askSwap(shift, null, by(lan))).toBe("unfit");
    const [swap] = await roster.swaps(evening);
    const id = swap?.id ?? "";
    expect(await roster.acceptSwap(id, by(lan))).toBe("unfit");
    const race = await Promise.all([roster.acceptSwap(id, by(minh)), roster.acceptSwap(id, by(ha))]);
    expect(race.toSorted()).toEqual(["done", "unfit"]);
    expect(await roster.swaps(evening)).toEqual([]);
    expect(await roster.shiftsOf(lan, evening)).toEqual([]);
  });

  test("a swap put to one person is that one's to take or to decline, and over when the shift is", async () => {
    const shift = await added(lan);
    await roster.askSwap(shift, minh, by(lan));
    const id = (await roster.swaps(evening))[0]?.id ?? "";
    expect(await roster.acceptSwap(id, by(ha))).toBe("unfit");
    expect(await roster.declineSwap(id, by(ha))).toBe("unfit");
    expect(await roster.acceptSwap(id, by(minh, evening + 10 * hour))).toBe("unfit");
    expect(await roster.declineSwap(id, by(minh))).toBe("done");
    expect(await roster.swaps(evening)).toEqual([]);
  });

  test("the copy says somebody is on call only where an alarm can get there", async () => {
    await added(lan, -1, 9);
    const needs = { db: house.db, sealing, linkedPhones: async () => [] as StaffId[] };
    expect(someoneOnCall(await takeSnapshot(needs, evening), evening, true)).toBe(false);
    const linked = await takeSnapshot({ ...needs, linkedPhones: async () => [lan] }, evening);
    expect(someoneOnCall(linked, evening, true)).toBe(true);
    expect(someoneOnCall(linked, evening + 9 * hour, true)).toBe(false);
    expect(linked.staff.map(({ id, supervisor }) => [id, supervisor])).toEqual([
      ["ha", true],
      ["lan", false],
    ]);
  });

  test("the office is open when every item is ticked, and no longer when one is taken back", async () => {
    for (const id of goLiveIds) {
      expect(await isLive(house.db)).toBe(false);
      await writeItem(house.db, { id, note: "Xong", day: "2026-03-01", ticked: true, permit: null }, by(ha));
    }
    expect(await isLive(house.db)).toBe(true);
    expect((await readSheet(house.db)).map(({ ticked }) => ticked?.by)).toEqual(goLiveIds.map(() => "ha"));
    await writeItem(
      house.db,
      { id: "roster", note: "Hết tháng", day: null, ticked: false, permit: null },
      by(ha),
    );
    expect(await isLive(house.db)).toBe(false);
    expect([
      lacking("hours", "8-17", null),
      lacking("texts", "Chị Hà", null),
      lacking("hours", " ", null),
    ]).toEqual([null, "day", "note"]);
  });

  test("what breaks the bot climbs too: the alarm of a message put aside, and of an effect put aside", async () => {
    await house.empty();
    const made = new Effects().turn();
    const broken = made.effect({ kind: "alert", urgency: "P1", reason: "dead-letter" });
    await house.cases.applyEffects([made.says("…"), broken]);
    const poison = made.turn().says("x");
    await house.cases.putAside(poison, "poison-effect");
    const climbs = await house.db.selectFrom("alert_climbs").select("alert_id").execute();
    expect(climbs.map(({ alert_id }) => alert_id).toSorted()).toEqual([broken.id, poison.id].toSorted());
  });
});
