import { expect, it } from "vitest";
import type { ChannelStates } from "../../src/hotline/api/contract.js";
import { linesOf } from "../../src/hotline/console/channels/channel-words.js";

type State = ChannelStates["channels"][number];
const now = Date.UTC(2026, 2, 9, 3, 0);
const at = now - 60_000;

const lines: [string, State, string, RegExp][] = [
  ["well", { channel: "zalo", on: true, troubles: [] }, "well", /^Ổn\.$/],
  ["without credentials", { channel: "zalo", on: false, troubles: [] }, "off", /^Chưa nối\.$/],
  [
    "with webhook fields missing: which, and what is to be done",
    {
      channel: "messenger",
      on: true,
      troubles: [{ word: "fields-missing", at, names: ["messages", "standby"] }],
    },
    "trouble",
    /^trang chuyển không đủ loại tin sang máy\. Thiếu: messages, standby\. Trên máy chủ, chạy npm run messenger:setup/,
  ],
  [
    "with more than one trouble: all of them, the newest first",
    {
      ...{ channel: "messenger", on: true },
      troubles: [
        { word: "callback-elsewhere", at: at - 1 },
        { word: "token-ending", at },
      ],
    },
    "trouble",
    /^mã truy cập sắp hết hạn.* Tạo mã mới của trang.* Webhook của ứng dụng trỏ đến địa chỉ khác.* Lần cuối: /,
  ],
  [
    "whose token is dead, on Zalo: Zalo's way to renew it",
    { channel: "zalo", on: true, troubles: [{ word: "token", at }] },
    "trouble",
    /hết hiệu lực.*npm run zalo:connect/,
  ],
  [
    "that is the mail room with something aside",
    { channel: "mail-room", on: true, troubles: [{ word: "dead-letters", at }] },
    "trouble",
    /npm run dead-letters/,
  ],
];

it.each(lines)("a channel %s", (_what, channel, state, words) => {
  const [line] = linesOf({ channels: [channel] }, undefined, now);
  expect(line).toMatchObject({ state, words: expect.stringMatching(words) });
});
