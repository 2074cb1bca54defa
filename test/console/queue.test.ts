import { describe, expect, it } from "vitest";
import { aliasOf } from "../../src/cases/alias.js";
import type { CaseId } from "../../src/model/ids.js";
import { setUpDesk, signIn } from "./desk.js";
import { minh } from "./people.js";
import { alarm, caseOf, hour, minute, person, row } from "./samples.js";

const desk = setUpDesk();
const [worst, older, newer, calm] = [person("a"), person("b", "zalo"), person("c"), person("d", "messenger")];

/** Four talks, put in the wrong order. */
function fillQueue(): void {
  const { api } = desk;
  const now = Date.now();
  api.add(
    row(calm, { channel: "messenger", urgency: "P2", dangers: ["neglect"], unansweredSince: now - hour }),
  );
  api.add(
    row(newer, { urgency: "P1", dangers: ["bullying"], unansweredSince: now - minute, practice: true }),
  );
  api.add(
    row(worst, {
      urgency: "P0",
      dangers: ["violence-now"],
      voice: "child",
      unansweredSince: now - 30_000,
      legalDeadlineAt: now + 11 * hour + 30_000,
    }),
  );
  api.add(
    row(older, {
      channel: "zalo",
      state: "running",
      urgency: "P1",
      dangers: ["sexual-abuse", "online-abuse", "bullying"],
      voice: "teen",
      holder: { who: "staff", staffId: minh.id, name: "Minh", since: now },
      unansweredSince: now - 65 * minute,
      legalDeadlineAt: now - 2 * hour - 1_000,
    }),
  );
}

const rows = () => desk.page.locator("a[data-person]");
const order = () => rows().evaluateAll((found) => found.map((one) => one.getAttribute("data-person")));

describe("the queue", () => {
  it("cuts a long name short, never the clock beside it", async () => {
    const name = "Công Tằng Tôn Nữ Trần Hoàng Minh Nguyệt Phương Thảo";
    desk.api.add(
      row(worst, {
        ...{ urgency: "P0", state: "running", legalDeadlineAt: Date.now() + 11 * hour },
        holder: { who: "staff", staffId: minh.id, name, since: Date.now() },
      }),
    );
    await desk.open();
    const line = await rows().first().boundingBox();
    const clock = await rows()
      .getByText(/^Hạn luật còn/)
      .boundingBox();
    const end = (box: typeof line) => (box?.x ?? 0) + (box?.width ?? 0);
    expect(clock?.width).toBeGreaterThan(0);
    expect(end(clock)).toBeLessThanOrEqual(end(line));
    expect(
      await rows()
        .first()
        .evaluate((it) => it.scrollWidth - it.clientWidth),
    ).toBe(0);
    expect(await rows().getByTitle(name).count()).toBe(1);
  });

  it("shows the worst first, with urgency in words, danger, clock, holder and practice", async () => {
    fillQueue();
    await desk.open();
    await expect.poll(order).toEqual([worst, older, newer, calm]);
    const texts = await rows().allTextContents();
    const expected: readonly (readonly string[])[] = [
      ["Khẩn cấp", "Đang bị đánh, đe doạ", "Trẻ em · Trang web", "Chưa ai nhận", "Hạn luật còn 11 giờ"],
      [
        "Cao",
        "Xâm hại tình dục · Xâm hại qua mạng +1",
        "Thiếu niên · Zalo",
        "Minh đang giữ",
        "Quá hạn luật 2 giờ",
        "1 giờ 5 phút",
      ],
      ["Cao", "Bắt nạt", "Tập dượt"],
      ["Trung bình", "Bỏ mặc", "Messenger", "1 giờ"],
    ];
    expected.forEach((words, place) => {
      for (const word of words) expect(texts[place]).toContain(word);
    });
  });

  it("counts the waiting time while one looks", async () => {
    fillQueue();
    await desk.open();
    const wait = rows().first().locator(".wait");
    const before = await wait.textContent();
    await expect.poll(() => wait.textContent()).not.toBe(before);
  });

  it("moves a row up as soon as it becomes more urgent", async () => {
    fillQueue();
    await desk.open();
    await expect.poll(order).toEqual([worst, older, newer, calm]);
    const talk = desk.api.talks.get(calm);
    if (talk) talk.row = { ...talk.row, urgency: "P0", dangers: ["self-harm"] };
    desk.api.tell(calm, "talk", "case");
    await expect.poll(order).toEqual([calm, worst, older, newer]);
  });

  it("filters, and says so when there is nobody", async () => {
    fillQueue();
    await desk.open();
    const filter = (name: string) => desk.page.getByRole("button", { name });
    await filter("Đang nói").click();
    await expect.poll(order).toEqual([older]);
    await filter("Đã đóng").click();
    await desk.page.getByText("Chưa đóng cuộc nào").waitFor();
    expect(await filter("Đang mở").textContent()).toContain("4");
  });

  it("reaches rows beyond the first page", async () => {
    for (let number = 0; number < 60; number += 1) {
      desk.api.add(row(person(`n${100 + number}`), { unansweredSince: Date.now() - number * minute }));
    }
    await desk.open();
    await expect.poll(() => rows().count()).toBe(50);
    await desk.page.getByRole("button", { name: "Xem thêm" }).click();
    await expect.poll(() => rows().count()).toBe(60);
  });

  it("says what went wrong when the list cannot be read, and tries again", async () => {
    fillQueue();
    desk.api.faults.add("/talks");
    await desk.open();
    await desk.page.getByText("Có lỗi ở hệ thống").waitFor();
    desk.api.faults.clear();
    await desk.page.getByRole("button", { name: "Thử lại" }).click();
    await expect.poll(() => rows().count()).toBe(4);
  });
});

