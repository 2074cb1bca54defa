import { afterAll, beforeAll, expect, it } from "vitest";
import { newWebhook } from "../../src/hotline/api/alarm-contract.js";
import { signatureOf, webhookHeaders } from "../../src/hotline/ladder/webhook.js";
import { SmtpServer } from "../emulators/smtp/server.js";
import type { EmulatedPhone } from "../emulators/zalo-bot/emulator.js";
import { ZaloBotEmulator } from "../emulators/zalo-bot/emulator.js";
import { type MovingClock, movingClock } from "../support/moving-clock.js";
import { startPostgres } from "../support/postgres.js";
import type { StaffMember } from "../support/staff-member.js";
import { WebhookReceiver } from "../support/webhook-receiver.js";
import { openWorld, type World } from "../support/world.js";

const minute = 60_000;
const token = "1459000000000000001:ma-bi-mat";
let clock: MovingClock;
let world: World;
let smtp: SmtpServer;
let platform: ZaloBotEmulator;
let supervisor: StaffMember;
const office = new WebhookReceiver();
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
  await Promise.all([platform.stop(), smtp.stop(), office.stop()]);
  clock.remove();
});

it("a child's cry rings on the phone of who leads, who takes the talk with one digit and closes the case", async () => {
  const child = await world.newcomer("messenger");
  await child.types("cuu e voi ba dang danh me");
  const alarm = await leads.hears(/^Khẩn cấp · chờ .* · [0-9A-Z]{4}-[0-9A-Z]{4}\n1 [0-9A-Z]{4}: nhận/);
  expect(alarm).not.toMatch(/ba|mẹ|đánh|messenger/i);
  await leads.getsFor(`1 ${codeIn(alarm)}`, "anh/chị đã nhận");
  const person = world.keyOf(child);
  const taken = await supervisor.sees(person, ({ talk }) => talk.holder.who === "staff");
  expect(taken.can.answer).toBe(true);
  await leads.getsFor("ca trực", "đang có người trả lời: 1");
  const closed = async (words: string) => {
    await leads.getsFor("đóng ca", "Đóng ca nào?");
    await leads.getsFor("1", "kết thúc thế nào?");
    await leads.getsFor("1", "Còn báo nơi nào nữa không?");
    await leads.getsFor("1", "Đúng không?");
    await leads.getsFor("1", words);
  };
  await closed("CHƯA đóng, người viết đang chờ");
  await supervisor.answers(person, "Chị đây, em đang ở đâu?");
  await supervisor.sees(person, ({ talk }) => talk.unansweredSince === null);
  await closed("đã đóng");
  await supervisor.sees(person, ({ talk }) => talk.holder.who === "bot" && talk.caseStatus !== "in-progress");
});

/** Who stands by, each rank above the one before; the first has a phone alone. */
const roster = {
  first: null,
  supervisor: "truong-ca@hotline.example",
  province: "truc-tinh@hotline.example",
} as const;

/** The ladder of P0: how long it took to get there, whom the alarm tells, who gets mail, and what the child hears. */
const rungs = [
  { minutes: 0, told: "on-call", mailed: [], heard: "gọi được cho người trực" },
  { minutes: 2, told: "on-call", mailed: [], heard: "vừa gọi người trực thêm một lần nữa" },
  { minutes: 2, told: "supervisor", mailed: ["supervisor"], heard: "vừa gọi thêm người phụ trách ca trực" },
  {
    minutes: 4,
    told: "province",
    mailed: ["supervisor", "province"],
    heard: "vừa gọi thêm người trực của tỉnh",
  },
] as const;

it("an alarm nobody takes climbs to the province, by phone, mail and webhook, tells the child each time, and stops when it is seen", {
  timeout: 90_000,
}, async () => {
  const operator = await world.staff();
  const province = await world.staff();
  const people = { first: operator, supervisor, province };
  const [from, to] = [Date.now() - minute, Date.now() + 60 * minute];
  for (const rank of ["first", "supervisor", "province"] as const) {
    const staff = await people[rank].id();
    await supervisor.sets("/roster/shifts", { staff, rank, from, to });
    if (roster[rank] !== null) await supervisor.sets("/alarms/addresses", { staff, email: roster[rank] });
  }
  const webhook = { name: "Tổng đài tỉnh", url: await office.start() };
  const { secret } = newWebhook.parse(await supervisor.sets("/alarms/webhooks", webhook));
  const phone = platform.phone("truc");
  await phone.asks(await operator.phoneCode(), "Đã liên kết");
  const before = leads.texts.length;

  const child = await world.newcomer("messenger");
  await child.types("cuu e voi ba dang danh me");
  let code: string | null = null;
  let mails = 0;
  for (const [rung, { minutes, told, mailed, heard }] of rungs.entries()) {
    await pass(minutes);
    await child.hears(({ text }) => text.includes(heard));
    const rang = codeIn(await phone.hears(/^Khẩn cấp · chờ /));
    code ??= rang;
    expect(rang).toBe(code);
    await expect.poll(() => office.got.length).toBe(rung + 1);
    expect(opened(office.got[rung], secret)).toMatchObject({ kind: "alert", urgency: "P0", told, rung });
    mails += mailed.length;
    await expect.poll(() => smtp.mails.length).toBe(mails);
    const addresses = smtp.mails.slice(mails - mailed.length).flatMap((mail) => mail.to);
    expect(addresses.toSorted()).toEqual(mailed.map((rank) => roster[rank]).toSorted());
    if (told === "on-call") expect(leads.texts).toHaveLength(before);
  }
  expect(codeIn(await alarmOn(leads))).toBe(code);
  for (const { data } of smtp.mails) expect(data).not.toMatch(/danh me|messenger/i);

  await supervisor.acknowledges(world.keyOf(child));
  const other = await world.newcomer("zalo");
  await pass(10);
  await other.types("cuu em voi chu dang danh em");
  // Of the first one nothing more is heard, not even at the province: the next alarm is that of somebody else.
  expect(codeIn(await phone.hears(/^Khẩn cấp · chờ /))).not.toBe(code);
  await expect.poll(() => office.got.length).toBe(rungs.length + 1);
  expect(opened(office.got.at(-1), secret)).toMatchObject({ told: "on-call", rung: 0 });
  expect(smtp.mails).toHaveLength(mails);
});

/** Lets minutes pass for the product and for the platform, which takes no request that is much younger than its own clock. */
async function pass(minutes: number): Promise<void> {
  if (minutes === 0) return;
  world.graph.clock.advance(minutes * minute);
  await clock.advance(minutes * minute);
}

/** What a webhook was sent, if it is signed with this secret and says nothing of the talk. */
function opened(sent: (typeof office.got)[number] | undefined, secret: string): unknown {
  if (sent === undefined) throw new Error("Nothing was sent.");
  const { headers, body } = sent;
  const timestamp = String(headers[webhookHeaders.timestamp]);
  expect(headers[webhookHeaders.signature]).toBe(signatureOf(secret, timestamp, body));
  expect(body).not.toMatch(/danh|messenger|zalo/i);
  return JSON.parse(body);
}

/** The next alarm on a phone on which other texts came before. */
async function alarmOn(phone: EmulatedPhone): Promise<string> {
  for (;;) {
    const text = await phone.hearsAny();
    if (/^Khẩn cấp · chờ [4-9] phút/.test(text)) return text;
  }
}

function codeIn(alarm: string): string {
  return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(alarm)?.[0] ?? "";
}
