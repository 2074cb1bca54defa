import { afterAll, beforeAll, expect, it } from "vitest";
import { ZaloBotEmulator } from "../emulators/zalo-bot/emulator.js";
import { startPostgres } from "../support/postgres.js";
import type { StaffMember } from "../support/staff-member.js";
import { openWorld, type World } from "../support/world.js";

const token = "1459000000000000001:ma-bi-mat";
let world: World;
let platform: ZaloBotEmulator;
let supervisor: StaffMember;

beforeAll(async () => {
  platform = await ZaloBotEmulator.start({ token });
  world = await openWorld(await startPostgres());
  const started = await world.start({ DUTY_BOT_TOKEN: token, DUTY_BOT_API_URL: platform.url });
  expect(started.output()).toContain("Duty bot    on, polling");
  await world.connect();
  supervisor = await world.staff();
});

afterAll(async () => {
  await world.close();
  await platform.stop();
});

it("a child's cry rings on the phone of who leads, who takes the talk with one digit and closes the case", async () => {
  const phone = platform.phone("truong-ca");
  await phone.asks(await supervisor.phoneCode(), "Đã liên kết");
  const child = await world.newcomer("messenger");
  await child.types("cuu e voi ba dang danh me");
  const alarm = await phone.hears(/^P0 · chờ .* · [0-9A-Z]{4}-[0-9A-Z]{4}\n1 [0-9A-Z]{4}: nhận/);
  expect(alarm).not.toMatch(/ba|mẹ|đánh|messenger/i);
  await phone.getsFor(`1 ${codeIn(alarm)}`, "anh/chị đã nhận");
  const person = world.keyOf(child);
  const taken = await supervisor.sees(person, ({ talk }) => talk.holder.who === "staff");
  expect(taken.can.answer).toBe(true);
  await phone.getsFor("ca trực", "đang có người trả lời: 1");
  await phone.getsFor("đóng ca", "Đóng ca nào?");
  await phone.getsFor("1", "kết thúc thế nào?");
  await phone.getsFor("1", "Còn báo nơi nào nữa không?");
  await phone.getsFor("1", "Đúng không?");
  await phone.getsFor("1", "đã đóng");
  await supervisor.sees(person, ({ talk }) => talk.holder.who === "bot" && talk.caseStatus !== "in-progress");
});

function codeIn(alarm: string): string {
  return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(alarm)?.[0] ?? "";
}
