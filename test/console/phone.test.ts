import { beforeEach, describe, expect, it } from "vitest";
import { expectAccessible, narrow, wide } from "../support/browser-desk.js";
import { password, setUpDesk, signIn } from "./desk.js";
import { FakePhones } from "./fake/phone.js";
import { lan } from "./people.js";
import { staff } from "./samples.js";

const desk = setUpDesk();
const shots = process.env["SHOTS"];
let phones: FakePhones;

beforeEach(() => {
  phones = new FakePhones();
  desk.api.rooms.set("me", phones.mine);
  desk.api.rooms.set("duty-bot", phones.bot);
  desk.api.rooms.set("channels", phones.platforms);
  const actions = [...lan.actions, "phone.own", "duty-bot.read", "channel.read"] as const;
  desk.api.addStaff(staff("lan", "Lan", { roles: ["supervisor"], actions: [...actions] }), password);
});

const look = (name: string) => expectAccessible(desk.page, [narrow, wide], { folder: shots, name });

describe("the dialog of one's own duty phone", () => {
  it("makes a code, shows by itself that the phone is linked, and ends the link", async () => {
    await desk.open();
    await desk.page.getByRole("button", { name: "Trình đơn của Lan" }).click();
    await desk.page.getByRole("menuitem", { name: "Điện thoại trực" }).click();
    const dialog = desk.page.getByRole("dialog", { name: "Điện thoại trực" });
    await dialog.getByText("Chưa có điện thoại nào").waitFor();
    await dialog.getByRole("button", { name: "Tạo mã liên kết" }).click();
    await dialog.getByText("K7M2 QX4P").waitFor();
    await look("phone-code");
    phones.phone = { on: true, linkedAt: Date.now() };
    await dialog.getByText("Điện thoại đã liên kết").waitFor();
    expect(await dialog.getByText("K7M2 QX4P").count()).toBe(0);
    await look("phone-linked");
    await dialog.getByRole("button", { name: "Huỷ liên kết" }).click();
    await dialog.getByText("Chưa có điện thoại nào").waitFor();
  });

  it("says when the office has no duty bot, and what failed", async () => {
    phones.phone = { on: false, linkedAt: null };
    phones.state = { ...phones.state, on: false };
    await desk.open();
    await desk.page.getByRole("button", { name: "Trình đơn của Lan" }).click();
    await desk.page.getByRole("menuitem", { name: "Điện thoại trực" }).click();
    await desk.page.getByText("Đơn vị chưa bật máy nhắn trực").waitFor();
  });
});

describe("the strip on channels", () => {
  it("stands above everything while phones are not reached or a platform is in trouble", async () => {
    const at = Date.now();
    phones.state = { ...phones.state, lastError: { word: "token-refused", at } };
    const zalo = { channel: "zalo", on: true, troubles: [{ word: "token", at }] } as const;
    phones.channels = { channels: [{ ...zalo, troubles: [...zalo.troubles] }] };
    await desk.page.goto(desk.api.url);
    await signIn(desk.page);
    await desk.page.getByText("Zalo từ chối mã truy cập").waitFor();
    await desk.page.getByText("mã truy cập hết hiệu lực").waitFor();
    await look("phone-strip");
  });
});
