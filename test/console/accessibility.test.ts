import { describe, expect, it } from "vitest";
import { faultsOn } from "./axe.js";
import { setUpDesk } from "./desk.js";
import { lan } from "./people.js";
import { alarm, caseOf, entry, hour, minute, person, row, sent, staff } from "./samples.js";

const desk = setUpDesk();
const key = person("a");

const faults = () => faultsOn(desk.page);

/** A full queue and a talk with everything in it. */
function fill(): void {
  const now = Date.now();
  const shown = caseOf(key, "K7M2QX4P9RTV", {
    safeContact: { contact: null, time: null, way: "Đừng liên lạc" },
    withdrawnAt: now,
  });
  const closed = { outcome: "safe", note: "", at: now, by: "Minh" } as const;
  const evidence = [{ start: 0, end: 4 }];
  desk.api.add(
    row(key, {
      urgency: "P0",
      dangers: ["violence-now"],
      holder: { who: "staff", staffId: lan.id, name: "Lan", since: now },
      state: "running",
      caseId: shown.id,
      legalDeadlineAt: now - hour,
      unansweredSince: now - 5 * minute,
      lastPersonAt: now - hour,
    }),
    {
      shown,
      cases: [caseOf(key, "P3QR8ST1UVWX", { status: "closed", closed })],
      window: { botUntil: null, humanUntil: now + 30 * minute },
      entries: [
        entry(1, "ngoc di, o day", {
          dangers: [{ kind: "self-harm", urgency: "P1", about: "self", evidence }],
        }),
        sent(2, "bot", "Mình nghe đây.", "read", { choices: [{ value: "1", label: "Cần giúp" }] }),
        sent(3, "staff", "Chị đây.", "failed", { name: "Lan" }),
        entry(4, "trả lời ở hộp thư trang", { by: "outside" }),
        entry(5, "hide", { by: "system" }),
        entry(6, "", { media: { kind: "image", urls: [], locked: true, count: 2 } }),
      ],
    },
  );
  desk.api.add(row(person("b"), { urgency: "P1", legalDeadlineAt: now + hour, practice: true }));
  desk.api.add(row(person("c"), { urgency: "P2" }));
  desk.api.add(row(person("d"), { urgency: "P3" }));
  desk.api.add(row(person("e")));
  desk.api.alerts = [
    alarm("one", key),
    alarm("two", person("c"), { urgency: "P2" }),
    alarm("3", person("d")),
  ];
}

describe.each([
  ["a wide screen", { width: 1440, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
])("nothing bars the way on %s", (_screen, size) => {
  it("of signing in", async () => {
    await desk.page.setViewportSize(size);
    await desk.page.goto(desk.api.url);
    await desk.page.getByLabel("Tên đăng nhập").waitFor();
    expect(await faults()).toEqual([]);
  });

  it("of changing the password", async () => {
    await desk.page.setViewportSize(size);
    desk.api.addStaff(staff("lan", "Lan", { mustChangePassword: true }), "mat-khau-thu-nghiem");
    await desk.page.goto(desk.api.url);
    await desk.page.getByLabel("Tên đăng nhập").fill(lan.login);
    await desk.page.getByRole("textbox", { name: "Mật khẩu" }).fill("mat-khau-thu-nghiem");
    await desk.page.getByRole("button", { name: "Đăng nhập" }).click();
    await desk.page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    await desk.page.getByRole("alert").waitFor();
    expect(await faults()).toEqual([]);
  });

  it("of the queue, empty and full", async () => {
    await desk.page.setViewportSize(size);
    await desk.open();
    await desk.page.getByText("Không có ai đang chờ").waitFor();
    expect(await faults()).toEqual([]);
    fill();
    desk.api.send({ kind: "reset" });
    await desk.page.getByRole("region", { name: "Báo động" }).waitFor();
    expect(await faults()).toEqual([]);
  });

  it("of the bot's answers: loading, lost, full and narrowed", async () => {
    await desk.page.setViewportSize(size);
    desk.api.content = {
      answers: 3,
      unreviewed: [
        { id: "right-21", title: "Quyền riêng tư", group: "rights" },
        { id: "burns", title: "Bị bỏng", group: "skills" },
      ],
      stale: [{ id: "burns", number: "111", verifiedAt: "2026-05-02" }],
    };
    await desk.open();
    const [menu, entry] =
      size.width > 1_320 ? (["Dữ liệu & tổ chức", "menuitem"] as const) : (["Trang", "link"] as const);
    await desk.page.getByRole("button", { name: menu, exact: true }).click();
    await desk.page.getByRole(entry, { name: "Nội dung" }).waitFor();
    expect(await faults()).toEqual([]);
    desk.api.faults.add("/content");
    await desk.page.getByRole(entry, { name: "Nội dung" }).click();
    await desk.page.getByRole("status", { name: "Đang tải" }).waitFor();
    expect(await faults()).toEqual([]);
    await desk.page.getByRole("button", { name: "Thử lại" }).waitFor();
    expect(await faults()).toEqual([]);
    desk.api.faults.clear();
    await desk.page.getByRole("button", { name: "Thử lại" }).click();
    await desk.page.getByText("1 câu có số 111").click();
    expect(await faults()).toEqual([]);
    await desk.page.getByLabel("Lọc câu trả lời").fill("không có");
    await desk.page.getByText("Không có câu nào khớp").waitFor();
    expect(await faults()).toEqual([]);
  });

  it("of a talk, its case and the dialogs", async () => {
    await desk.page.setViewportSize(size);
    fill();
    await desk.open(`#/${key}`).catch(() => undefined);
    const box = desk.page.getByLabel("Câu trả lời");
    await box.fill("công an");
    await desk.page.getByText("Màn hình khoá").waitFor();
    expect(await faults()).toEqual([]);
    await box.press("Control+Enter");
    expect(await desk.page.getByRole("dialog").count()).toBe(0);
    await box.fill("Chào em, chị đọc đây");
    await box.press("Control+Enter");
    await desk.page.getByRole("dialog").waitFor();
    expect(await faults()).toEqual([]);
    await desk.page.getByRole("button", { name: "Chưa gửi" }).click();
    await desk.page.goto(`${desk.api.url}#/${key}/ho-so`);
    await desk.page.getByRole("button", { name: "Đóng hồ sơ" }).click();
    await desk.page.getByRole("dialog").waitFor();
    expect(await faults()).toEqual([]);
    await desk.page.keyboard.press("Escape");
    await expect.poll(() => desk.page.getByRole("dialog").count()).toBe(0);
    expect(await faults()).toEqual([]);
    const tooWide = () => document.documentElement.scrollWidth - window.innerWidth;
    expect(await desk.page.evaluate(tooWide)).toBeLessThanOrEqual(0);
  });
});
