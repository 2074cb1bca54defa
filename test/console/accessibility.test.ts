import { describe, expect, it } from "vitest";
import { expectAccessible, narrow, wide } from "../support/browser-desk.js";
import { password, setUpDesk, signIn } from "./desk.js";
import { lan } from "./people.js";
import { alarm, caseOf, entry, hour, minute, person, row, sent, staff } from "./samples.js";

const desk = setUpDesk();
const key = person("a");

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

describe("on a wide screen and on a phone, nothing bars the way", () => {
  it("of signing in", async () => {
    await desk.page.goto(desk.api.url);
    await desk.page.getByLabel("Tên đăng nhập").waitFor();
    await nothingBars();
  });

  it("of changing the password", async () => {
    await desk.page.setViewportSize(narrow);
    desk.api.addStaff(staff("lan", "Lan", { mustChangePassword: true }), password);
    await desk.page.goto(desk.api.url);
    await signIn(desk.page);
    await desk.page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    await desk.page.getByRole("alert").waitFor();
    await nothingBars();
  });

  it("of the queue, empty and full", async () => {
    await desk.open();
    await desk.page.getByText("Không có ai đang chờ").waitFor();
    await nothingBars();
    fill();
    desk.api.send({ kind: "reset" });
    await desk.page.getByRole("region", { name: "Báo động" }).waitFor();
    await nothingBars();
  });

  it("of the bot's answers: loading, lost, full and narrowed", async () => {
    desk.api.content = {
      answers: 3,
      unreviewed: [
        { id: "right-21", title: "Quyền riêng tư", group: "rights" },
        { id: "burns", title: "Bị bỏng", group: "skills" },
      ],
      stale: [{ id: "burns", number: "111", verifiedAt: "2026-05-02" }],
    };
    await desk.open();
    await desk.page.getByRole("button", { name: "Dữ liệu & tổ chức", exact: true }).click();
    await desk.page.getByRole("menuitem", { name: "Nội dung" }).waitFor();
    await nothingBars([wide]);
    await desk.page.keyboard.press("Escape");
    await desk.page.setViewportSize(narrow);
    await desk.page.getByRole("button", { name: "Trang", exact: true }).click();
    await desk.page.getByRole("link", { name: "Nội dung" }).waitFor();
    await nothingBars([narrow]);
    const release = await hold("**/api/content");
    await desk.page.getByRole("link", { name: "Nội dung" }).click();
    await desk.page.getByRole("status", { name: "Đang tải" }).waitFor();
    await nothingBars();
    desk.api.faults.add("/content");
    release();
    await desk.page.getByRole("button", { name: "Thử lại" }).waitFor();
    await nothingBars();
    desk.api.faults.clear();
    await desk.page.getByRole("button", { name: "Thử lại" }).click();
    await desk.page.getByText("1 câu có số 111").click();
    await nothingBars();
    await desk.page.getByLabel("Lọc câu trả lời").fill("không có");
    await desk.page.getByText("Không có câu nào khớp").waitFor();
    await nothingBars();
  });

  it("of a talk, its case and the dialogs", async () => {
    fill();
    await desk.open(`#/${key}`);
    const box = desk.page.getByLabel("Câu trả lời");
    await box.fill("công an");
    await desk.page.getByText("Màn hình khoá").waitFor();
    await nothingBars();
    await box.press("Control+Enter");
    expect(await desk.page.getByRole("dialog").count()).toBe(0);
    await box.fill("Chào em, chị đọc đây");
    await box.press("Control+Enter");
    await desk.page.getByRole("dialog").waitFor();
    await nothingBars();
    await desk.page.getByRole("button", { name: "Chưa gửi" }).click();
    await desk.page.goto(`${desk.api.url}#/${key}/ho-so`);
    await desk.page.getByRole("button", { name: "Đóng hồ sơ" }).click();
    await desk.page.getByRole("dialog").waitFor();
    await nothingBars();
    await desk.page.keyboard.press("Escape");
    await expect.poll(() => desk.page.getByRole("dialog").count()).toBe(0);
    await nothingBars();
  });
});

/** On each size in turn; the page is left in the last. */
const nothingBars = (sizes = [wide, narrow]) => expectAccessible(desk.page, sizes, { name: "" });

/** Keeps the next request to this address waiting until the returned function is called. */
async function hold(address: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await desk.page.route(address, (route) => held.then(() => route.continue()), { times: 1 });
  return release;
}
