import { beforeAll, describe, expect, test } from "vitest";
import type { GoLiveSheet } from "../../src/hotline/api/contract.js";
import { openingFault } from "../../src/hotline/settings/opening.js";
import { databases } from "../support/database.js";
import { type Browser, codeOf, type Desk, idOf, signedIn } from "./desk.js";
import { standingDesk } from "./standing-desk.js";

const hour = 3_600_000;

describe("a sentence of the office", () => {
  test.each([
    "Trung tâm công tác xã hội tỉnh Bình An xin chào.",
    "Cần gấp thì gọi 111, miễn phí.",
    "Welcome to the child service of Binh An. Call 111, free.",
    "",
  ])("may stand: %s", (text) => expect(openingFault(text)).toBeNull());

  test.each([
    ["too-long", "xin chào ".repeat(20)],
    ["lines", "Xin chào.\nMời viết."],
    ["lines", "Xem www.vi-du.vn"],
    ["lines", "Chào {{you}}"],
    ["promise", "Mọi điều được giữ bí mật."],
    ["promise", "We will never tell."],
    ["reader", "Luôn có người đọc ở đây."],
    ["number", "Gọi 1900 để được giúp."],
    ["number", "Gọi 0900 000 000."],
  ] as const)("is refused as %s: %s", (fault, text) => {
    expect(openingFault(text)).toBe(fault);
  });

  test("that names what happened to a child is refused: it stands on a lock screen", () => {
    expect(openingFault("Nơi báo tin xâm hại trẻ em.")).toBe("telling");
  });
});

describe.each(databases)("the office's opening words on $name", (kind) => {
  let desk: Desk;
  standingDesk(kind, (one) => {
    desk = one;
  });

  test("are set by a supervisor or an admin, checked, and kept with who set them when", async () => {
    const boss = await signedIn(desk, "supervisor");
    const admin = await signedIn(desk, "admin");
    const read = async () => (await boss.get("/settings/opening")).body;
    expect(await read()).toEqual({ vi: "", en: "", past: [] });
    const first = { vi: "Trung tâm Bình An xin chào.", en: "" };
    expect((await boss.post("/settings/opening", first)).status).toBe(200);
    const next = { vi: "", en: "Welcome." };
    expect((await admin.post("/settings/opening", next)).status).toBe(200);
    expect(await read()).toMatchObject({ ...next, past: [next, first] });
    const refused = await boss.post("/settings/opening", { vi: "Chúng tôi cam kết.", en: "" });
    expect(codeOf(refused)).toBe("unfit-opening");
    const { rows } = await desk.pool.query("select detail from history where action = 'settings.opening'");
    expect(rows).toEqual([{ detail: {} }, { detail: {} }]);
  });

  describe("the sheet before opening", () => {
    let boss: Browser;
    beforeAll(async () => {
      boss = await signedIn(desk, "supervisor");
    });
    const dayAfter = (days: number) => new Date(desk.now + (7 + 24 * days) * hour).toISOString().slice(0, 10);
    const tick = async (item: string, day: string | null = null, permit: object | null = null) => {
      const reply = await boss.post(`/go-live/${item}`, { note: "xong", day, ticked: true, permit });
      return reply.status === 200 ? "done" : codeOf(reply);
    };
    const sheet = async () => (await boss.get("/go-live")).body as GoLiveSheet;

    test("takes no day to come, no empty roster, and no ladder that ends at nobody", async () => {
      const operator = await signedIn(desk, "operator");
      expect(await tick("impact-assessment", dayAfter(1))).toBe("day-ahead");
      expect(await tick("impact-assessment", dayAfter(0))).toBe("done");
      expect(await tick("roster")).toBe("roster-empty");
      const shift = async (from: number, who = operator, rank = "first") => {
        const body = { staff: await idOf(who), rank, from, to: from + 8 * hour };
        expect((await boss.post("/roster/shifts", body)).status).toBe(200);
      };
      // What is over, and what is far away, keeps nobody awake in the coming week.
      await shift(desk.now - 9 * hour);
      await shift(desk.now + 8 * 24 * hour);
      expect(await tick("roster")).toBe("roster-empty");
      await shift(desk.now + 5 * 24 * hour);
      expect([await tick("roster"), (await sheet()).nextLevel]).toEqual(["no-next-level", "nobody"]);
      await shift(desk.now + 6 * 24 * hour, boss, "province");
      expect([await tick("roster"), (await sheet()).nextLevel]).toEqual([
        "next-level-unreachable",
        "unreachable",
      ]);
      const address = { staff: await idOf(boss), email: "truc-tinh@vi-du.vn" };
      expect((await boss.post("/alarms/addresses", address)).status).toBe(200);
      expect([await tick("roster"), (await sheet()).nextLevel]).toEqual(["done", "reachable"]);
    });

    test("takes texts that nobody read only by a permit for as many as there are, which is kept", async () => {
      const permit = { unread: 1, named: "Bà Bình, giám đốc", reason: "Đọc xong trước 30/11" };
      expect((await sheet()).unread).toBe(1);
      expect(await tick("texts", dayAfter(0))).toBe("texts-unread");
      expect(await tick("texts", dayAfter(0), { ...permit, unread: 3 })).toBe("texts-changed");
      expect(await tick("texts", dayAfter(0), { ...permit, reason: " " })).toBe("bad-request");
      expect(await tick("texts", dayAfter(0), permit)).toBe("done");
      const texts = async () => (await sheet()).items.find(({ id }) => id === "texts")?.permit;
      expect(await texts()).toEqual(permit);
      await boss.post("/go-live/texts", { note: "", day: null, ticked: false, permit });
      expect(await texts()).toBeNull();
      Object.assign(desk.needs, { content: () => ({ answers: 2, unreviewed: [], stale: [] }) });
      expect(await tick("texts", dayAfter(0), permit)).toBe("done");
      expect(await texts()).toBeNull();
      const { rows } = await desk.pool.query("select unread, named, reason, staff from unread_permits");
      expect(rows).toEqual([{ ...permit, staff: await idOf(boss) }]);
      const lines = await desk.pool.query(
        "select detail from history where action = 'go-live.item' and detail->>'unread' is not null",
      );
      expect(lines.rows).toEqual([{ detail: { item: "texts", ticked: "yes", unread: "1" } }]);
    });
  });
});
