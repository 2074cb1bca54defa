import { describe, expect, it } from "vitest";
import { setUpDesk } from "./desk.js";
import { lan } from "./people.js";
import { entry, person, row } from "./samples.js";

const desk = setUpDesk();
const key = person("a");

describe("a lost connection", () => {
  it("is said, and everything missed is there after it without a reload", async () => {
    const { api } = desk;
    api.add(row(key, { urgency: "P1", holder: { who: "staff", staffId: lan.id, name: "Lan", since: 1 } }), {
      entries: [entry(1, "chị ơi")],
    });
    await desk.open(`#/${key}`);
    const { page } = desk;
    await page.getByRole("log").getByText("chị ơi").waitFor();
    await page.evaluate(() => {
      document.body.dataset["same"] = "yes";
    });
    await page.getByLabel("Câu trả lời").fill("chị đây");
    await api.cut();
    await page.getByText(/Mất kết nối từ/).waitFor();
    await page.getByLabel("Câu trả lời").press("Control+Enter");
    await page.getByText("Chưa gửi. Không kết nối được với máy chủ.").waitFor();
    api.talks.get(key)?.entries.push(entry(2, "em sợ quá"));
    api.add(row(person("b"), { urgency: "P0", dangers: ["self-harm"] }));
    await api.listen();
    // The page may have come back by itself already; then there is no button any more.
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll("button")];
      buttons.find((button) => button.textContent?.includes("Nối lại ngay"))?.click();
    });
    await page.getByText(/Đã nối lại lúc/).waitFor();
    await page.getByRole("log").getByText("em sợ quá").waitFor();
    await expect.poll(() => page.locator("a[data-person]").count()).toBe(2);
    expect(await page.getByLabel("Câu trả lời").inputValue()).toBe("chị đây");
    expect(await page.evaluate(() => document.body.dataset["same"])).toBe("yes");
  });

  it("is mended by itself", async () => {
    await desk.open();
    await desk.api.cut();
    await desk.page.getByText(/Mất kết nối từ/).waitFor();
    await desk.api.listen();
    await desk.page.getByText(/Đã nối lại lúc/).waitFor();
  });

  it("reads everything again when the stream says that something was missed", async () => {
    await desk.open();
    await desk.page.getByText("Không có ai đang chờ").waitFor();
    desk.api.add(row(key));
    desk.api.send({ kind: "reset" });
    await expect.poll(() => desk.page.locator("a[data-person]").count()).toBe(1);
  });
});
