import { describe, expect, it } from "vitest";
import type { TalkRow } from "../../src/hotline/api/contract.js";
import { looksAt, setUpDesk } from "./desk.js";
import type { FakeTalk } from "./fake-api.js";
import { lan, minh } from "./people.js";
import { alarm, caseOf, entry, hour, minute, noMarks, person, row, sent } from "./samples.js";

const desk = setUpDesk();
const { shoot, onPhone } = looksAt(desk);
const key = person("a");
const held: TalkRow["holder"] = { who: "staff", staffId: lan.id, name: "Lan", since: Date.now() };

/** One talk with a child in danger. */
function addTalk(more: Partial<TalkRow> = {}, rest: Partial<Omit<FakeTalk, "row">> = {}): FakeTalk {
  return desk.api.add(row(key, { urgency: "P0", dangers: ["violence-now"], voice: "child", ...more }), {
    entries: [entry(1, "cuu em voi")],
    ...rest,
  });
}

const box = () => desk.page.getByLabel("Câu trả lời");
const log = () => desk.page.getByRole("log");
const talk = () => desk.page.getByRole("region", { name: "Cuộc trò chuyện" });
const still = () => talk().getByRole("region", { name: "Còn làm được gì" });
const send = () => talk().getByRole("button", { name: "Gửi", exact: true });

describe("taking over", () => {
  it("wins with one press, and the box is ready", async () => {
    addTalk();
    desk.api.alerts = [alarm("one", key)];
    await desk.open(`#/${key}`);
    expect(await box().isDisabled()).toBe(true);
    await talk().getByText("Bấm “Nhận” để trả lời.").waitFor();
    await talk().getByRole("button", { name: "Nhận" }).click();
    await talk().getByText("Anh/chị đang giữ").waitFor();
    await expect.poll(() => box().evaluate((found) => found === document.activeElement)).toBe(true);
    await expect.poll(() => desk.page.title()).toBe("Trực – Tiếng Em");
  });

  it("says who was quicker", async () => {
    addTalk();
    await desk.open(`#/${key}`);
    desk.api.race = { lostTo: minh };
    await talk().getByRole("button", { name: "Nhận" }).click();
    await talk().getByText("Minh đã nhận cuộc này trước anh/chị.").waitFor();
    await talk().getByText("Minh đang giữ cuộc này nên chỉ người đó trả lời.").waitFor();
    expect(await box().isDisabled()).toBe(true);
  });

  it("can be tried again when the quicker one has given it back", async () => {
    const kept = addTalk();
    await desk.open(`#/${key}`);
    desk.api.race = { lostTo: minh };
    await talk().getByRole("button", { name: "Nhận" }).click();
    await talk().getByText("Minh đã nhận cuộc này trước anh/chị.").waitFor();
    desk.api.race = "won";
    kept.row = { ...kept.row, holder: { who: "bot", staffId: null, name: null, since: null } };
    desk.api.tell(key, "holder");
    await talk().getByRole("button", { name: "Nhận" }).click();
    await talk().getByText("Anh/chị đang giữ").waitFor();
  });

  it("gives back to the bot", async () => {
    addTalk({ holder: held, state: "running" });
    await desk.open(`#/${key}`);
    await talk().getByRole("button", { name: "Trả cho máy" }).click();
    await talk().getByText("Máy đang trả lời").waitFor();
    expect(await box().isDisabled()).toBe(true);
  });
});

