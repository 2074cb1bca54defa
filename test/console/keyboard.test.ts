import { describe, expect, it } from "vitest";
import { setUpDesk } from "./desk.js";
import { entry, minute, person, row } from "./samples.js";

const desk = setUpDesk();
const keys = [person("a"), person("b"), person("c")] as const;

async function open(): Promise<void> {
  keys.forEach((key, place) => {
    desk.api.add(row(key, { unansweredSince: Date.now() - (9 - place) * minute }), {
      entries: [entry(1, "chào")],
    });
  });
  await desk.open();
  await expect.poll(() => desk.page.locator("a[data-person]").count()).toBe(3);
}

const focused = () => desk.page.evaluate(() => document.activeElement?.getAttribute("data-person") ?? null);
const box = () => desk.page.getByLabel("Câu trả lời");

describe("the keyboard", () => {
  it("moves, opens, takes over, answers and leaves", async () => {
    await open();
    const { keyboard } = desk.page;
    await keyboard.press("j");
    await expect.poll(focused).toBe(keys[0]);
    await keyboard.press("j");
    await expect.poll(focused).toBe(keys[1]);
    await keyboard.press("j");
    await expect.poll(focused).toBe(keys[2]);
    await keyboard.press("k");
    await expect.poll(focused).toBe(keys[1]);
    await keyboard.press("Enter");
    await desk.page.getByRole("region", { name: "Cuộc trò chuyện" }).getByRole("log").waitFor();
    expect(desk.page.url()).toContain(keys[1]);
    await keyboard.press("t");
    await desk.page.getByRole("region", { name: "Cuộc trò chuyện" }).getByText("Anh/chị đang giữ").waitFor();
    await expect.poll(() => box().evaluate((it) => it === document.activeElement)).toBe(true);
    await keyboard.press("Escape");
    await expect.poll(() => box().evaluate((it) => it === document.activeElement)).toBe(false);
    await keyboard.press("r");
    await expect.poll(() => box().evaluate((it) => it === document.activeElement)).toBe(true);
    await keyboard.press("Escape");
    await keyboard.press("Escape");
    await desk.page.getByText("Chọn một cuộc trò chuyện").waitFor();
    await expect.poll(focused).toBe(keys[1]);
  });

  it("never takes a key from who is typing, or is in a dialog", async () => {
    await open();
    await desk.page.goto(`${desk.api.url}#/${keys[0]}`);
    await desk.page.getByRole("button", { name: "Nhận" }).click();
    await expect.poll(() => box().isEnabled()).toBe(true);
    await box().pressSequentially("jkrt?");
    expect(await box().inputValue()).toBe("jkrt?");
    expect(await desk.page.getByRole("dialog").count()).toBe(0);
    await box().press("Escape");
    await desk.page.keyboard.press("?");
    await desk.page.getByRole("dialog").getByText("Ctrl + Enter").waitFor();
    await desk.page.keyboard.press("j");
    expect(await focused()).toBe(null);
    await desk.page.keyboard.press("Escape");
    await expect.poll(() => desk.page.getByRole("dialog").count()).toBe(0);
    expect(desk.page.url()).toContain(keys[0]);
  });

  it("can be switched off", async () => {
    await open();
    await desk.page.keyboard.press("?");
    await desk.page.getByLabel("Dùng phím tắt một chữ").click();
    await desk.page.keyboard.press("Escape");
    await expect.poll(() => desk.page.getByRole("dialog").count()).toBe(0);
    await desk.page.keyboard.press("j");
    expect(await focused()).toBe(null);
  });
});
