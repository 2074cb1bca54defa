import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { aliasOf } from "../../src/cases/alias.js";
import { channelIds } from "../../src/model/channel-id.js";
import type { PersonKey } from "../../src/model/ids.js";
import { sharedChromium } from "../support/chromium.js";
import { ConsoleSeat } from "../support/console-seat.js";
import { startPostgres } from "../support/postgres.js";
import { openWorld, type World } from "../support/world.js";

const hour = 3_600_000;
const day = 24 * hour;
const cry = "cuu em voi ba dang danh me em";
const phone = { width: 390, height: 844 };
const ward = { code: "26506", name: "Phường Vũng Tàu" };

let world: World;
let browser: Browser;
let lead: ConsoleSeat;
let second: ConsoleSeat;
/** Whose cry opened a case. */
const told: PersonKey[] = [];

beforeAll(async () => {
  world = await openWorld(await startPostgres());
  await world.start();
  await world.connect();
  browser = await sharedChromium();
  lead = await ConsoleSeat.take(browser, world.url, await world.staff());
  second = await ConsoleSeat.take(browser, world.url, await world.staff());
});

afterEach(() => {
  for (const { thrown } of [lead, second]) expect(thrown).toEqual([]);
});

afterAll(async () => {
  await Promise.all([lead, second].map((seat) => seat.leave()));
  await world.close();
});

describe("two at their consoles and a child", { timeout: 120_000 }, () => {
  it.each(channelIds)(
    "on %s: the child meets one voice at a time, from the cry to the way back",
    async (channel) => {
      const page = channel === "web" ? await browser.newPage() : undefined;
      const child = await world.newcomer(channel, page);
      const person = world.keyOf(child);
      told.push(person);

      await child.types(cry);
      await child.hears(({ calls }) => calls.includes("113"));
      for (const seat of [lead, second])
        await seat.alarmOf(person).getByText("Đang bị đánh, đe doạ").waitFor();

      const [holder, other] = await race(person);
      for (const seat of [lead, second]) await gone(seat.alarmOf(person));
      child.forgets();
      await holder.answers("Chị là người trực, chị đọc đây.");
      expect((await child.hears()).text).toBe("Chị là người trực, chị đọc đây.");
      await arrives(holder.said("Chị là người trực, chị đọc đây."));

      await whispers(holder, person);
      await passesOn(holder, other, person, "em ấy trốn trong phòng tắm");
      await whispers(other, person);
      child.forgets();
      await other.answers("Chị nghe máy tiếp em nhé.");
      expect((await child.hears()).text).toBe("Chị nghe máy tiếp em nhé.");

      await lends(other, "Hỏi từng bước về chuyện đang xảy ra");
      const asked = await child.hears(({ choices }) => choices.length > 0);
      await child.presses(asked.choices[0] ?? "");
      await child.hears(({ choices }) => choices.length > 0);
      await child.types("chị ơi em muốn nói với người trực cơ");
      await other.log.getByText("Máy hỏi xong, cuộc này về lại người trực").waitFor();

      await loses(other, async () => {
        await other.answers("Em còn ở trong phòng tắm không?");
        await other.talk.getByText("Chưa gửi. Không kết nối được với máy chủ.").waitFor();
        await child.types("em van tron trong phong tam");
      });
      // Words of danger stand marked: the line is told by a part of it.
      await other.log.getByText(/van tron trong/).waitFor();
      child.forgets();
      await other.box.press("Control+Enter");
      expect((await child.hears()).text).toBe("Em còn ở trong phòng tắm không?");

      // Handed back while words wait it would ask first: the console knows by now that they are answered.
      await arrives(other.said("Em còn ở trong phòng tắm không?"));
      await other.talk.getByRole("button", { name: "Trả cho máy" }).click();
      expect((await child.hears()).text).toContain("máy trả lời tự động");
      await other.talk.getByText("Máy đang trả lời", { exact: true }).waitFor();
      await child.types("gap nguoi truc");
      for (const seat of [lead, second]) {
        await seat.alarmOf(person).getByText("Xin được nói chuyện với người").waitFor();
      }
      await lead
        .alarmOf(person)
        .getByRole("button", { name: /^Đã biết/ })
        .click();
      for (const seat of [lead, second]) await gone(seat.alarmOf(person));
      const all = child.heard().map(({ text }) => text);
      expect(all.filter((text) => /phòng tắm không/.test(text))).toHaveLength(1);
      expect(all.join("\n")).not.toMatch(/nhắc riêng|em ấy|hỏi bạn ấy|khảo sát|đánh giá|hài lòng/i);
      await page?.context().close();
    },
  );
});