describe("answering", () => {
  it("shows each delivery state as it comes", async () => {
    const kept = addTalk({ holder: held, state: "running" });
    await desk.open(`#/${key}`);
    await box().fill("Chị là Lan. Chị đọc đây.");
    await box().press("Control+Enter");
    await expect.poll(() => log().textContent()).toContain("Đang gửi…");
    expect(await box().inputValue()).toBe("");
    await expect.poll(() => kept.entries.length).toBe(2);
    const states = [
      ["sent", "Đã gửi"],
      ["delivered", "Đã nhận"],
      ["read", "Đã xem"],
      ["unsure", "Chưa chắc đã tới"],
      ["held", "Đang giữ lại, chưa gửi: người viết đã xin ẩn"],
    ] as const;
    for (const [state, words] of states) {
      kept.entries[1] = sent(2, "staff", "Chị là Lan. Chị đọc đây.", state, { name: "Lan" });
      desk.api.tell(key, "delivery");
      await expect.poll(() => log().textContent()).toContain(words);
    }
    const failed = { state: "failed", reason: "window-closed", code: "10", at: 1 } as const;
    kept.entries[1] = sent(2, "staff", "Chị là Lan. Chị đọc đây.", "failed", {
      name: "Lan",
      delivery: failed,
    });
    desk.api.tell(key, "delivery");
    const words = "Không gửi được: đã quá thời hạn nền tảng cho phép (mã 10)";
    await expect.poll(() => log().textContent()).toContain(words);
    expect(await log().getByText("Chị là Lan. Chị đọc đây.").count()).toBe(1);
  });

  it("loses nothing when it is refused, and the second try counts once", async () => {
    addTalk({ holder: held, state: "running" });
    await desk.open(`#/${key}`);
    desk.api.refuseAnswers = "busy";
    await box().fill("Em nghe chị nhé");
    await send().click();
    await talk().getByText("việc này chưa được ghi nhận").waitFor();
    expect(await box().inputValue()).toBe("Em nghe chị nhé");
    desk.api.refuseAnswers = null;
    await send().click();
    await expect.poll(() => box().inputValue()).toBe("");
    expect(new Set(desk.api.answers.map(({ requestId }) => requestId)).size).toBe(1);
  });

  it("keeps the draft of each talk over a reload", async () => {
    addTalk({ holder: held, state: "running" });
    const other = person("b");
    desk.api.add(row(other, { holder: held, state: "running" }));
    await desk.open(`#/${key}`);
    await box().fill("câu viết dở");
    await desk.page.goto(`${desk.api.url}#/${other}`);
    await expect.poll(() => box().inputValue()).toBe("");
    await desk.page.goto(`${desk.api.url}#/${key}`);
    await desk.page.reload();
    await expect.poll(() => box().inputValue()).toBe("câu viết dở");
  });

  it("comes back on another computer, and never after it was sent", async () => {
    const kept = addTalk({ holder: held, state: "running" });
    await desk.open(`#/${key}`);
    await box().fill("em kể tiếp cho chị");
    // Who leaves the talk is not made to wait for the next keeping.
    await desk.page.goto(`${desk.api.url}#/`);
    await expect.poll(() => kept.draft).toBe("em kể tiếp cho chị");
    await desk.page.evaluate(() => sessionStorage.clear());
    await desk.page.goto(`${desk.api.url}#/${key}`);
    await desk.page.reload();
    await expect.poll(() => box().inputValue()).toBe("em kể tiếp cho chị");
    await send().click();
    await expect.poll(() => kept.draft).toBeNull();
    // Were the server late in forgetting, this page would still know.
    kept.draft = "em kể tiếp cho chị";
    await desk.page.goto(`${desk.api.url}#/`);
    await expect.poll(() => box().count()).toBe(0);
    await desk.page.goto(`${desk.api.url}#/${key}`);
    await box().waitFor();
    expect(await box().inputValue()).toBe("");
  });

  it("says how long the platform allows it, and closes the box after that", async () => {
    const kept = addTalk({ holder: held, state: "running" });
    kept.window = { botUntil: null, humanUntil: Date.now() + 3 * hour + 30_000 };
    await desk.open(`#/${key}`);
    await talk().getByText("Còn trả lời được 3 giờ").waitFor();
    kept.window = { botUntil: null, humanUntil: Date.now() - 1 };
    desk.api.tell(key, "talk");
    await talk().getByText("Đã quá thời hạn nền tảng cho phép nhắn.").waitFor();
    expect(await box().isDisabled()).toBe(true);
    expect(await still().textContent()).toContain("Chưa có số nào người này cho là an toàn để gọi.");
  });

  it("says what the platform still allows, and what is possible after it, on each platform", async () => {
    const said = (contact: string | null, way: string | null) => ({ contact, time: "buổi trưa", way });
    const shown = (safeContact: ReturnType<typeof said>) => ({
      shown: caseOf(key, "K7M2QX4P9RTV", { safeContact }),
    });
    const now = Date.now();
    const kept = addTalk(
      { holder: held, state: "running", channel: "zalo" },
      shown(said("0900 000 001, số của bà", null)),
    );
    kept.window = { botUntil: now + 2 * hour + 30_000, humanUntil: now + 120 * hour };
    await desk.open(`#/${key}`);
    await talk().getByText("Máy tự nhắn được đến").waitFor();
    const becomes = async (change: () => void, words: string) => {
      change();
      desk.api.tell(key, "talk");
      await talk().getByText(words).waitFor();
    };
    await becomes(
      () => Object.assign(kept.window, { botUntil: now - hour }),
      "Đã quá 48 giờ: máy không nhắn được nữa.",
    );
    expect(await still().count()).toBe(0);
    await becomes(() => Object.assign(kept.row, { channel: "messenger" }), "theo quyền Human Agent");
    await becomes(() => Object.assign(kept.window, { humanUntil: now - 1 }), "Gọi số người này cho:");
    const ring = still().getByRole("link");
    expect(await ring.evaluateAll((all) => all.map((one) => one.getAttribute("href")))).toEqual([
      "tel:113",
      "tel:0900000001",
    ]);
    expect(await still().textContent()).toContain("Lúc: buổi trưa.");
    expect(await still().textContent()).not.toContain("Zalo");
    await becomes(() => Object.assign(kept.row, { channel: "zalo" }), "Trang quản trị Zalo OA");
    if (process.env["SHOTS"]) {
      await desk.page.screenshot({ path: `${process.env["SHOTS"]}/window-wide.png` });
      await desk.page.setViewportSize({ width: 390, height: 844 });
      await desk.page.screenshot({ path: `${process.env["SHOTS"]}/window-narrow.png` });
    }
    const never = said("0900 000 001", "Đừng liên lạc trước");
    await becomes(() => Object.assign(kept, shown(never)), "không gọi, không nhắn");
    expect(await ring.count()).toBe(1);
  });

  it.each([
    [{ contact: null, time: null, way: "Đừng liên lạc" }, "ĐỪNG LIÊN LẠC TRƯỚC."],
    [{ contact: null, time: "giờ ra chơi", way: "Chỉ lúc đang nhắn" }, "Lúc: giờ ra chơi"],
    [{ contact: null, time: null, way: null }, "Chưa biết viết lại lúc nào thì an toàn."],
  ])(
    "stands under what is known about safety and asks again in a quiet talk: %o",
    async (safeContact, words) => {
      const quiet = { holder: held, state: "running", lastPersonAt: Date.now() - 45 * minute } as const;
      addTalk(quiet, { shown: caseOf(key, "K7M2QX4P9RTV", { safeContact }) });
      await desk.open(`#/${key}`);
      await talk().getByText(words).waitFor();
      await box().fill("Em có đó không");
      await send().click();
      const dialog = desk.page.getByRole("dialog");
      await dialog.getByText("Người viết đã im lặng 45 phút.").waitFor();
      expect(desk.api.answers).toHaveLength(0);
      await dialog.getByRole("button", { name: "Chưa gửi" }).click();
      expect(await box().inputValue()).toBe("Em có đó không");
      await send().click();
      await dialog.getByRole("button", { name: "Vẫn gửi" }).click();
      await expect.poll(() => desk.api.answers.length).toBe(1);
    },
  );

  it("never calls a forbidden hour safe, and offers a warning of the child to be written down", async () => {
    const told = "Anh đừng nhắn buổi tối, mẹ em cầm máy";
    const safeContact = { contact: null, time: "không nhắn sau 9 giờ tối, mẹ em cầm máy", way: null };
    const communeMarks = { ...noMarks, helpSince: Date.now() - hour, unsafe: true };
    addTalk(
      { holder: held, state: "running", communeMarks },
      {
        entries: [entry(1, "cuu em voi"), entry(2, told), entry(3, "em sợ lắm")],
        shown: caseOf(key, "K7M2QX4P9RTV", { safeContact }),
      },
    );
    await desk.open(`#/${key}`);
    await talk().getByText("Máy không tính được giờ: đọc kỹ lời dặn").waitFor();
    expect(await talk().getByText("Bây giờ").count()).toBe(0);
    await desk.page.getByText("Xã báo chưa an toàn", { exact: false }).first().waitFor();
    await shoot("safe-time");
    await onPhone("safe-time-phone");
    await talk().getByRole("button", { name: "Ghi giờ an toàn" }).click();
    const dialog = desk.page.getByRole("dialog");
    await expect.poll(() => dialog.getByLabel("Nội dung").inputValue()).toBe(told);
    await shoot("safe-time-dialog");
  });

  it("does not ask where any time was said to be safe", async () => {
    const safeContact = { contact: null, time: null, way: "Ở đây, mọi lúc" };
    const quiet = { holder: held, state: "running", lastPersonAt: Date.now() - 45 * minute } as const;
    addTalk(quiet, { shown: caseOf(key, "K7M2QX4P9RTV", { safeContact }) });
    await desk.open(`#/${key}`);
    await box().fill("Em có đó không");
    await send().click();
    await expect.poll(() => desk.api.answers.length).toBe(1);
  });

  it("warns of words a lock screen would show, and still sends them", async () => {
    addTalk({ holder: held, state: "running" });
    await desk.open(`#/${key}`);
    await box().fill("Chị đã báo công an xã rồi");
    await talk().getByText("Màn hình khoá hiện 60 ký tự đầu").waitFor();
    await send().click();
    await expect.poll(() => desk.api.answers.length).toBe(1);
  });
});

