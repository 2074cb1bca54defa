import { describe, expect, it } from "vitest";
import type { Action, Role, ShiftView } from "../../src/hotline/api/contract.js";
import { mondayOf } from "../../src/hotline/roster/week.js";
import type { StaffId } from "../../src/model/ids.js";
import { faultsOn } from "./axe.js";
import { looksAt, password, setUpDesk, signIn } from "./desk.js";
import { FakeAlarms, FakeGoLive, FakeRoster } from "./fake/duty.js";
import { lan, minh } from "./people.js";
import { hour, staff } from "./samples.js";

const desk = setUpDesk();
const { shoot, onPhone } = looksAt(desk);

const ha = { id: "ha" as StaffId, name: "Nguyễn Thị Thu Hà" };
const people = [{ id: lan.id, name: "Lan" }, { id: minh.id, name: "Minh" }, ha];

async function open(page: string, heading: string, roles: Role[], ...actions: Action[]): Promise<void> {
  desk.api.addStaff(staff("lan", "Lan", { roles, actions: [...lan.actions, ...actions] }), password);
  await desk.page.goto(`${desk.api.url}#/${page}`);
  await signIn(desk.page);
  await desk.page.getByRole("heading", { name: heading, level: 1 }).waitFor();
}

const button = (name: string) => desk.page.getByRole("button", { name, exact: true });
const region = (name: string) => desk.page.getByRole("region", { name });

