import { describe, expect, it } from "vitest";
import type { Reply, TalkRow } from "../../src/hotline/api/contract.js";
import { greeting } from "../../src/hotline/console/talk/greeting.js";
import { tellingWords } from "../../src/hotline/guards/lock-screen.js";
import { voices } from "../../src/model/session.js";
import { looksAt, setUpDesk } from "./desk.js";
import type { FakeTalk } from "./fake-api.js";
import { lan, minh } from "./people.js";
import { caseOf, entry, hour, minute, person, row, sent, staff } from "./samples.js";

const desk = setUpDesk();
const { shoot, onPhone } = looksAt(desk);
const key = person("a");
const held: TalkRow["holder"] = { who: "staff", staffId: lan.id, name: "Lan", since: Date.now() };
const box = () => desk.page.getByLabel("Câu trả lời");
const talk = () => desk.page.getByRole("region", { name: "Cuộc trò chuyện" });
const dialog = () => desk.page.getByRole("dialog");

const free = {
  state: "waiting",
  holder: { who: "bot", staffId: null, name: null, since: null },
} as const;

function addTalk(more: Partial<TalkRow> = {}, rest: Partial<Omit<FakeTalk, "row">> = {}): FakeTalk {
  const shown: Partial<TalkRow> = {
    urgency: "P0",
    dangers: ["violence-now"],
    voice: "child",
    holder: held,
    state: "running",
  };
  return desk.api.add(row(key, { ...shown, ...more }), { entries: [entry(1, "cuu em voi")], ...rest });
}

function reply(id: string, title: string, text: string, more: Partial<Reply> = {}): Reply {
  const texts = { unknown: text, child: text, teen: text, adult: text };
  return { id, title, moment: "opening", dangers: [], texts, by: null, reviewedBy: null, ...more };
}

describe("ready answers", () => {
  it("are found without marks, filled in and put into the box, never sent", async () => {
    addTalk({}, { shown: caseOf(key, "K7M2QX4P9RTV") });
    desk.api.work.replies.push(
      reply("a", "Chào, mình là người thật", "Chào em, mình là {ten_nguoi_truc}."),
      reply("b", "Chuyển lúc", "Mã {ma_ho_so}.", { moment: "passing-on" }),
      reply("c", "Của việc khác", "Chuyện khác.", { dangers: ["online-abuse"] }),
    );
    let give = () => {};
    const held = new Promise<void>((resolve) => {
      give = resolve;
    });
    await desk.page.route("**/api/replies", (route) => held.then(() => route.continue()));
    await desk.open(`#/${key}`);
    await box().waitFor();
    await desk.page.keyboard.press("/");
    // Typing goes into the search also while the answers are still on their way.
    const search = dialog().getByLabel("Tìm");
    await expect.poll(() => search.evaluate((found) => found === document.activeElement)).toBe(true);
    give();
    await dialog().getByRole("option").first().waitFor();
    await desk.page.unroute("**/api/replies");
    expect(await dialog().getByRole("option").count()).toBe(2);
    await dialog().getByLabel("Tìm").fill("khong co cau nay");
    await dialog().getByText("Không có câu nào khớp").waitFor();
    await dialog().getByLabel("Tìm").fill("chao nguoi that");
    await dialog().getByRole("option").waitFor();
    await desk.page.keyboard.press("Enter");
    await expect.poll(() => box().inputValue()).toBe("Chào em, mình là Lan.");
    await expect.poll(() => box().evaluate((found) => found === document.activeElement)).toBe(true);
    await talk().getByRole("button", { name: "Câu soạn sẵn" }).click();
    await dialog()
      .getByRole("option", { name: /Chuyển lúc/ })
      .click();
    await expect.poll(() => box().inputValue()).toBe("Chào em, mình là Lan.\nMã K7M2-QX4P.");
    expect(desk.api.answers).toEqual([]);
  });
});