describe("the words of the person", () => {
  const bot = "Mình gọi thêm lần nữa.\nGọi 111 để có người nghe.\nHoặc cứ viết ở đây.\nMình vẫn ở đây.";
  const said = "em khong muon song nua, em co thuoc trong tay roi";
  const lines = [
    entry(1, said),
    ...Array.from({ length: 12 }, (_, place) => sent(place + 2, "bot", bot, "delivered")),
  ];
  const inView = (name: string) =>
    desk.page.evaluate((sought) => {
      const box = document.querySelector(sought)?.getBoundingClientRect();
      return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight;
    }, name);

  it("stand above the machine's long messages, and lead to their line", async () => {
    addTalk({}, { entries: lines });
    await desk.open(`#/${key}`);
    const pinned = talk().getByRole("button", { name: said });
    await pinned.waitFor();
    expect(await log().getByText(said).isVisible()).toBe(true);
    expect(await inView("[data-line='1']")).toBe(false);
    // The newest lines are in sight as before.
    await expect
      .poll(() => log().evaluate((it) => it.scrollHeight - it.scrollTop - it.clientHeight))
      .toBeLessThan(2);
    await pinned.click();
    await expect.poll(() => inView("[data-line='1']")).toBe(true);
    await pinned.waitFor({ state: "detached" });
  });

  it("and the box stay on every screen: nothing scrolls into emptiness", async () => {
    addTalk({ holder: held, state: "running" }, { entries: lines });
    desk.api.alerts = ["b", "c", "d"].map((name) => alarm(name, person(name)));
    await desk.open(`#/${key}`);
    await talk().getByRole("button", { name: said }).waitFor();
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
      [360, 640],
      [360, 380],
    ] as const) {
      await desk.page.setViewportSize({ width, height });
      await box().focus();
      await desk.page.mouse.move(width / 2, height - 60);
      await desk.page.mouse.wheel(0, 3_000);
      await desk.page.mouse.move(width / 2, 20);
      await desk.page.mouse.wheel(0, 3_000);
      const shown = [".alarm", ".last-words", ".answer textarea"];
      const missing = async () => {
        const found = await Promise.all(shown.map(inView));
        return shown.filter((_, place) => found[place] !== true);
      };
      await expect.poll(async () => [width, height, await missing()]).toEqual([width, height, []]);
    }
  });
});