describe("the roster", () => {
  const monday = mondayOf(Date.now());
  const shift = (id: string, who: StaffId, more: Partial<ShiftView> = {}): ShiftView => ({
    ...{ id, staff: who, rank: "first", note: null },
    ...{ from: Date.now() - hour, to: Date.now() + 3 * hour },
    ...more,
  });
  const filled = (): FakeRoster => {
    const roster = new FakeRoster(people);
    roster.shifts = [
      shift("one", lan.id),
      shift("two", ha.id, { rank: "supervisor", note: "Hồ sơ K7M2-QX4P: xã hẹn gọi lại trước 9 giờ." }),
      ...[0, 1, 2, 3, 4, 5, 6].map((day) =>
        shift(`night-${day}`, day % 2 === 0 ? minh.id : lan.id, {
          from: monday + (day * 24 + 22) * hour,
          to: monday + (day * 24 + 30) * hour,
        }),
      ),
    ];
    roster.swaps = [{ id: "swap", shift: "night-2", askedBy: minh.id, askedOf: null }];
    roster.holidays = [
      { day: new Date(monday + 31 * hour).toISOString().slice(0, 10), off: true, note: "Giỗ Tổ" },
    ];
    return roster;
  };

  it("is written by a supervisor: a shift over midnight, the pattern, a shift taken away", async () => {
    const roster = filled();
    desk.api.rooms.set("roster", roster.room);
    await open("lich-truc", "Lịch trực", ["supervisor"], "roster.read", "roster.edit", "roster.own");
    await region("Đang trực").getByText("Nguyễn Thị Thu Hà", { exact: true }).waitFor();
    await desk.page.getByText("Giỗ Tổ").waitFor();
    await region("Giờ chưa có người trực tỉnh").waitFor();
    await shoot("roster-wide");
    expect(await faultsOn(desk.page)).toEqual([]);
    await onPhone("roster");
    await button("Thêm ca").click();
    await desk.page.getByLabel("Người trực", { exact: true }).selectOption("Minh");
    await desk.page.getByLabel("Vai trò").selectOption("Trực phụ");
    await desk.page.getByLabel("Từ giờ").fill("20:00");
    await desk.page.getByLabel("Đến giờ").fill("04:00");
    await desk.page.getByText("Sang ngày hôm sau").waitFor();
    await shoot("roster-new");
    expect(await faultsOn(desk.page)).toEqual([]);
    await desk.page.getByRole("dialog").getByRole("button", { name: "Thêm ca" }).click();
    await expect.poll(() => roster.shifts.length).toBe(10);
    const added = roster.shifts.at(-1);
    expect([added?.staff, added?.rank, (added?.to ?? 0) - (added?.from ?? 0)]).toEqual([
      minh.id,
      "second",
      8 * hour,
    ]);
    await button("Lấy tuần này làm mẫu").click();
    await desk.page.getByText("Lịch mẫu nay có 10 ca.").waitFor();
    await desk.page.getByRole("button", { name: /Trực phụ/ }).click();
    await button("Bỏ ca này khỏi lịch").click();
    await button("Bỏ ca").click();
    await expect.poll(() => roster.shifts.length).toBe(9);
  });

  it("loses no running shift and no note by one press, and adds no past shift unasked", async () => {
    const roster = filled();
    desk.api.rooms.set("roster", roster.room);
    await open("lich-truc", "Lịch trực", ["supervisor"], "roster.read", "roster.edit", "roster.own");
    await desk.page.getByRole("button", { name: /Thu Hà Trưởng ca/ }).click();
    const dialog = desk.page.getByRole("dialog");
    await button("Bỏ ca này khỏi lịch").click();
    const asked = dialog.getByRole("region", { name: "Bỏ ca này khỏi lịch" });
    for (const words of ["Ca này đang chạy.", "Không còn trưởng ca.", "mất hẳn", "Hồ sơ K7M2-QX4P"]) {
      await asked.getByText(words, { exact: false }).waitFor();
    }
    expect(roster.shifts).toHaveLength(9);
    await shoot("roster-remove");
    expect(await faultsOn(desk.page)).toEqual([]);
    await button("Giữ ca này").click();
    await expect.poll(() => asked.count()).toBe(0);
    await desk.page.keyboard.press("Escape");
    await button("Thêm ca").click();
    await desk.page.getByRole("textbox", { name: "Ngày" }).fill("2/3/2026");
    await desk.page.getByLabel("Từ giờ").fill("08:00");
    await desk.page.getByLabel("Đến giờ").fill("16:00");
    await dialog.getByRole("button", { name: "Thêm ca" }).click();
    await dialog.getByText("Ca này đã qua:").waitFor();
    expect(roster.shifts).toHaveLength(9);
    await shoot("roster-past");
    await button("Vẫn thêm ca đã qua").click();
    await expect.poll(() => roster.shifts.length).toBe(10);
  });

  it("lets an operator hand over, ask to swap and take a shift, and nothing else", async () => {
    const roster = filled();
    desk.api.rooms.set("roster", roster.room);
    await open("lich-truc", "Lịch trực", ["operator"], "roster.read", "roster.own");
    await region("Xin đổi ca").getByText("Minh").waitFor();
    expect(await button("Thêm ca").count()).toBe(0);
    await button("Nhận ca này").click();
    await expect.poll(() => roster.shifts.find(({ id }) => id === "night-2")?.staff).toBe(lan.id);
    await desk.page
      .getByRole("button", { name: /Lan Trực chính/ })
      .first()
      .click();
    const dialog = desk.page.getByRole("dialog");
    expect(await dialog.getByRole("button", { name: "Bỏ ca này khỏi lịch" }).count()).toBe(0);
    await dialog.getByLabel("Bàn giao cho ca sau").fill("Hồ sơ P3QR đang chờ xã.");
    await shoot("roster-shift");
    expect(await faultsOn(desk.page)).toEqual([]);
    // What was written and not yet saved is still there after the page was left.
    const openShift = () =>
      desk.page
        .getByRole("button", { name: /Lan Trực chính/ })
        .first()
        .click();
    await desk.page.reload();
    await openShift();
    await expect
      .poll(() => dialog.getByLabel("Bàn giao cho ca sau").inputValue())
      .toBe("Hồ sơ P3QR đang chờ xã.");
    await dialog.getByText("Đây là lời đang ghi dở, chưa lưu.").waitFor();
    await shoot("roster-shift-draft");
    await dialog.getByRole("button", { name: "Lưu bàn giao" }).click();
    await expect.poll(() => roster.shifts.some(({ note }) => note === "Hồ sơ P3QR đang chờ xã.")).toBe(true);
    await expect.poll(() => dialog.count()).toBe(0);
    await openShift();
    expect(await dialog.getByText("Đây là lời đang ghi dở, chưa lưu.").count()).toBe(0);
  });

  it("says so when nobody is on call", async () => {
    desk.api.rooms.set("roster", new FakeRoster(people).room);
    await open("lich-truc", "Lịch trực", ["operator"], "roster.read", "roster.own");
    await region("Đang trực").getByText("Không có ai").waitFor();
    await region("Giờ chưa có người trực").waitFor();
    await shoot("roster-empty");
    expect(await faultsOn(desk.page)).toEqual([]);
  });
});

