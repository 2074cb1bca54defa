import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { DutyBot } from "../../../src/hotline/duty-bot/duty-bot.js";
import { systemClock } from "../../../src/infra/clock.js";
import type { EmulatedPhone } from "../../emulators/zalo-bot/emulator.js";
import { databases, type TestDatabase } from "../../support/database.js";
import { secretsFound } from "../../support/leaks.js";
import {
  consoleUrl,
  dutyCase,
  evening,
  FakeDesk,
  type House,
  hoa,
  lan,
  minh,
  openHouse,
  token,
} from "./house.js";

describe.each(databases.slice(1))("the duty bot on polling, on $name", ({ start }) => {
  let database: TestDatabase;
  let house: House;
  let bot: DutyBot;
  let service: { stop(): Promise<void> };
  let phone: EmulatedPhone;

  beforeAll(async () => {
    database = await start();
    house = await openHouse(database, { groups: true });
    bot = house.bot();
    service = bot.start();
    phone = await house.linked(lan, "lan");
    await house.linked(minh, "minh");
  });
  beforeEach(() => {
    Object.assign(house.desk, new FakeDesk());
    house.desk.done.length = 0;
  });
  afterAll(async () => {
    await service.stop();
    await house.stop();
    await database.stop();
  });

  const alert = (caseCode: string | null, urgency: "P0" | "P1" = "P0") =>
    bot.alertStaff([lan], { urgency, waitingMs: 125_000, caseCode });
  const mine = { holder: { id: lan, name: "Lan" } };

  test("an alert says urgency, waiting time and case code, and a bare number takes the case", async () => {
    house.desk.cases = [dutyCase("A7K2QX4P")];
    expect(await alert("A7K2-QX4P")).toEqual({ sent: [lan], failed: [], notLinked: [] });
    expect(await phone.hearsAny()).toBe(
      "Khẩn cấp · chờ 2 phút · A7K2-QX4P\n1 A7K2: nhận · 2 A7K2: chuyển tiếp",
    );
    await phone.asks("1", `A7K2: anh/chị đã nhận. Đọc và trả lời ở ${consoleUrl}`);
    expect(house.desk.done).toEqual([["take", lan, "A7K2-QX4P", expect.stringMatching(/^phone\.\d+$/)]]);
    await phone.asks("1", "không có báo động nào");
  });

  test("an alert without a case has no code and no number", async () => {
    await alert(null, "P1");
    await phone.hears(/^Cao · chờ 2 phút · chưa có mã\nMở bàn trực để nhận\.$/);
  });

  test("who has no phone is named, and a doubled name is told once", async () => {
    const words = { urgency: "P1", waitingMs: 0, caseCode: null } as const;
    expect(await bot.alertStaff([hoa, lan, lan], words)).toEqual({
      sent: [lan],
      failed: [],
      notLinked: [hoa],
    });
    await phone.hears("dưới 1 phút");
  });

  test.each([
    ["held", { kind: "held", by: "Minh" }, "A7K2: Minh đã nhận trước."],
    ["closed", { kind: "gone" }, "A7K2: việc này đã kết thúc."],
    ["not confirmed", { kind: "sent" }, "chưa có xác nhận"],
    ["busy", { kind: "busy" }, "CHƯA nhận được"],
    ["one's own", { kind: "already-mine" }, "đang giữ rồi"],
    ["too many", { kind: "too-many" }, "đang giữ đủ số cuộc"],
  ] as const)("taking a case that is %s is told as it is", async (_what, result, words) => {
    house.desk.cases = [dutyCase("A7K2QX4P")];
    house.desk.takeResult = result;
    await phone.asks("1 a7k", words);
  });

  test("passing on acknowledges nothing and calls the next ones", async () => {
    house.desk.cases = [dutyCase("A7K2QX4P")];
    await phone.asks("2 A7K", "đang gọi người kế tiếp");
    expect(house.desk.done).toEqual([["pass", lan, "A7K2-QX4P"]]);
    house.desk.climbs = false;
    await phone.asks("2 A7K", "không có báo động nào đang kêu");
    house.desk.withLadder = false;
    await phone.asks("2 A7K", "chưa gọi được ai khác");
  });

  test("a code that several cases begin with is asked about with dates", async () => {
    house.desk.cases = [
      dutyCase("A7K2QX4P"),
      dutyCase("A7K9WWWW", { urgency: "P1", openedAt: evening + 60_000 }),
    ];
    const answer = await phone.asks("1 A7K", "Có nhiều việc");
    expect(answer).toContain("• Khẩn cấp · A7K2-QX4P · mở 21:00 07/03\n• Cao · A7K9-WWWW · mở 21:01 07/03");
    expect(house.desk.done).toEqual([]);
    await phone.asks("1 A7K9-WWWW", "A7K9: anh/chị đã nhận");
    await phone.asks("1 ZZZ", "Không có việc nào đang chờ với mã ZZZ");
  });

  test("with two alerts a bare number is not guessed", async () => {
    await alert("A7K2-QX4P");
    await alert("B8M3-QX4P");
    await phone.hearsAny();
    await phone.hearsAny();
    await phone.asks("1", "Có 2 báo động: A7K2-QX4P, B8M3-QX4P");
    house.desk.cases = [dutyCase("A7K2QX4P"), dutyCase("B8M3QX4P")];
    await phone.asks("1 A7K2", "A7K2: anh/chị đã nhận");
    await phone.asks("1", "B8M3: anh/chị đã nhận");
  });

  test("hands the open cases over, by number, with a coded note", async () => {
    await phone.asks("bàn giao", "không giữ ca nào");
    house.desk.cases = [dutyCase("A7K2QX4P", mine), dutyCase("B8M3QX4P", { ...mine, urgency: "P1" })];
    const question = await phone.asks("ban giao", "Bàn giao ca nào?");
    expect(question).toContain("1. Khẩn cấp · A7K2-QX4P");
    expect(question).toContain("3. Tất cả 2 ca\n0. Thôi");
    await phone.asks("3", /Giao cho ai\?\n1\. Minh/);
    await phone.asks("một", "Ghi chú");
    await phone.types("2.");
    await phone.hears("A7K2: đã giao cho Minh.");
    await phone.hears("B8M3: đã giao cho Minh.");
    const note = "Đang chờ nơi khác trả lời";
    expect(house.desk.done).toEqual([
      ["hand-over", lan, "A7K2-QX4P", minh, note],
      ["hand-over", lan, "B8M3-QX4P", minh, note],
    ]);
  });

  test("closes a case by coded choices, after it was confirmed", async () => {
    house.desk.cases = [dutyCase("A7K2QX4P", mine)];
    await phone.asks("đóng ca", "Đóng ca nào?");
    await phone.asks("1", "A7K2 kết thúc thế nào?");
    await phone.asks("4", "Còn báo nơi nào nữa không?");
    await phone.asks("2", "Đóng A7K2: Đã chuyển công an. Đã báo Ủy ban nhân dân cấp xã. Đúng không?");
    expect(house.desk.done).toEqual([]);
    await phone.asks("1", "A7K2: đã đóng.");
    const note = "Đóng bằng điện thoại trực. Đã báo Ủy ban nhân dân cấp xã.";
    const request = expect.stringMatching(/^phone\.\d+\.close$/);
    expect(house.desk.done).toEqual([["close", lan, "A7K2-QX4P", "handed-to-police", note, request]]);
  });

  test("a case with open tasks stays open, and the next try is a wish of its own", async () => {
    house.desk.cases = [dutyCase("A7K2QX4P", mine)];
    house.desk.closing = "open-tasks";
    const tries = ["CHƯA đóng, còn việc chưa xong", "CHƯA đóng"];
    for (const words of tries) {
      await phone.asks("đóng ca", "Đóng ca nào?");
      await phone.asks("1", "kết thúc thế nào?");
      await phone.asks("1", "Còn báo nơi nào nữa không?");
      await phone.asks("1", "Đúng không?");
      await phone.asks("1", words);
    }
    expect(new Set(house.desk.done.map((deed) => deed.at(-1))).size).toBe(tries.length);
  });

  test("swaps a shift, takes one, and says so when there is no roster", async () => {
    const shift = { id: "shift-1", from: evening, to: evening + 8 * 3_600_000 };
    house.desk.shifts = [shift];
    house.desk.offered = [{ ...shift, id: "shift-2", swap: "swap-2", by: "Minh" }];
    await phone.asks("đổi ca", "1. Nhờ trực thay ca của tôi 21:00 07/03 đến 05:00 08/03");
    await phone.asks("1", "Nhờ ai?\n1. Ai nhận cũng được\n2. Minh");
    await phone.asks("2", "Ca này vẫn là của anh/chị");
    await phone.asks("đổi ca", "2. Nhận ca của Minh");
    await phone.asks("2", "Anh/chị đã nhận ca");
    expect(house.desk.done).toEqual([
      ["request-swap", lan, "shift-1", minh],
      ["accept-swap", lan, "swap-2"],
    ]);
    house.desk.withRoster = false;
    await phone.asks("đổi ca", "Chưa có lịch trực");
  });

  test("tells shift and queue, without a name of anybody who waits", async () => {
    const text = await phone.asks("Ca trực", "Đang trực: Lan, Minh");
    expect(text).toContain("Đang chờ: 3 · đang có người trả lời: 2 · Khẩn cấp hoặc Cao: 1");
  });

  test("a test alarm is written down only when it was heard", async () => {
    await phone.asks("thử chuông", "THỬ CHUÔNG");
    await phone.asks("gì vậy", "Chưa ghi nhận");
    expect(house.desk.done).toEqual([]);
    await phone.asks("thử chuông", "THỬ CHUÔNG");
    await phone.asks("1", "máy này có báo");
    expect(house.desk.done).toEqual([["test-alarm", lan]]);
  });

  test("a wrong answer is asked again twice, 0 stops, and huỷ in a conversation keeps the link", async () => {
    house.desk.cases = [dutyCase("A7K2QX4P", mine)];
    await phone.asks("đóng ca", "Đóng ca nào?");
    await phone.asks("9", "một số từ 1 đến 1");
    await phone.asks("con mèo", "một số từ 1 đến 1");
    await phone.asks("99", "Đã dừng vì chưa rõ");
    await phone.asks("đóng ca", "Đóng ca nào?");
    await phone.asks("0", "Đã dừng");
    await phone.asks("đóng ca", "Đóng ca nào?");
    await phone.asks("huỷ", "Đã dừng");
    await phone.asks("ca trực", "Đang trực");
    expect(house.desk.done).toEqual([]);
  });

  test("in the middle of a conversation an alarm is answered and another word begins anew", async () => {
    house.desk.cases = [dutyCase("A7K2QX4P", mine), dutyCase("B8M3QX4P")];
    await phone.asks("đóng ca", "Đóng ca nào?");
    await phone.asks("1 B8M", "B8M3: anh/chị đã nhận");
    await phone.asks("1", "A7K2 kết thúc thế nào?");
    await phone.asks("ca trực", "Đang trực");
    await phone.asks("4", "Gửi một trong các từ sau");
  });

  test("a restart in the middle of a conversation goes on where it was", async () => {
    house.desk.cases = [dutyCase("A7K2QX4P", mine)];
    await phone.asks("đóng ca", "Đóng ca nào?");
    await service.stop();
    await phone.types("1");
    bot = house.bot();
    service = bot.start();
    await phone.hears("A7K2 kết thúc thế nào?");
    await phone.asks("0", "Đã dừng");
  });

  test("the same message twice is worked off once, and what is no text is answered with help", async () => {
    await phone.types("ca trực", "82599fa32f56d00e8941");
    await phone.types("ca trực", "82599fa32f56d00e8941");
    await phone.hears("Đang trực");
    await phone.sendsUnsupported(true);
    for (const sends of ["sendsPicture", "sendsSticker", "sendsVoice"] as const) {
      await phone[sends]();
      await phone.hears("Gửi một trong các từ sau");
    }
    expect(house.figures.counted).toContain("update no-message");
    expect(house.figures.counted).toContain("update seen");
  });

  test("in a group the bot keeps silent, whoever writes what to it", async () => {
    house.desk.cases = [dutyCase("A7K2QX4P")];
    const group = house.platform.group("nhóm trực");
    await group.hears(phone, "1 A7K");
    await group.hears(house.platform.phone("nguoi-la"), "ca trực");
    await group.hears(phone, "1 A7K", "others");
    await phone.asks("ca trực", "Đang trực");
    expect(group.texts).toEqual([]);
    expect(house.desk.done).toEqual([]);
    expect(house.figures.counted.filter((word) => word === "update group")).toHaveLength(2);
  });

  test("a stranger reads one neutral sentence a day, whatever is written", async () => {
    const stranger = house.platform.phone("nguoi-la");
    await stranger.asks("cuu e voi", "gọi 111 hoặc 113");
    await stranger.types("1 A7K");
    await stranger.types("ca trực");
    await phone.asks("ca trực", "Đang trực");
    expect(stranger.texts).toHaveLength(1);
    expect(stranger.texts[0]).not.toMatch(/trẻ|xâm hại|đường dây|ca trực/i);
  });

  test("codes open once, by the owner's newest, and guessing ends", async () => {
    const first = await house.codes.make(hoa, Date.now());
    const second = await house.codes.make(hoa, Date.now());
    const other = house.platform.phone("hoa");
    await other.asks(first?.code ?? "", "máy nhắn tự động");
    await other.asks(
      (second?.code ?? "").toLowerCase().replace(/^(....)/, "$1 - "),
      "Đã liên kết máy này với Hoa",
    );
    const guesser = house.platform.phone("do-ma");
    for (let tries = 0; tries < 6; tries++) await guesser.types("ABCD2345");
    const third = await house.codes.make(minh, Date.now());
    await guesser.types(third?.code ?? "");
    await phone.asks("ca trực", "Đang trực");
    expect(guesser.texts.length).toBeLessThanOrEqual(3);
    const { rows } = await house.pool.query(
      "select count(*)::int as links from duty_phones where unlinked_at is null",
    );
    expect(rows).toEqual([{ links: 3 }]);
  });

  test("an account without the role takes nothing, and a disabled one is a stranger", async () => {
    const other = house.platform.phone("hoa");
    await other.hearsAny();
    await other.hearsAny();
    house.desk.cases = [dutyCase("A7K2QX4P", { holder: { id: hoa, name: "Hoa" } })];
    await other.asks("1 A7K", "không nhận cuộc trò chuyện");
    await other.asks("bàn giao", "không giữ cuộc trò chuyện");
    await other.asks("đóng ca", "không đóng hồ sơ");
    const shift = await other.asks("ca trực", "Đang trực");
    expect(shift).not.toContain("Đang chờ");
    await house.pool.query(`update staff set "disabledAt" = now() where id = $1`, [hoa]);
    await other.types("ca trực");
    await phone.asks("ca trực", "Đang trực");
    await other.hears("máy nhắn tự động");
    const words = { urgency: "P0", waitingMs: 0, caseCode: null } as const;
    expect(await bot.alertStaff([hoa], words)).toMatchObject({ notLinked: [hoa] });
    expect(house.desk.done).toEqual([]);
  });

  test("what fails at the desk is told, and the conversation is over", async () => {
    house.desk.broken = true;
    await phone.asks("1 A7K", "CHƯA được ghi");
    house.desk.broken = false;
    await phone.asks("ca trực", "Đang trực");
  });

  test("a broken network, error pages and limits only delay", async () => {
    const { faults } = house.platform.platform;
    faults.next("getUpdates", { kind: "cut" }, { kind: "not-ok", code: 408 });
    faults.next("sendMessage", { kind: "page", status: 502 });
    await phone.types("ca trực");
    await phone.hears("Đang trực");
    faults.next("sendMessage", { kind: "error", status: 429, retryAfter: 1 });
    expect(await alert("A7K2-QX4P")).toMatchObject({ sent: [lan] });
    await phone.hears("A7K2");
  });

  test("messages to one chat are a second apart, over all processes; what would come too late is not sent", async () => {
    const pauses: number[] = [];
    const clock = {
      ...systemClock,
      pause: async (ms: number) => {
        pauses.push(ms);
      },
    };
    const bots = [house.bot({ clock, chatPaceMs: 4_000 }), house.bot({ clock, chatPaceMs: 4_000 })];
    const words = { urgency: "P1", waitingMs: 0, caseCode: null } as const;
    const said = [];
    for (let call = 0; call < 6; call += 1) said.push(await bots[call % 2]?.alertStaff([minh], words));
    expect(said.map((one) => one?.sent.length)).toEqual([1, 1, 1, 1, 0, 0]);
    const waits = pauses.filter((ms) => ms > 500).map((ms) => Math.round(ms / 4_000));
    expect(waits).toEqual([1, 2, 3]);
    await house.redis.del(await house.redis.keys("*:pace:*"));
  });

  test("huỷ unlinks the phone for good", async () => {
    await phone.asks("huỷ", "Đã huỷ liên kết");
    const words = { urgency: "P0", waitingMs: 0, caseCode: null } as const;
    expect(await bot.alertStaff([lan], words)).toEqual({ sent: [], failed: [], notLinked: [lan] });
    const { rows } = await house.pool.query("select action, detail from history where action like 'phone.%'");
    expect(rows).toContainEqual({ action: "phone.unlink", detail: { by: "phone" } });
  });

  test("two processes never poll one token at the same time", async () => {
    const before = house.platform.count("getUpdates");
    const second = house.bot().start();
    await vi.waitUntil(() => house.platform.count("getUpdates") > before + 3, { timeout: 10_000 });
    await second.stop();
    const refused = house.lines.filter((line) => /"code":409\b/.test(line));
    expect(refused).toEqual([]);
  });

  test("neither token, chat nor words stand in Redis or in the log", async () => {
    const secrets = [
      { what: "token", text: token },
      { what: "chat", text: phone.chat },
      { what: "name", text: "Tên trên Zalo" },
      { what: "command", text: "con mèo" },
    ];
    expect(await secretsFound(secrets, house.server.url, () => house.lines)).toEqual([]);
    const dump = JSON.stringify((await house.pool.query("select * from duty_phones")).rows);
    expect(dump).not.toContain(phone.chat);
  });
});