describe("the transcript", () => {
  it("marks evidence with the danger's name and says who said what", async () => {
    const text = "ba dang danh em, em so lam";
    const evidence = [{ start: 0, end: 15 }];
    addTalk(
      {},
      {
        entries: [
          entry(1, text, { dangers: [{ kind: "violence-now", urgency: "P0", about: "self", evidence }] }),
          sent(2, "bot", "Em ra chỗ có người lớn.", "delivered"),
          entry(3, "take-over", { by: "system", name: "Minh" }),
          sent(4, "staff", "Anh đọc đây.", "read", { name: "Minh" }),
          entry(5, "voice-changed", { by: "system" }),
          entry(6, "", { media: { kind: "image", urls: [], locked: true, count: 2 } }),
          entry(7, "", {
            media: { kind: "audio", urls: ["https://vi-du.vn/a.mp3"], locked: false, count: 1 },
          }),
        ],
      },
    );
    await desk.open(`#/${key}`);
    const mark = log().locator("mark");
    await expect.poll(() => mark.textContent()).toContain("ba dang danh em");
    expect(await mark.textContent()).toContain("dấu hiệu: Đang bị đánh, đe doạ");
    await log().focus();
    await desk.page.keyboard.press("Tab");
    await desk.page.getByRole("tooltip").getByText("Đang bị đánh, đe doạ").waitFor();
    const shown = await log().textContent();
    for (const words of [
      "Người viết",
      "Máy",
      "Minh (trực)",
      "Minh đã nhận cuộc trò chuyện",
      "Giọng viết thay đổi, có thể người khác đang cầm máy",
      "2 ảnh đã khoá để bảo vệ trẻ",
    ]) {
      expect(shown).toContain(words);
    }
    expect(await log().locator("audio").count()).toBe(0);
    // A second of sound as phones record it: 50 frames of 32 bytes (RFC 4867, 5.3; AMR at 12.2 kbit/s).
    const frames = Array.from({ length: 50 }, (_, frame) =>
      Array.from({ length: 32 }, (_, place) => (place === 0 ? 0x3c : (frame * 37 + place * 91) % 256)),
    );
    const bytes = Buffer.concat([Buffer.from("#!AMR\n"), Buffer.from(frames.flat())]);
    desk.api.media.set(`${key}/media/7/0`, { type: "audio/amr", bytes });
    await log().getByRole("button", { name: "Tin nhắn thoại: bấm để nghe" }).click();
    const sound = log().getByLabel("Tin nhắn thoại");
    await expect.poll(() => sound.evaluate((it: HTMLAudioElement) => it.duration)).toBe(1);
    expect(await log().getByText("Máy này không phát được").count()).toBe(0);
  });

  it("says of sound that this machine does not play that it does not, and of what is gone that it is", async () => {
    const media = (number: number) =>
      entry(number, "", { media: { kind: "audio", urls: ["https://vi-du.vn/a"], locked: false, count: 1 } });
    addTalk({}, { entries: [media(1), media(2)] });
    desk.api.media.set(`${key}/media/1/0`, {
      type: "audio/amr-wb",
      bytes: Buffer.from("#!AMR-WB\nkhong phat"),
    });
    await desk.open(`#/${key}`);
    const press = log().getByRole("button", { name: "Tin nhắn thoại: bấm để nghe" });
    await press.first().click();
    await log().getByText("Máy này không phát được tệp ghi âm này.").waitFor();
    const save = log().getByRole("link", { name: "Lưu tệp về máy" });
    expect(await save.getAttribute("href")).toBe(`/hotline/api/talks/${key}/media/1/0?save=1`);
    desk.api.faults.add(`/talks/${key}/media/2`);
    await press.click();
    await log().locator('[role="alert"]').nth(1).waitFor();
    expect(await save.count()).toBe(1);
  });

  it("grows at the end, waits while one reads above, and keeps older lines", async () => {
    const entries = Array.from({ length: 230 }, (_, place) => entry(place + 1, `dòng ${place + 1}`));
    addTalk({}, { entries });
    await desk.open(`#/${key}`);
    await log().getByText("dòng 230", { exact: true }).waitFor();
    const fromBottom = () => log().evaluate((it) => it.scrollHeight - it.scrollTop - it.clientHeight);
    await expect.poll(fromBottom).toBeLessThan(2);
    desk.api.say(key, entry(231, "dòng 231"));
    await log().getByText("dòng 231", { exact: true }).waitFor();
    await expect.poll(fromBottom).toBeLessThan(2);
    await log().evaluate((it) => it.scrollTo(0, 0));
    await log().getByRole("button", { name: "Xem tin cũ hơn" }).click();
    await expect.poll(() => log().getByText("dòng 1", { exact: true }).count()).toBe(1);
    desk.api.say(key, entry(232, "dòng 232"));
    const news = desk.page.getByRole("button", { name: "Có tin mới" });
    await news.waitFor();
    expect(await fromBottom()).toBeGreaterThan(100);
    await news.click();
    await expect.poll(fromBottom).toBeLessThan(2);
    expect(await log().locator(".said").count()).toBe(232);
  });
});