describe("how alarms leave the console", () => {
  it("is set by a supervisor: ladder, addresses, a webhook with its secret, and a test for each", async () => {
    const alarms = new FakeAlarms(
      people.map((one, index) => ({ ...one, email: index === 0 ? "lan@vi-du.vn" : null })),
    );
    desk.api.rooms.set("alarms", alarms.room);
    await open("bao-dong", "Báo động", ["supervisor"], "alarm.read", "alarm.edit");
    const p0 = desk.page.getByRole("group", { name: /^Khẩn cấp/ });
    await p0.getByLabel(/bậc 2: sau/).fill("0");
    await button("Lưu bậc thang").click();
    await desk.page.getByText("các bậc sau phải muộn dần").waitFor();
    expect(await faultsOn(desk.page)).toEqual([]);
    await p0.getByLabel(/bậc 2: sau/).fill("3");
    await button("Lưu bậc thang").click();
    await expect.poll(() => alarms.settings.ladders.P0.rungs[1]?.afterMinutes).toBe(3);
    await desk.page.getByLabel("Minh", { exact: true }).fill("minh@vi-du.vn");
    await desk.page
      .getByRole("listitem")
      .filter({ hasText: "Minh" })
      .getByRole("button", { name: "Lưu" })
      .click();
    await expect.poll(() => alarms.settings.staff[1]?.email).toBe("minh@vi-du.vn");
    await button("Gửi thử thư cho Minh").click();
    await region("Vừa gửi").getByText("Đã gửi").waitFor();
    await desk.page.getByLabel("Tên nơi nhận").fill("Tổng đài tỉnh");
    await desk.page.getByLabel("Địa chỉ (https)").fill("https://tong-dai.vi-du.vn/bao-dong");
    await button("Thêm webhook").click();
    await desk.page.getByText("mot-khoa-ky-chi-hien-mot-lan").waitFor();
    alarms.fails = "502";
    await button("Gửi thử tới Tổng đài tỉnh").click();
    await region("Vừa gửi").getByText("Chưa gửi được: máy bên kia trả lời 502").waitFor();
    await shoot("alarms-wide");
    expect(await faultsOn(desk.page)).toEqual([]);
    await onPhone("alarms");
    await button("Bỏ Tổng đài tỉnh").click();
    await expect.poll(() => alarms.settings.webhooks).toEqual([]);
  });
});

