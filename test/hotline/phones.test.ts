import { describe, expect, test } from "vitest";
import { channelStates, dutyBotState, ownPhone, phoneCode } from "../../src/hotline/api/contract.js";
import { createTroubleBoard } from "../../src/hotline/channel-state/board.js";
import { databases } from "../support/database.js";
import { codeOf, type Desk, signedIn } from "./desk.js";
import { standingDesk } from "./standing-desk.js";

describe.each(databases.slice(1))("one's own duty phone in the console, on $name", (kind) => {
  let desk: Desk;
  standingDesk(kind, (one) => {
    desk = one;
  });

  test("is not linked, gets a code for ten minutes, and no more than ten codes an hour", async () => {
    const browser = await signedIn(desk, "operator");
    expect(ownPhone.parse((await browser.get("/me/phone")).body)).toEqual({ on: true, linkedAt: null });
    const codes = new Set<string>();
    for (let made = 0; made < 10; made++) {
      const reply = await browser.post("/me/phone/code");
      expect(reply.status).toBe(201);
      const { code, expiresAt } = phoneCode.parse(reply.body);
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
      expect(expiresAt).toBe(desk.now + 600_000);
      codes.add(code);
    }
    expect(codes.size).toBe(10);
    expect(codeOf(await browser.post("/me/phone/code"))).toBe("too-many-tries");
    expect(ownPhone.parse((await browser.post("/me/phone/unlink")).body).linkedAt).toBeNull();
    const { rows } = await desk.pool.query(
      "select count(*)::int as codes from history where action = 'phone.code'",
    );
    expect(rows).toEqual([{ codes: 11 }]);
  });

  test("supervisors see how the bot stands", async () => {
    const browser = await signedIn(desk, "supervisor");
    const state = dutyBotState.parse((await browser.get("/duty-bot")).body);
    expect(state).toMatchObject({ on: true, way: "polling", lastError: null, linkedPhones: 0 });
    expect(state.quota).toMatchObject({ sent: 0, left: 3_000, limit: 3_000, keptForP0: 500 });
  });

  test("supervisors see what is missing, and the mail room only while something lies aside in it", async () => {
    const browser = await signedIn(desk, "supervisor");
    const board = createTroubleBoard(desk.client);
    const channels = async () => channelStates.parse((await browser.get("/channels")).body).channels;
    const at = desk.now - 1_000;
    await board.failed({ channel: "messenger", word: "fields-missing", names: ["messages", "standby"] }, at);
    await board.failed({ channel: "mail-room", word: "dead-letters" }, at);
    expect(await channels()).toEqual([
      {
        ...{ channel: "messenger", on: false },
        troubles: [{ word: "fields-missing", at, names: ["messages", "standby"] }],
      },
      { channel: "zalo", on: true, troubles: [] },
      { channel: "mail-room", on: true, troubles: [{ word: "dead-letters", at }] },
    ]);
    await board.over("messenger", ["fields-missing"]);
    await board.over("mail-room", ["dead-letters"]);
    expect((await channels()).map(({ channel, troubles }) => [channel, troubles])).toEqual([
      ["messenger", []],
      ["zalo", []],
    ]);
  });

  test("supervisors see which platforms are in trouble, until a message goes out or a day has passed", async () => {
    const browser = await signedIn(desk, "supervisor");
    const board = createTroubleBoard(desk.client);
    const troubles = async () =>
      channelStates
        .parse((await browser.get("/channels")).body)
        .channels.map(({ channel, on, troubles: open }) => [channel, on, open.map(({ word }) => word)]);
    expect(await troubles()).toEqual([
      ["messenger", false, []],
      ["zalo", true, []],
    ]);
    await board.failed({ channel: "zalo", word: "token" }, desk.now - 1_000);
    await board.failed({ channel: "zalo", word: "policy" }, desk.now - 1_000);
    expect((await troubles())[1]).toEqual(["zalo", true, ["token", "policy"]]);
    await board.worked("zalo", desk.now);
    expect((await troubles())[1]).toEqual(["zalo", true, ["policy"]]);
    desk.now += 25 * 3_600_000;
    expect((await troubles())[1]).toEqual(["zalo", true, []]);
  });
});