describe("alarms", () => {
  const tones = () => desk.page.evaluate(() => Number(document.body.dataset["tones"] ?? 0));

  /** A page may sound only after it was touched, as by signing in. */
  async function openByHand(): Promise<void> {
    await desk.page.goto(desk.api.url);
    await signIn(desk.page);
    await expect.poll(() => desk.api.listening).toBeGreaterThan(0);
  }

  it("stay until acknowledged, count in the title and ring", async () => {
    await desk.page.addInitScript(() => {
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (at) {
        document.body.dataset["tones"] = String(Number(document.body.dataset["tones"] ?? 0) + 1);
        start.call(this, at);
      };
    });
    fillQueue();
    await openByHand();
    await expect.poll(() => desk.page.title()).toMatch(/^\d chờ · Tiếng Em$/);
    expect(await tones()).toBe(0);
    desk.api.alerts = [
      alarm("one", worst),
      alarm("two", older, { urgency: "P1", channel: "zalo", reason: "asks-for-person" }),
    ];
    desk.api.tell(worst, "alert");
    await expect.poll(() => desk.page.title()).toMatch(/^\(2!\) \d chờ · Tiếng Em$/);
    await expect.poll(tones).toBeGreaterThan(0);
    const bar = desk.page.getByRole("region", { name: "Báo động" });
    expect(await bar.textContent()).toContain("Có dấu hiệu nguy hiểm");
    expect(await bar.textContent()).toContain("Xin được nói chuyện với người");
    await expect.poll(() => rows().first().textContent()).toContain("báo động chưa ai nhận");
    await bar
      .getByRole("button", { name: /Đã biết/ })
      .first()
      .click();
    await expect.poll(() => desk.page.title()).toMatch(/^\(1!\) \d chờ · Tiếng Em$/);
    await bar.getByRole("link", { name: /Xem/ }).click();
    await desk.page.getByRole("region", { name: "Cuộc trò chuyện" }).waitFor();
    await bar.getByRole("button", { name: /Đã biết/ }).click();
    await expect.poll(() => bar.count()).toBe(0);
    await expect.poll(() => desk.page.title()).toMatch(/^\d chờ · Tiếng Em$/);
  });

  it("of a commune that has not taken a case lead to the case, and are acknowledged like the others", async () => {
    fillQueue();
    const caseId = "case-0000000000001" as CaseId;
    desk.api.add(row(worst), { shown: caseOf(worst, caseId) });
    desk.api.alerts = [
      alarm("untaken", worst, { reason: "referral-untaken", caseId, dangers: ["violence-now"] }),
    ];
    await desk.open();
    const bar = desk.page.getByRole("region", { name: "Báo động" });
    const sign = aliasOf(worst);
    await bar.getByText(/^Xã chưa xác nhận đã nhận việc: /).waitFor();
    await bar.getByText(sign).waitFor();
    await bar.getByRole("link", { name: `Xem hồ sơ ${sign}` }).click();
    await expect.poll(() => desk.page.url()).toContain(`#/ho-so/${caseId}`);
    await bar.getByRole("button", { name: `Đã biết báo động của hồ sơ ${sign}` }).click();
    await expect.poll(() => bar.count()).toBe(0);
    expect(desk.api.alerts[0]?.acknowledgedAt).not.toBeNull();
  });

  // The tab still counts tones: a script that was added stays.
  it("in quiet hours ring only when urgent, and stand there all the same", async () => {
    fillQueue();
    desk.api.quiet = true;
    await openByHand();
    await desk.page.getByRole("button", { name: /^Âm báo/ }).click();
    const heard = desk.page.getByRole("button", { name: /^Âm báo đang bật/ });
    await heard.waitFor();
    await expect.poll(tones).toBe(3);
    desk.api.alerts = [alarm("one", calm, { urgency: "P2", channel: "messenger" })];
    desk.api.tell(calm, "alert");
    const bar = desk.page.getByRole("region", { name: "Báo động" });
    await bar.getByRole("button", { name: /Đã biết/ }).waitFor();
    expect(await tones()).toBe(3);
    desk.api.alerts = [...desk.api.alerts, alarm("two", older, { urgency: "P1", channel: "zalo" })];
    desk.api.tell(older, "alert");
    await expect.poll(tones).toBeGreaterThan(3);
  });
});