describe("the sheet before opening", () => {
  it("is ticked item by item, with who and when, until the doors may open", async () => {
    const sheet = new FakeGoLive();
    desk.api.rooms.set("go-live", sheet.room);
    await open("mo-cua", "Mở cửa", ["admin"], "go-live.read", "go-live.edit");
    await desk.page.getByText("Còn 7 mục").waitFor();
    expect(await faultsOn(desk.page)).toEqual([]);
    const items = desk.page.locator(".go-live-item");
    const papers = items.filter({ hasText: "đánh giá tác động" });
    await papers.getByLabel("Nội dung").fill("Số 12/HS, giám đốc ký");
    const ticked = papers.getByRole("button", { name: /Đã xong/ });
    expect(await ticked.isDisabled()).toBe(true);
    const day = papers.getByRole("textbox", { name: "Ngày" });
    await day.fill("31/2/2026");
    await day.blur();
    await papers.getByText("Xin viết ngày/tháng/năm, ví dụ 05/11/2026").waitFor();
    expect(await ticked.isDisabled()).toBe(true);
    await day.fill("2/3/2026");
    // What was written and not yet ticked is still there after the page was left.
    await desk.page.reload();
    await expect.poll(() => papers.getByLabel("Nội dung").inputValue()).toBe("Số 12/HS, giám đốc ký");
    await expect.poll(() => day.inputValue()).toBe("02/03/2026");
    await ticked.click();
    await papers.getByText("Số 12/HS, giám đốc ký (02/03/2026)").waitFor();
    await papers.getByText("Lan đánh dấu lúc").waitFor();
    await desk.page.getByText("Còn 6 mục").waitFor();
    await shoot("go-live-wide");
    expect(await faultsOn(desk.page)).toEqual([]);
    await onPhone("go-live");
    for (const id of ["operator", "hours", "roster", "contacts", "texts", "cross-border"] as const) {
      sheet.items.set(id, { note: "Xong", day: "2026-03-02", ticked: true, by: "Lan", permit: null });
    }
    await desk.page.reload();
    await desk.page.getByText("Phiếu đã đủ").waitFor();
    expect(await faultsOn(desk.page)).toEqual([]);
    // More is unread than when it was ticked: that is said, and the doors stay as they are.
    sheet.unread = 2;
    await desk.page.reload();
    await items.filter({ hasText: "Nay còn 2 nội dung chưa duyệt, nhiều hơn" }).waitFor();
    // Opening an item again closes the doors: that is asked about first.
    await papers.getByRole("button", { name: /^Mở lại/ }).click();
    await desk.page.getByText("Mở lại mục này là đóng cửa", { exact: false }).waitFor();
    await shoot("go-live-asked");
    await button("Thôi").click();
    await desk.page.getByText("Phiếu đã đủ").waitFor();
    await papers.getByRole("button", { name: /^Mở lại/ }).click();
    await button("Đóng cửa, mở lại mục").click();
    await desk.page.getByText("Còn 1 mục").waitFor();
  });

  it("names what is unread and the missing next level, and opens by a permit with name and reason", async () => {
    const sheet = new FakeGoLive();
    Object.assign(sheet, { unread: 214, nextLevel: "unreachable" });
    desk.api.rooms.set("go-live", sheet.room);
    await open("mo-cua", "Mở cửa", ["supervisor"], "go-live.read", "go-live.edit", "content.read");
    const item = (title: string) => desk.page.locator(".go-live-item").filter({ hasText: title });
    const roster = item("Lịch trực đã xếp");
    await roster.getByLabel("Nội dung").fill("Đến hết tháng 12");
    await roster.getByText("chưa có địa chỉ thư, cũng chưa nối điện thoại trực", { exact: false }).waitFor();
    expect(await roster.getByRole("button", { name: /Đã xong/ }).isDisabled()).toBe(true);
    const texts = item("Đọc duyệt lời của máy");
    await texts.getByText("Còn 214 nội dung chưa có cán bộ nào đọc").waitFor();
    expect(await texts.getByRole("link").getAttribute("href")).toBe("#/noi-dung");
    await texts.getByLabel("Nội dung", { exact: true }).fill("Chưa đọc hết");
    await texts.getByRole("textbox", { name: "Ngày" }).fill("2/3/2026");
    await texts.getByRole("textbox", { name: "Ngày" }).blur();
    const done = texts.getByRole("button", { name: /Đã xong/ });
    expect(await done.isDisabled()).toBe(true);
    await texts.getByLabel("Được phép mở khi còn 214 nội dung chưa duyệt").check();
    await texts.getByLabel("Ai cho phép").fill("Bà Bình, giám đốc");
    expect(await done.isDisabled()).toBe(true);
    await texts.getByLabel("Vì sao").fill("Đọc xong trước 30/11");
    await shoot("go-live-permit-wide");
    expect(await faultsOn(desk.page)).toEqual([]);
    await onPhone("go-live-permit");
    await done.click();
    await texts.getByText("Mở khi còn 214 nội dung chưa duyệt.").waitFor();
    await texts.getByText("Bà Bình, giám đốc cho phép: Đọc xong trước 30/11").waitFor();
    expect(sheet.items.get("texts")?.permit).toMatchObject({ unread: 214 });
    await shoot("go-live-permit-done");
  });
});