it("a case goes to the commune, whose officer sees it alone, takes it and reports in three taps", {
  timeout: 120_000,
}, async () => {
  const [person, elsewhere] = told.slice(-2);
  if (person === undefined || elsewhere === undefined) throw new Error("Two children have told.");
  const caseId = await caseOf(person);
  const officer = await ConsoleSeat.take(browser, world.url, await world.staff("commune", ward.code), phone);
  await officer.page.getByText("Chưa có việc nào").waitFor();
  await officer.staysAtThisPage();

  await lead.goes(`ho-so/${caseId}`);
  const tasks = lead.page.getByRole("region", { name: "Việc cần làm" });
  await tasks.getByRole("button", { name: "Thêm việc khác" }).click();
  await lead.dialog.getByLabel("Loại việc").selectOption("refer-commune");
  await lead.dialog.getByLabel("Nơi", { exact: true }).fill("phuong vung tau");
  await lead.dialog.getByRole("button", { name: new RegExp(`^${ward.name}`) }).click();
  await lead.dialog.getByLabel("Ghi thêm").fill("Xin tới nhà xem ngay");
  await lead.dialog.getByRole("button", { name: "Thêm việc" }).click();
  await tasks.getByRole("button", { name: "Chuyển về xã ngay" }).click();
  await lead.dialog.getByRole("button", { name: "Chuyển ngay" }).click();
  await tasks.getByText("Chưa xác nhận đã nhận").waitFor();

  await officer.page.getByText("1 việc chưa nhận").waitFor();
  const rows = officer.page.locator("a.commune-row");
  expect(await rows.count()).toBe(1);
  await rows.click();
  await officer.page.getByText("Xin tới nhà xem ngay").waitFor();
  const sheet = officer.page.locator("main");
  expect(await sheet.textContent()).not.toContain(cry);
  expect(await officer.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  const tap = (name: string) => officer.page.getByRole("button", { name, exact: true }).click();
  await tap("Đã nhận");
  await officer.page.getByText(/đã nhận lúc/).waitFor();
  await tasks.getByText(/Đã nhận lúc/).waitFor();
  for (const answer of ["Đã gặp", "An toàn", "Không cần thêm"]) await tap(answer);
  await officer.page.getByText("Đã gửi. Đường dây thấy ngay.").waitFor();
  await tasks.getByText("Đã gặp trẻ · An toàn · Không cần thêm").waitFor();
  expect(await officer.stayedAtThisPage()).toBe(true);

  await officer.goes(`viec-duoc-chuyen/${await caseOf(elsewhere)}`);
  await officer.page.getByText("Không tìm thấy.").waitFor();
  await officer.goes(`ho-so/${caseId}`);
  await officer.page.getByText("Trang này không có, hoặc không dành cho tài khoản này").waitFor();
  expect(officer.thrown).toEqual([]);
  await officer.leave();
});

it("says when a window closes, what is possible then, and what the platform refused", {
  timeout: 120_000,
}, async () => {
  /** Somebody on each platform who wrote that long ago. */
  const wrote = (ago: number) =>
    Promise.all(
      (["messenger", "zalo"] as const).map(async (channel) => {
        const child = await world.newcomer(channel);
        await child.types("chào bạn, mình hỏi chút");
        await lead.staff.sees(world.keyOf(child), ({ entries }) => entries.some(({ by }) => by === "bot"));
        await child.hears();
        await world.hasBeenQuiet(child, ago);
        return child;
      }),
    );
  const longAgo = await wrote(8 * day);
  const before = await wrote(49 * hour);
  for (const child of longAgo) {
    await lead.goes(world.keyOf(child));
    await lead.talk.getByText("Đã quá thời hạn nền tảng cho phép nhắn.").waitFor();
    expect(await lead.box.isDisabled()).toBe(true);
  }
  for (const child of before) {
    await lead.takesOver(world.keyOf(child));
    await lead.talk.getByText("Còn trả lời được 4 ngày 22 giờ").waitFor();
    await insists("Chào bạn, mình là người trực.");
    await child.hears(({ text }) => text === "Chào bạn, mình là người trực.");
    await arrives(lead.said("Chào bạn, mình là người trực."));
  }
  const [onMessenger, onZalo] = before;
  const tags = world.graph.person(onMessenger?.address ?? "").messages.map(({ tag }) => tag);
  expect(tags.at(-1)).toBe("HUMAN_AGENT");

  // What the platform says is what counts, whatever we know.
  const refusals = [
    { child: onMessenger, code: "10/2018278" },
    { child: onZalo, code: "-230" },
  ];
  for (const { child, code } of refusals) {
    if (child === undefined) throw new Error("Somebody wrote on each.");
    await lead.goes(world.keyOf(child));
    await lead.holds();
    world.platformSaysQuiet(child, 5 * day);
    await insists("Bạn còn ở đó không?");
    const words = `Không gửi được: đã quá thời hạn nền tảng cho phép (mã ${code})`;
    await lead.said("Bạn còn ở đó không?").getByText(words).waitFor();
    expect(child.heard().at(-1)?.text).toBe("Chào bạn, mình là người trực.");
  }
});

async function caseOf(person: PersonKey): Promise<string> {
  const { talk } = await lead.staff.read(person);
  if (talk.caseId === null) throw new Error("There is no case.");
  return talk.caseId;
}

/** The lead writes to somebody who is silent, and is asked whether to. */
async function insists(words: string): Promise<void> {
  await lead.answers(words);
  await lead.dialog.getByText("Người viết đã im lặng").waitFor();
  await lead.dialog.getByRole("button", { name: "Vẫn gửi" }).click();
}

/** Both press at the same moment; gives who holds the talk and who was told so. */
async function race(person: PersonKey): Promise<[holder: ConsoleSeat, other: ConsoleSeat]> {
  const seats = [lead, second];
  let pressed = 0;
  let release: () => void = () => {};
  const both = new Promise<void>((resolve) => {
    release = resolve;
  });
  for (const { page } of seats) {
    const hold = async () => {
      pressed += 1;
      if (pressed === seats.length) release();
      await both;
    };
    await page.route("**/take-over", (route) => hold().then(() => route.continue()), { times: 1 });
  }
  for (const seat of seats) {
    await seat
      .alarmOf(person)
      .getByRole("link", { name: /^Xem cuộc/ })
      .click();
    await seat.talk.getByText("Bấm “Nhận” để trả lời.").waitFor();
  }
  await Promise.all(seats.map(({ talk }) => talk.getByRole("button", { name: "Nhận" }).click()));
  const won = await Promise.all(
    seats.map(async (seat) => {
      const [mine, lost] = [
        seat.talk.getByText("Anh/chị đang giữ", { exact: true }),
        seat.talk.getByText(/đã nhận cuộc này trước anh\/chị/),
      ];
      await mine.or(lost).waitFor();
      return mine.isVisible();
    }),
  );
  expect(won.toSorted()).toEqual([false, true]);
  const [holder, other] = won[0] ? [lead, second] : [second, lead];
  await other.talk.getByText(`${holder.name} đã nhận cuộc này trước anh/chị.`).waitFor();
  expect(await other.box.isDisabled()).toBe(true);
  return [holder, other];
}

/** Who leads says something to whoever holds the talk, unless it is they themselves. */
async function whispers(holder: ConsoleSeat, person: PersonKey): Promise<void> {
  if (holder === lead) return;
  await lead.staff.whispers(person, "hỏi bạn ấy còn tỉnh không");
  await holder.talk.getByText(`${lead.name} nhắc riêng: hỏi bạn ấy còn tỉnh không`).waitFor();
  await holder.talk.getByRole("button", { name: "Đã đọc" }).click();
}

/** The talk goes to the colleague, who is called, reads the note, and holds it from then on. */
async function passesOn(from: ConsoleSeat, to: ConsoleSeat, person: PersonKey, note: string): Promise<void> {
  await to.goes("");
  await from.chooses("Chuyển cho đồng nghiệp");
  await from.dialog.getByLabel(new RegExp(`^${to.name}`)).check();
  await from.dialog.getByLabel("Điều đồng nghiệp cần biết").fill(note);
  await answersLate(from, "**/transfer", () =>
    to.page.getByText(`${aliasOf(person)} cho anh/chị.`).waitFor(),
  );
  await from.dialog.getByRole("button", { name: "Chuyển", exact: true }).click();
  await gone(from.dialog);
  await to.page.getByText(`${from.name} chuyển cuộc ${aliasOf(person)} cho anh/chị.`).waitFor();
  await to.page.getByRole("link", { name: "Mở", exact: true }).click();
  await to.holds();
  await to.talk.getByRole("button", { name: "Đã đọc" }).click();
  await to.log.getByText(note).waitFor();
  await from.talk.getByText(`${to.name} đang giữ cuộc này nên chỉ người đó trả lời.`).waitFor();
  expect((await from.staff.answers(person, "Chị là người trước.")).status).toBe(409);
}

/** The next answer of the server to this path reaches the seat only after `known`: live news may overtake it. */
async function answersLate(seat: ConsoleSeat, path: string, known: () => Promise<void>): Promise<void> {
  await seat.page.route(
    path,
    async (route) => {
      const response = await route.fetch();
      await known();
      await seat.talk.getByText(/đang giữ cuộc này nên/).waitFor();
      await route.fulfill({ response });
    },
    { times: 1 },
  );
}

async function lends(holder: ConsoleSeat, flow: string): Promise<void> {
  await holder.chooses("Để máy hỏi");
  await holder.dialog.getByLabel(flow).check();
  await holder.dialog.getByRole("button", { name: "Để máy hỏi" }).click();
  await holder.talk.getByText("Gửi một câu là máy thôi hỏi.").waitFor();
}

/** The console is without a network while `meanwhile` happens; the page itself stays. */
async function loses(seat: ConsoleSeat, meanwhile: () => Promise<void>): Promise<void> {
  const { page } = seat;
  await seat.staysAtThisPage();
  await page.context().setOffline(true);
  await page.getByText(/Mất kết nối từ/).waitFor();
  await meanwhile();
  await page.context().setOffline(false);
  await page.getByText(/Đã nối lại lúc/).waitFor();
  expect(await seat.stayedAtThisPage()).toBe(true);
}

function gone(locator: Locator): Promise<void> {
  return locator.waitFor({ state: "detached" });
}

/** The console says that these words are on the person's phone. */
function arrives(said: Locator): Promise<void> {
  return said.filter({ hasText: /Đã nhận|Đã xem/ }).waitFor();
}