describe("many alarms on a phone", () => {
  it("put no drill first, and fold when a talk is opened", async () => {
    fillQueue();
    desk.api.alerts = [
      alarm("drill", calm, { practice: true }),
      ...Array.from({ length: 9 }, (_none, at) => alarm(`more-${at}`, at === 0 ? worst : older)),
    ];
    await desk.page.setViewportSize({ width: 390, height: 844 });
    await desk.open();
    const bar = desk.page.getByRole("region", { name: "Báo động" });
    const lines = bar.getByRole("listitem");
    await expect.poll(() => lines.count()).toBe(1);
    expect(await lines.first().textContent()).not.toContain("Tập dượt");
    await bar.getByRole("button", { name: "Còn 9 báo động nữa" }).click();
    await expect.poll(() => lines.count()).toBe(10);
    expect(await lines.last().textContent()).toContain("Tập dượt");
    const height = async () => (await bar.boundingBox())?.height ?? Number.NaN;
    expect(await height()).toBeLessThan(844 / 2);
    await lines.first().getByRole("link", { name: /^Xem/ }).click();
    await desk.page.getByRole("region", { name: "Cuộc trò chuyện" }).waitFor();
    await expect.poll(() => lines.count()).toBe(1);
    const shots = process.env["SHOTS"];
    if (shots) await desk.page.screenshot({ path: `${shots}/alarms-narrow.png` });
    await lines.first().getByText(aliasOf(worst)).waitFor();
    await desk.page.setViewportSize({ width: 1440, height: 900 });
  });
});

describe("a page that this account has not", () => {
  it("says so instead of showing another", async () => {
    await desk.open();
    await desk.page.goto(`${desk.api.url}#/trang-cua-ai-khac`);
    await desk.page.getByText("Trang này không có, hoặc không dành cho tài khoản này").waitFor();
    await desk.page.getByRole("link", { name: "Về trang đầu" }).click();
    await desk.page.getByText("Chọn một cuộc trò chuyện").waitFor();
  });
});

describe("a practice link", () => {
  it("is made from the menu and copied", async () => {
    await desk.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await desk.open();
    await desk.page.getByRole("button", { name: "Trình đơn của Lan" }).click();
    await desk.page.getByRole("menuitem", { name: "Tạo liên kết tập dượt" }).click();
    await desk.page.getByRole("button", { name: "Tạo và chép liên kết" }).click();
    await desk.page.getByText("Đã chép.").waitFor();
    expect(await desk.page.evaluate(() => navigator.clipboard.readText())).toBe(
      "http://127.0.0.1/chat?practice=abc",
    );
  });
});
