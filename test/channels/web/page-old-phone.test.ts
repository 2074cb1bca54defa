import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtPages } from "../../support/built-pages.js";
import { expectLines, expectNothingWaits, setUpStreet, takePhone, visit, write } from "./phone.js";

const street = setUpStreet();

/** Takes away what an old browser has not. */
const gaps: readonly [string, string][] = [
  [
    "what came after Chrome 80 and Safari 14",
    `delete Crypto.prototype.randomUUID;
     delete window.TextDecoderStream;
     delete Array.prototype.at; delete Array.prototype.findLast; delete Object.hasOwn;
     delete Element.prototype.replaceChildren; delete Document.prototype.replaceChildren;
     delete AbortSignal.timeout; delete AbortSignal.any; delete String.prototype.replaceAll;
     delete window.structuredClone; delete Promise.any;`,
  ],
  [
    "answers that can be read as a stream",
    `Object.defineProperty(Response.prototype, "body", { value: undefined });`,
  ],
  [
    "storage",
    `Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("off", "SecurityError"); } });`,
  ],
  ["a visual viewport", `Object.defineProperty(window, "visualViewport", { value: null });`],
];

describe.each(gaps)("without %s", (_what, script) => {
  it("the talk goes both ways", async () => {
    const phone = await takePhone(street);
    await phone.page.addInitScript(script);
    await visit(street, phone.page);
    await write(phone.page, "máy cũ");
    await expectLines(phone.page, ["máy cũ", "Nghe: máy cũ"]);
    await expectNothingWaits(phone.page);
    await phone.page.getByRole("link", { name: "Thoát nhanh" }).click();
    await phone.page.waitForURL("https://vi.wikipedia.org/**");
    await phone.close();
    expect(phone.faults.filter((fault) => !fault.includes("off"))).toEqual([]);
  });
});

it("asks again and again where something on the way holds the stream back", async () => {
  const phone = await takePhone(street);
  // A proxy that waits for the end of an answer before it hands anything on.
  await phone.page.route(/lines\?after=[\d-]+$/, () => {});
  await visit(street, phone.page);
  await write(phone.page, "qua máy chủ trung gian");
  await expectLines(phone.page, ["qua máy chủ trung gian", "Nghe: qua máy chủ trung gian"]);
  await phone.close();
});

it("joins anew when the way has gone silent without ending", async () => {
  const phone = await takePhone(street);
  await phone.page.clock.install();
  let joined = 0;
  phone.page.on("request", (request) => {
    if (request.url().includes("/lines?")) joined += 1;
  });
  await visit(street, phone.page);
  await expect.poll(() => joined).toBeGreaterThan(0);
  const before = joined;
  // The clock of the page runs ahead of the server's signs of life.
  await phone.page.clock.runFor(45_000);
  await expect.poll(() => joined).toBeGreaterThan(before);
  await phone.page.clock.resume();
  await write(phone.page, "nối lại rồi");
  await expectLines(phone.page, ["nối lại rồi", "Nghe: nối lại rồi"]);
  await phone.close();
});

it("says what to do where no script runs, and offers no box that leads nowhere", async () => {
  const phone = await takePhone(street, undefined, { javaScriptEnabled: false });
  await phone.page.goto(`${street.house.url}/chat`);
  const shown = await phone.page.locator("main").innerText();
  expect(shown).toContain("gọi 111");
  expect(shown).toContain("JavaScript");
  expect(await phone.page.locator("#write").isVisible()).toBe(false);
  expect(await phone.page.getByRole("link", { name: "Gọi 111" }).getAttribute("href")).toBe("tel:111");
  await phone.close();
});

it("says what to do where the script can not be loaded", async () => {
  const phone = await takePhone(street);
  await phone.page.route("**/*.js", (route) => route.abort());
  await phone.page.goto(`${street.house.url}/chat`);
  expect(await phone.page.locator("main").innerText()).toContain("gọi 111");
  expect(await phone.page.locator("#write").isVisible()).toBe(false);
  await phone.close();
});

it("is built without what Chrome 80 and Safari 14 can not read", async () => {
  const assets = join(await builtPages("chat"), "assets");
  for (const name of await readdir(assets)) {
    const text = await readFile(join(assets, name), "utf8");
    if (name.endsWith(".js")) expect(text).not.toMatch(/[;{ ]#\w|\?\?=|\|\|=|&&=|\bat\(-|static\{/);
    else
      expect(text.replace(/@supports \(height:100dvh\)\{[^}]*\}\}/, "")).not.toMatch(
        /dvh|:is\(|:where\(|inset:|gap:/,
      );
  }
});
