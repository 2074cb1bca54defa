import { afterAll, beforeAll, expect, it } from "vitest";
import { SmtpServer } from "../emulators/smtp/server.js";
import type { EmulatedPhone } from "../emulators/zalo-bot/emulator.js";
import { ZaloBotEmulator } from "../emulators/zalo-bot/emulator.js";
import { type MovingClock, movingClock } from "../support/moving-clock.js";
import { startPostgres } from "../support/postgres.js";
import type { StaffMember } from "../support/staff-member.js";
import { openWorld, type World } from "../support/world.js";

const minute = 60_000;
const token = "1459000000000000001:ma-bi-mat";
let clock: MovingClock;
let world: World;
let smtp: SmtpServer;
let platform: ZaloBotEmulator;
let supervisor: StaffMember;
/** The phone of who leads. */
let leads: EmulatedPhone;

beforeAll(async () => {
  platform = await ZaloBotEmulator.start({ token });
  world = await openWorld(await startPostgres());
  smtp = await SmtpServer.start();
  clock = movingClock();
  const started = await world.start({
    ...clock.settings,
    ...{ DUTY_BOT_TOKEN: token, DUTY_BOT_API_URL: platform.url },
    ...{ SMTP_URL: smtp.url, ALERT_EMAIL_FROM: "may@hotline.example" },
  });
  expect(started.output()).toContain("Duty bot    on, polling");
  await world.connect();
  supervisor = await world.staff();
  leads = platform.phone("truong-ca");
  await leads.asks(await supervisor.phoneCode(), "Đã liên kết");
});

afterAll(async () => {
  await world.close();
  await Promise.all([platform.stop(), smtp.stop()]);
  clock.remove();
});

it("a child's cry rings on the phone of who leads, who takes the talk with one digit and closes the case", async () => {
  const child = await world.newcomer("messenger");
  await child.types("cuu e voi ba dang danh me");
  const alarm = await leads.hears(/^P0 · chờ .* · [0-9A-Z]{4}-[0-9A-Z]{4}\n1 [0-9A-Z]{4}: nhận/);
  expect(alarm).not.toMatch(/ba|mẹ|đánh|messenger/i);
  await leads.getsFor(`1 ${codeIn(alarm)}`, "anh/chị đã nhận");
  const person = world.keyOf(child);
  const taken = await supervisor.sees(person, ({ talk }) => talk.holder.who === "staff");
  expect(taken.can.answer).toBe(true);
  await leads.getsFor("ca trực", "đang có người trả lời: 1");
  await leads.getsFor("đóng ca", "Đóng ca nào?");
  await leads.getsFor("1", "kết thúc thế nào?");
  await leads.getsFor("1", "Còn báo nơi nào nữa không?");
  await leads.getsFor("1", "Đúng không?");
  await leads.getsFor("1", "đã đóng");
  await supervisor.sees(person, ({ talk }) => talk.holder.who === "bot" && talk.caseStatus !== "in-progress");
});

it("an alarm nobody takes climbs from phone to phone and to the mail, tells the child each time, and stops when it is seen", {
  timeout: 90_000,
}, async () => {
  const operator = await world.staff();
  const [leader, onCall] = [await supervisor.id(), await operator.id()];
  const [from, to] = [Date.now() - minute, Date.now() + 60 * minute];
  await supervisor.sets("/roster/shifts", { staff: onCall, rank: "first", from, to });
  await supervisor.sets("/roster/shifts", { staff: leader, rank: "supervisor", from, to });
  await supervisor.sets("/alarms/addresses", { staff: leader, email: "truong-ca@hotline.example" });
  const phone = platform.phone("truc");
  await phone.asks(await operator.phoneCode(), "Đã liên kết");
  const heard = leads.texts.length;

  const child = await world.newcomer("messenger");
  await child.types("cuu e voi ba dang danh me");
  const code = codeIn(await phone.hears(/^P0 · chờ /));
  await child.hears(({ text }) => text.includes("gọi được cho người trực"));
  await clock.advance(2 * minute);
  expect(codeIn(await phone.hears(/^P0 · chờ [2-9] phút/))).toBe(code);
  await child.hears(({ text }) => text.includes("vừa gọi người trực thêm một lần nữa"));
  expect([leads.texts.length, smtp.mails]).toEqual([heard, []]);

  await clock.advance(2 * minute);
  await phone.hears(/^P0 · chờ [4-9] phút/);
  expect(codeIn(await alarmOn(leads))).toBe(code);
  await child.hears(({ text }) => text.includes("vừa gọi thêm người phụ trách ca trực"));
  await expect.poll(() => smtp.mails.length).toBe(1);
  expect(smtp.mails[0]?.to).toEqual(["truong-ca@hotline.example"]);
  expect(smtp.mails[0]?.data).not.toMatch(/danh me|messenger/i);

  await supervisor.acknowledges(world.keyOf(child));
  const other = await world.newcomer("zalo");
  await clock.advance(10 * minute);
  await other.types("cuu em voi chu dang danh em");
  // Of the first one nothing more is heard: the next alarm is that of somebody else.
  const next = await phone.hears(/^P0 · chờ /);
  expect(codeIn(next)).not.toBe(code);
  expect(smtp.mails).toHaveLength(1);
});

/** The next alarm on a phone on which other texts came before. */
async function alarmOn(phone: EmulatedPhone): Promise<string> {
  for (;;) {
    const text = await phone.hearsAny();
    if (/^P0 · chờ [4-9] phút/.test(text)) return text;
  }
}

function codeIn(alarm: string): string {
  return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(alarm)?.[0] ?? "";
}
