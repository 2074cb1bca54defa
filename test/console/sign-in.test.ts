import { describe, expect, it } from "vitest";
import { password, setUpDesk, signIn } from "./desk.js";
import { lan } from "./people.js";
import { person, row, staff } from "./samples.js";

const desk = setUpDesk();

describe("signing in", () => {
  it("says that login or password is wrong, and lets in with the right ones", async () => {
    const { page, api } = desk;
    await page.goto(api.url);
    await signIn(page, lan.login, "sai-mat-khau");
    await page.getByRole("alert").getByText("Tên đăng nhập hoặc mật khẩu không đúng.").waitFor();
    await signIn(page);
    await page.getByText("Không có ai đang chờ").waitFor();
  });

  it("lets nobody past the one-time password", async () => {
    const { page, api } = desk;
    const fresh = api.addStaff(staff("moi", "Mới", { mustChangePassword: true }), "mot-lan-12345");
    await page.goto(api.url);
    await signIn(page, fresh.login, "mot-lan-12345");
    await page.getByRole("heading", { name: "Đặt mật khẩu mới" }).waitFor();
    expect(await page.getByRole("navigation").count()).toBe(0);
    const change = async (current: string, next: string, again: string) => {
      await page.getByLabel("Mật khẩu hiện tại", { exact: true }).fill(current);
      await page.getByLabel("Mật khẩu mới", { exact: true }).fill(next);
      await page.getByLabel("Nhập lại mật khẩu mới", { exact: true }).fill(again);
      await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    };
    const fault = page.getByRole("alert");
    await change("mot-lan-12345", "ngan", "ngan");
    await expect.poll(() => fault.textContent()).toBe("Mật khẩu mới cần ít nhất 10 ký tự.");
    await change("mot-lan-12345", "mot-cau-that-dai", "mot-cau-khac-han");
    await expect.poll(() => fault.textContent()).toBe("Hai lần nhập mật khẩu mới chưa giống nhau.");
    await change("nham-mat-khau", "mot-cau-that-dai", "mot-cau-that-dai");
    await page.getByText("Mật khẩu hiện tại không đúng.").waitFor();
    await change("mot-lan-12345", "mot-cau-that-dai", "mot-cau-that-dai");
    await page.getByRole("navigation", { name: "Danh sách cuộc trò chuyện" }).waitFor();
  });

  it("signs out, and the drafts of this tab go too", async () => {
    const { page, api } = desk;
    const key = person("a");
    api.add(row(key, { holder: { who: "staff", staffId: lan.id, name: "Lan", since: 1 }, state: "running" }));
    await desk.open(`#/${key}`);
    await page.getByLabel("Câu trả lời").fill("đang viết dở");
    await page.getByRole("button", { name: "Trình đơn của Lan" }).click();
    await page.getByRole("menuitem", { name: "Đăng xuất" }).click();
    await page.getByText("Đã đăng xuất.").waitFor();
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it("comes back to the same talk and draft after the session was lost", async () => {
    const { page, api } = desk;
    const key = person("a");
    api.add(row(key, { holder: { who: "staff", staffId: lan.id, name: "Lan", since: 1 }, state: "running" }));
    await desk.open(`#/${key}`);
    const box = page.getByLabel("Câu trả lời");
    await box.fill("Em cứ ở yên trong phòng nhé");
    api.endSessions();
    await box.press("Control+Enter");
    await page.getByText("Phiên làm việc đã hết.").waitFor();
    expect(await page.locator("body").textContent()).not.toContain("Trẻ em");
    await signIn(page, lan.login, password);
    await box.waitFor();
    await expect.poll(() => box.inputValue()).toBe("Em cứ ở yên trong phòng nhé");
    expect(api.answers).toHaveLength(0);
  });

  it("ends the session when the stream says so", async () => {
    const { page, api } = desk;
    await desk.open();
    api.endSessions();
    api.send({ kind: "signed-out" });
    await page.getByText("Phiên làm việc đã hết.").waitFor();
  });

  it("tells an account without talks what it is for", async () => {
    const { page, api } = desk;
    const admin = staff("quan-tri", "Quản trị", {
      roles: ["admin"],
      actions: ["me.read", "practice.create"],
    });
    api.addStaff(admin, password);
    await page.goto(api.url);
    await signIn(page, admin.login);
    await page.getByText("Tài khoản này không xem cuộc trò chuyện").waitFor();
  });

  it("shows a way on when the server cannot be reached, never a white page", async () => {
    const { page, api } = desk;
    api.faults.add("/me");
    await page.goto(api.url);
    const again = page.getByRole("button", { name: "Thử lại" });
    await again.waitFor();
    api.faults.clear();
    await again.click();
    await page.getByRole("heading", { name: "Đăng nhập" }).waitFor();
  });
});