describe("a line that the address names", () => {
  it("is shown with what stands around it however old it is, and the way back leads to the newest", async () => {
    const entries = Array.from({ length: 900 }, (_, place) => entry(place + 1, `dòng ${place + 1}`));
    addTalk({}, { entries });
    await desk.open(`#/${key}/dong/300`);
    const line = (number: number) => log().getByText(`dòng ${number}`, { exact: true });
    const inSight = (number: number) => line(number).evaluate((it) => it.getBoundingClientRect().top > 100);
    await expect.poll(() => log().locator(".told-line").textContent()).toContain("dòng 300");
    await expect.poll(() => inSight(300)).toBe(true);
    expect(await line(900).count()).toBe(0);
    const said = () => log().locator(".said").allTextContents();
    expect((await said()).slice(0, 1).concat((await said()).slice(-1))).toEqual(["dòng 181", "dòng 380"]);
    const newer = log().getByRole("button", { name: "Xem tin mới hơn" });
    await newer.click();
    await line(580).waitFor();
    await log().getByRole("button", { name: "Xem tin cũ hơn" }).click();
    await line(1).waitFor();
    // What is read on in the end reaches the newest lines: nothing is left out and nothing stands twice.
    await newer.click();
    await line(900).waitFor();
    expect(await newer.count()).toBe(0);
    expect(await said()).toEqual(entries.map(({ text }) => text));
    const back = desk.page.getByRole("button", { name: "Đang xem tin cũ. Về tin mới nhất" });
    expect(await back.count()).toBe(0);
  });

  it("is found again by the same link after going back to the newest", async () => {
    const entries = Array.from({ length: 500 }, (_, place) => entry(place + 1, `dòng ${place + 1}`));
    addTalk({}, { entries });
    await desk.open(`#/${key}/dong/40`);
    const told = log().locator(".told-line").getByText("dòng 40", { exact: true });
    await told.waitFor();
    await desk.page.getByRole("button", { name: "Đang xem tin cũ. Về tin mới nhất" }).click();
    await log().getByText("dòng 500", { exact: true }).waitFor();
    await desk.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/${key}/dong/40`);
    await told.waitFor();
  });
});

it("a talk that was deleted leaves nothing on the screen", async () => {
  addTalk();
  await desk.open(`#/${key}`);
  await log().getByText("cuu em voi").waitFor();
  desk.api.talks.delete(key);
  desk.api.tell(key, "talk", "entry");
  await desk.page.getByText("Cuộc trò chuyện này không còn").waitFor();
  expect(await desk.page.getByText("cuu em voi").count()).toBe(0);
});

describe("the case", () => {
  it("shows why, the clock and the answers, and closes with an outcome", async () => {
    const shown = caseOf(key, "K7M2QX4P9RTV");
    addTalk({ holder: held, state: "running", caseId: shown.id, caseStatus: "new" }, { shown });
    await desk.open(`#/${key}`);
    const pane = desk.page.getByRole("complementary", { name: "Hồ sơ" });
    const words = [
      "K7M2-QX4P",
      "Khẩn cấp",
      "Hạn luật còn 11 giờ",
      "ba dang danh em",
      "Nơi xảy ra",
      "lấy từ lời kể",
      "đã đổi 1 lần",
    ];
    const missing = async () => {
      const text = (await pane.textContent()) ?? "";
      return words.filter((one) => !text.includes(one));
    };
    await expect.poll(missing).toEqual([]);
    expect(await pane.textContent()).not.toContain("Lịch sử");
    await pane.getByRole("button", { name: "Đóng hồ sơ" }).click();
    const dialog = desk.page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Đóng hồ sơ" }).click();
    await dialog.getByText("Xin chọn kết quả.").waitFor();
    await dialog.getByLabel("Đã chuyển công an").check();
    await dialog.getByLabel("Ghi chú").fill("Công an xã nhận lúc 21:10.");
    await dialog.getByRole("button", { name: "Đóng hồ sơ" }).click();
    await pane.getByText("Công an xã nhận lúc 21:10.").waitFor();
    await expect.poll(() => pane.textContent()).toContain("Đã đóng");
    await expect.poll(() => talk().textContent()).toContain("Đã đóng");
  });

  it("shows supervisors who read it", async () => {
    const shown = caseOf(key, "K7M2QX4P9RTV");
    addTalk({}, { shown });
    desk.api.addStaff({ ...lan, actions: [...lan.actions, "case.history"] }, "mat-khau-thu-nghiem");
    await desk.open(`#/${key}`);
    await desk.page.getByRole("button", { name: "Xem ai đã đọc, ai đã làm gì" }).click();
    await desk.page.getByText("Lan: đọc cuộc trò chuyện").waitFor();
  });
});