describe("among colleagues", () => {
  it("a whisper stands in sight until it is read, notes between the lines", async () => {
    const to = { id: lan.id, name: "Lan" };
    const by = { id: minh.id, name: "Minh" };
    addTalk(
      {},
      {
        entries: [entry(1, "cuu em voi"), entry(2, "em o nha")],
        notes: [
          {
            id: "n",
            kind: "note",
            by,
            to: null,
            seenAt: null,
            text: "đã gọi cô giáo",
            after: 1,
            at: Date.now(),
          },
          {
            id: "w",
            kind: "whisper",
            by,
            to,
            seenAt: null,
            text: "hỏi chỗ ở trước",
            after: 2,
            at: Date.now(),
          },
        ],
        companions: [{ ...by, task: "ring", since: Date.now() }],
      },
    );
    await desk.open(`#/${key}`);
    await talk().getByText("Minh nhắc riêng: hỏi chỗ ở trước").waitFor();
    await talk().getByText("Minh gọi điện").waitFor();
    const log = (await desk.page.getByRole("log").textContent()) ?? "";
    expect(log.indexOf("đã gọi cô giáo")).toBeLessThan(log.indexOf("em o nha"));
    expect(log).toContain("Chỉ nội bộ");
    await talk().getByRole("button", { name: "Đã đọc" }).click();
    await expect.poll(() => talk().getByRole("button", { name: "Đã đọc" }).count()).toBe(0);
    // Its words stand under its head, as those of every other note.
    const [head, text] = await Promise.all(
      [".inner-note-head", ".inner-note-text"].map((part) =>
        desk.page.locator(`.inner-note.whisper ${part}`).boundingBox(),
      ),
    );
    expect(text?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
    await desk.page.keyboard.press("n");
    await dialog().getByLabel("Ghi chú", { exact: true }).fill("mẹ em đi làm ca đêm");
    await desk.page.keyboard.press("Escape");
    await desk.page.reload();
    await box().waitFor();
    await desk.page.keyboard.press("n");
    await expect
      .poll(() => dialog().getByLabel("Ghi chú", { exact: true }).inputValue())
      .toBe("mẹ em đi làm ca đêm");
    await dialog().getByRole("button", { name: "Lưu" }).click();
    await desk.page.getByRole("log").getByText("mẹ em đi làm ca đêm").waitFor();
  });

  it("a talk is passed on with a note, the bot is asked, and a passed talk calls", async () => {
    addTalk();
    desk.api.work.colleagues.push({ id: minh.id, name: "Minh", held: 1, onCall: true, present: true });
    await desk.open(`#/${key}`);
    const choose = async (name: string) => {
      await talk().getByRole("button", { name: "Thêm" }).click();
      await desk.page.getByRole("menuitem", { name }).click();
    };
    await choose("Chuyển cho đồng nghiệp");
    const pass = dialog().getByRole("button", { name: "Chuyển", exact: true });
    await dialog().getByLabel(/^Minh/).check();
    expect(await pass.isDisabled()).toBe(true);
    await dialog().getByLabel("Điều đồng nghiệp cần biết").fill("em ở nhà bà ngoại");
    await pass.click();
    await expect.poll(() => desk.api.work.wishes.map(({ what }) => what)).toEqual(["transfer"]);
    await choose("Để máy hỏi");
    expect(await dialog().getByText("Bài:").count()).toBe(0);
    await dialog().getByLabel("Hỏi từng bước về tai nạn, thương tích").check();
    await dialog().getByRole("button", { name: "Để máy hỏi" }).click();
    await expect.poll(() => desk.api.work.wishes.at(-1)?.body).toMatchObject({ flow: "report-injury" });
    const other = person("b");
    desk.api.add(row(other));
    desk.api.work.notices.push({ id: "t", person: other, kind: "transfer", by: "Minh", at: Date.now() });
    desk.api.tell(other, "note");
    await desk.page.getByText(/Minh chuyển cuộc .+ cho anh\/chị/).waitFor();
  });

  it("a talk goes to somebody who is away only with a second press, and asks anew for another one", async () => {
    addTalk();
    const away = { held: 0, onCall: false, present: false };
    desk.api.work.colleagues.push(
      { id: minh.id, name: "Minh", ...away },
      { id: staff("hoa", "Hoa").id, name: "Hoa", ...away },
    );
    await desk.open(`#/${key}`);
    await talk().getByRole("button", { name: "Thêm" }).click();
    await desk.page.getByRole("menuitem", { name: "Chuyển cho đồng nghiệp" }).click();
    const warning = dialog().getByText(/không trong ca và không mở trang trực/);
    const pass = dialog().getByRole("button", { name: "Chuyển", exact: true });
    await dialog().getByLabel("Điều đồng nghiệp cần biết").fill("em ở nhà bà ngoại");
    await dialog().getByLabel(/^Minh/).check();
    await pass.click();
    await warning.waitFor();
    expect(desk.api.work.wishes).toEqual([]);
    await dialog().getByLabel(/^Hoa/).check();
    await pass.click();
    await dialog()
      .getByText(/^Hoa không trong ca/)
      .waitFor();
    expect(desk.api.work.wishes).toEqual([]);
    await dialog().getByRole("button", { name: "Vẫn chuyển" }).click();
    await expect.poll(() => desk.api.work.wishes.map(({ body }) => body)).toMatchObject([{ to: "hoa" }]);
  });

  it("nobody takes more than allowed, and is told how many that is", async () => {
    addTalk({ ...free, urgency: "P1" });
    desk.api.maxTalks = 1;
    desk.api.add(row(person("b"), { holder: held, state: "running" }));
    await desk.open(`#/${key}`);
    await talk().getByRole("button", { name: "Nhận" }).click();
    await talk().getByText("Anh/chị đang giữ 1 cuộc, nhiều nhất là 1.").waitFor();
    expect(await talk().getByRole("button", { name: "Vẫn nhận" }).count()).toBe(0);
  });

  it("whoever is in immediate danger is taken with a warning", async () => {
    addTalk(free);
    desk.api.maxTalks = 1;
    desk.api.add(row(person("b"), { holder: held, state: "running" }));
    await desk.open(`#/${key}`);
    await talk().getByText("Cuộc khẩn cấp vẫn nhận được").waitFor();
    await talk().getByRole("button", { name: "Nhận" }).click();
    await box().waitFor();
    await talk().getByText("Cuộc khẩn cấp vẫn nhận được").waitFor({ state: "detached" });
  });
});

describe("before words go out", () => {
  it("telling first words are not sent to somebody who wrote a while ago", async () => {
    addTalk({ lastPersonAt: Date.now() - 5 * minute });
    await desk.open(`#/${key}`);
    await box().fill("Chị đã báo công an xã rồi");
    await talk().getByText("Chưa gửi được. Màn hình khoá hiện 60 ký tự đầu").waitFor();
    await talk()
      .getByText(/trong đó có .*“công an”/)
      .waitFor();
    await box().press("Control+Enter");
    // The advice works: with a greeting before them the words go out.
    await talk().getByRole("button", { name: "Chèn lời chào" }).click();
    await shoot("telling-words");
    await box().press("Control+Enter");
    await expect
      .poll(() => desk.api.answers.map(({ text }) => text))
      .toEqual([expect.stringMatching(/^Chào em, mình vẫn ở đây\..* Chị đã báo công an xã rồi$/)]);
  });

  it.each(voices)("the greeting for %s hides all that comes after it", (voice) => {
    expect(tellingWords(`${greeting(voice)} bố đánh em có đau không?`)).toEqual([]);
  });

  it("a number and a name are asked about, and then the silence", async () => {
    const safeContact = { contact: null, time: "sau 21 giờ", way: "Chỉ lúc đang nhắn" };
    addTalk({ lastPersonAt: Date.now() - hour }, { shown: caseOf(key, "K7M2QX4P9RTV", { safeContact }) });
    await desk.open(`#/${key}`);
    await talk()
      .getByText(/Bây giờ (trong|NGOÀI) giờ an toàn/)
      .waitFor();
    await box().fill("Chào em, em gọi cô ở số 0900 000 000 nhé");
    await box().press("Control+Enter");
    await dialog().getByText("0900 000 000").waitFor();
    await dialog().getByRole("button", { name: "Vẫn gửi" }).click();
    await dialog().getByText("Người viết đã im lặng 1 giờ").waitFor();
    await dialog().getByText("Lúc: sau 21 giờ").waitFor();
    await dialog().getByRole("button", { name: "Vẫn gửi" }).click();
    await expect.poll(() => desk.api.answers.length).toBe(1);
  });

  it("what was held back goes into the box again", async () => {
    const words = "Em ơi, chị đây";
    addTalk(
      {},
      { entries: [entry(1, "hide", { by: "system" }), sent(2, "staff", words, "held", { held: true })] },
    );
    await desk.open(`#/${key}`);
    const back = desk.page.getByRole("log").getByRole("button", { name: "Đưa lại vào ô" });
    await back.click();
    await expect.poll(() => box().inputValue()).toBe(words);
    await box().fill("câu viết dở");
    await back.click();
    await dialog().getByText("Ô trả lời đang có chữ").waitFor();
    expect(await box().inputValue()).toBe("câu viết dở");
    await dialog().getByRole("button", { name: "Nối vào sau" }).click();
    await expect.poll(() => box().inputValue()).toBe(`câu viết dở\n${words}`);
    await back.click();
    await dialog().getByRole("button", { name: "Thay chữ đang có" }).click();
    await expect.poll(() => box().inputValue()).toBe(words);
  });
});

it("a row says where, how old, how long there is, and that the voice changed", async () => {
  addTalk({
    ...{ age: "9", place: "gần chợ Bà Hoa", voiceChangedAt: Date.now() },
    ...{ humanUntil: Date.now() + 3 * hour + 30_000, lentFlow: "report-injury" },
  });
  await desk.open(`#/${key}`);
  const shown = (await desk.page.locator(`a[data-person="${key}"]`).textContent()) ?? "";
  for (const words of [
    "Trẻ: 9 tuổi",
    "gần chợ Bà Hoa",
    "Còn trả lời được 3 giờ",
    "Giọng viết đã đổi",
    "Máy đang hỏi",
  ]) {
    expect(shown).toContain(words);
  }
  await talk().getByText("có thể người khác đang cầm máy").waitFor();
  await desk.page.getByRole("button", { name: "Của tôi" }).click();
  await expect.poll(() => desk.api.queries.at(-1)).toContain("mine=true");
  await desk.page.getByLabel("Kênh").selectOption("zalo");
  await expect.poll(() => desk.api.queries.at(-1)).toContain("channel=zalo");
});

describe("a cry that nobody has answered", () => {
  const waits = (more: Partial<TalkRow> = {}) =>
    addTalk({ unansweredSince: Date.now() - 4 * minute, ...more });
  const back = () => talk().getByRole("button", { name: "Trả cho máy" });

  it("is not given back to the bot with one click, and goes on ringing when it is", async () => {
    waits();
    await desk.open(`#/${key}`);
    await back().click();
    await dialog().getByText("chưa có người trả lời").waitFor();
    expect(
      await dialog()
        .getByRole("button", { name: /Đã xong/ })
        .count(),
    ).toBe(0);
    await shoot("hand-back");
    await onPhone("hand-back");
    await dialog().getByRole("button", { name: "Thôi" }).click();
    expect(desk.api.handBacks).toEqual([]);
    await back().click();
    await dialog().getByRole("button", { name: "Trả cho máy, báo động lại" }).click();
    await talk().getByText("Chưa ai nhận").or(talk().getByText("Máy đang trả lời")).first().waitFor();
    expect(desk.api.handBacks).toEqual([false]);
  });

  it("is settled only by who has answered since they have the talk", async () => {
    waits({ lastAnswerAt: Date.now() });
    await desk.open(`#/${key}`);
    await back().click();
    await dialog().getByRole("button", { name: "Đã xong, không cần trả lời thêm" }).click();
    await expect.poll(() => desk.api.handBacks).toEqual([true]);
  });

  it("is counted down in the last minute on whatever page, and kept by who is on the phone", async () => {
    const kept = waits({ patienceUntil: Date.now() + 50_000 });
    await desk.open(`#/${key}`);
    const bar = desk.page.getByText(/Máy lấy lại sau 0:[0-4]\d/);
    await desk.page.evaluate(() => {
      location.hash = "#/ho-so";
    });
    await desk.page.getByRole("link", { name: "Mở", exact: true }).waitFor();
    await bar.waitFor();
    await shoot("patience-elsewhere");
    await desk.page.getByRole("link", { name: "Mở", exact: true }).click();
    await bar.waitFor();
    await shoot("patience-talk");
    await onPhone("patience-talk");
    await desk.page.getByRole("button", { name: "Tôi đang gọi điện" }).click();
    await expect.poll(() => desk.api.works).toEqual(["calling"]);
    await bar.waitFor({ state: "detached" });
    await talk().getByText("Chưa trả lời: máy lấy lại sau 9:").waitFor();
    await shoot("patience-calling");
    kept.row = { ...kept.row, callsLeft: 0 };
    desk.api.tell(key, "holder");
    await talk().getByText("Đã báo gọi điện 2 lần").waitFor();
  });

  it("is kept by typing, said once in a while", async () => {
    waits({ patienceUntil: Date.now() + 2 * minute });
    await desk.open(`#/${key}`);
    await box().pressSequentially("Em ơi");
    await expect.poll(() => desk.api.works).toEqual(["typing"]);
  });
});

it("a double click writes one note", async () => {
  const kept = addTalk();
  await desk.open(`#/${key}`);
  await box().waitFor();
  await desk.page.keyboard.press("n");
  await dialog().getByLabel("Ghi chú").fill("gọi cô giáo");
  await dialog().getByRole("button", { name: "Lưu" }).dblclick();
  await dialog().waitFor({ state: "detached" });
  await talk().getByText("gọi cô giáo").waitFor();
  expect(kept.notes).toHaveLength(1);
});
