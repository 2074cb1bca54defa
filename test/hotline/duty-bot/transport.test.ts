import fc from "fast-check";
import type { Transformer } from "grammy";
import { describe, expect, test } from "vitest";
import { typedCaseCode } from "../../../src/cases/case-code.js";
import { monthOf } from "../../../src/hotline/duty-bot/quota.js";
import { readCommand, readNumber } from "../../../src/hotline/duty-bot/reading.js";
import { readAnswer } from "../../../src/hotline/duty-bot/transport/answer.js";
import { telegramShape } from "../../../src/hotline/duty-bot/transport/telegram-shape.js";
import { zaloTransformer } from "../../../src/hotline/duty-bot/transport/transformer.js";
import { readTelegram, readZalo } from "../../../src/hotline/duty-bot/transport/update.js";
import { alertText, toStranger, waiting } from "../../../src/hotline/duty-bot/words.js";

const message = {
  message_id: "82599fa32f56d00e8941",
  date: 1_790_000_000_123,
  chat: { id: "6ede9afa66b88fe6d6a9", chat_type: "PRIVATE" },
  from: { id: "6ede9afa66b88fe6d6a9", display_name: "An", is_bot: false },
  text: "ca trực",
};
const event = { event_name: "message.text.received", message };
const update = {
  chat: message.chat.id,
  at: 1_790_000_000_123,
  text: "ca trực",
  updateId: expect.any(Number),
};
const read = { kind: "update", update };

describe("what the platform answers", () => {
  test.each([
    ["a result", 200, '{"ok":true,"result":{"id":"1"}}', { ok: true, result: { id: "1" } }],
    ["no result", 200, '{"ok":true}', { ok: true, result: true }],
    ["an error", 400, '{"ok":false,"error_code":400,"description":"x"}', { ok: false, error_code: 400 }],
    ["an error on HTTP 200", 200, '{"ok":false,"error_code":429}', { ok: false, error_code: 429 }],
    [
      "an error without its code",
      404,
      '{"ok":false,"description":"Not Found"}',
      { ok: false, error_code: 404 },
    ],
    ["no code on HTTP 200", 200, '{"ok":false}', { ok: false, error_code: 500 }],
    ["an empty poll by its words", 200, '{"ok":false,"description":"Request timeout"}', { error_code: 408 }],
    ["a page of a proxy", 502, "<html>", { ok: false, error_code: 502 }],
    ["a page on HTTP 200", 200, "<html>", { ok: false, error_code: 502 }],
    ["a page for a bad token", 401, "no", { ok: false, error_code: 401 }],
    ["an array", 200, "[]", { ok: false, error_code: 502 }],
  ])("is read: %s", (_what, status, text, envelope) => {
    expect(readAnswer({ status, text, retryAfter: null })).toMatchObject(envelope);
  });

  test("a pause is taken at its word up to five minutes, and nonsense is none", () => {
    const paused = (retryAfter: string | null) =>
      (readAnswer({ status: 429, text: "{}", retryAfter }) as { parameters?: unknown }).parameters;
    expect([paused("7"), paused("9999"), paused("soon"), paused(null)]).toEqual([
      { retry_after: 7 },
      { retry_after: 300 },
      undefined,
      undefined,
    ]);
  });

  test("never throws, whatever comes, and always names a code", () => {
    const any = fc.record({
      status: fc.integer({ min: 200, max: 599 }),
      text: fc.oneof(fc.json(), fc.string()),
    });
    fc.assert(
      fc.property(any, ({ status, text }) => {
        const answer = readAnswer({ status, text, retryAfter: null });
        expect(answer.ok || Number.isInteger(answer.error_code) || answer.error_code !== undefined).toBe(
          true,
        );
      }),
    );
  });
});

describe("what the platform tells", () => {
  test.each([
    ["flat", event, [read]],
    ["wrapped", { ok: true, result: event }, [read]],
    ["as an array", [event], [read]],
    [
      "with seconds",
      { message: { ...message, date: 1_790_000_000 } },
      [{ update: { at: 1_790_000_000_000 } }],
    ],
    ["a picture", { message: { ...message, text: undefined, photo_url: "x" } }, [{ update: { text: null } }]],
    ["without a message", { event_name: "message.unsupported.received" }, [{ word: "no-message" }]],
    ["a group", { message: { ...message, chat: { id: "zgr-1", chat_type: "GROUP" } } }, [{ word: "group" }]],
    ["a bot", { message: { ...message, from: { is_bot: true } } }, [{ word: "bot" }]],
    ["nothing", null, [{ word: "unreadable" }]],
    ["something else", { message: 7 }, [{ word: "unreadable" }]],
  ])("is read: %s", (_what, body, expected) => {
    expect(readZalo(body)).toMatchObject(expected as never);
  });

  test("the same message is the same update, another is not, and no name is kept", () => {
    const id = (body: unknown) => (readZalo(body)[0] as { update?: { updateId: number } }).update?.updateId;
    expect(id(event)).toBe(id({ ok: true, result: event }));
    expect(id(event)).not.toBe(id({ message: { ...message, message_id: "other" } }));
    expect(JSON.stringify(readZalo(event))).not.toContain("An");
    expect(telegramShape({ ...update, updateId: 7 }, 42)).toMatchObject({
      update_id: 7,
      message: { date: 1_790_000_000, chat: { id: 42, type: "private" }, text: "ca trực" },
    });
  });

  test("Telegram is read as it is, for development", () => {
    const own = { update_id: 5, message: { date: 9, chat: { id: 3, type: "private" }, text: "x" } };
    expect(readTelegram(own)).toEqual([
      { kind: "update", update: { updateId: 5, chat: "3", at: 9_000, text: "x" } },
    ]);
    expect(
      readTelegram({ ...own, message: { ...own.message, chat: { id: 3, type: "group" } } }),
    ).toMatchObject([{ word: "group" }]);
  });

  test("nothing that is JSON makes it throw", () => {
    const shaped = fc.record(
      { event_name: fc.jsonValue(), message: fc.jsonValue(), result: fc.jsonValue(), ok: fc.boolean() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), shaped), (body) => {
        readZalo(body);
        readTelegram(body);
      }),
    );
  });
});

describe("calls to the platform", () => {
  const call = async (method: string, payload: object, answer: unknown = { ok: true, result: true }) => {
    const sent: unknown[] = [];
    const transformer = zaloTransformer({ idOf: async (number) => (number === 42 ? "6ede" : null) });
    const prev = async (name: string, given: object) => {
      sent.push([name, given]);
      return answer;
    };
    const result = await transformer(
      prev as unknown as Parameters<Transformer>[0],
      method as never,
      payload as never,
    );
    return { sent, result };
  };

  test.each([
    [
      "drops what it does not know",
      "sendMessage",
      { chat_id: "a", text: "b", reply_markup: {} },
      { chat_id: "a", text: "b" },
    ],
    ["turns numbers into ids", "sendMessage", { chat_id: 42, text: "b" }, { chat_id: "6ede", text: "b" }],
    ["polls with a text", "getUpdates", { timeout: 5, offset: 9, allowed_updates: [] }, { timeout: "5" }],
    [
      "sets a webhook",
      "setWebhook",
      { url: "u", secret_token: "s", max_connections: 1 },
      { url: "u", secret_token: "s" },
    ],
  ])("%s", async (_what, method, payload, expected) => {
    expect((await call(method, payload)).sent).toEqual([[method, expected]]);
  });

  test.each([
    ["one update is a list", "getUpdates", { ok: true, result: event }, { ok: true, result: [event] }],
    ["several are a list", "getUpdates", { ok: true, result: [event] }, { ok: true, result: [event] }],
    ["an empty poll is no error", "getUpdates", { ok: false, error_code: 408 }, { ok: true, result: [] }],
    ["another error stays", "getUpdates", { ok: false, error_code: 409 }, { ok: false, error_code: 409 }],
    [
      "no webhook is no error",
      "getWebhookInfo",
      { ok: false, error_code: 404 },
      { ok: true, result: { url: "" } },
    ],
    ["a webhook is gone", "deleteWebhook", { ok: true, result: { url: "" } }, { ok: true, result: true }],
    [
      "408 elsewhere is an error",
      "sendMessage",
      { ok: false, error_code: 408 },
      { ok: false, error_code: 408 },
    ],
  ])("%s", async (_what, method, answer, expected) => {
    expect((await call(method, {}, answer)).result).toEqual(expected);
  });

  test("what the platform does not have, and chats it was not heard from, are not sent", async () => {
    expect(await call("editMessageText", {})).toMatchObject({ sent: [], result: { error_code: 400 } });
    expect(await call("sendMessage", { chat_id: 7, text: "x" })).toMatchObject({
      sent: [],
      result: { error_code: 404 },
    });
  });
});

describe("what staff type", () => {
  test.each([
    ["1 A7K", { kind: "take", code: "A7K" }],
    ["1. a7k2-qx4p", { kind: "take", code: "A7K2QX4P" }],
    ["số 2 A7K.", { kind: "pass", code: "A7K" }],
    ["hai a7k", { kind: "pass", code: "A7K" }],
    ["1", { kind: "take", code: null }],
    ["Một.", { kind: "take", code: null }],
    ["1 O7K", { kind: "take", code: "07K" }],
    ["BÀN GIAO", { kind: "word", word: "hand-over" }],
    ["hủy", { kind: "word", word: "unlink" }],
    ["huỷ", { kind: "word", word: "unlink" }],
    ["thử chuông!", { kind: "word", word: "test" }],
    ["1 a", null],
    ["12 A7K", null],
    ["constructor", null],
    ["cứu em với", null],
  ])("%s", (text, command) => {
    expect(readCommand(text)).toEqual(command);
  });

  test.each([
    ["2", 2],
    ["2.", 2],
    ["số 3", 3],
    ["bốn", 4],
    ["không", 0],
    ["123", null],
    ["hai ba", null],
  ])("as a number: %s", (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  test("any text is read without a fault", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        (text) => void [readCommand(text), readNumber(text), typedCaseCode(text)],
      ),
    );
  });
});

describe("what the bot says", () => {
  test.each([
    [0, "dưới 1 phút"],
    [119 * 60_000, "119 phút"],
    [120 * 60_000, "2 giờ"],
    [49 * 3_600_000, "2 ngày"],
  ])("waiting %i ms is %s", (ms, words) => {
    expect(waiting(ms)).toBe(words);
  });

  test("an alert holds nothing but urgency, waiting time, code and what to answer", () => {
    fc.assert(
      fc.property(
        fc.nat(1e9),
        fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
        (waitingMs, caseCode) => {
          expect(alertText({ urgency: "P0", waitingMs, caseCode })).toMatch(
            /^Khẩn cấp · chờ (dưới 1 phút|\d+ (phút|giờ|ngày)) · \S{9}\n1 \S{4}: nhận · 2 \S{4}: chuyển tiếp$/,
          );
        },
      ),
    );
    expect(alertText({ urgency: "P3", waitingMs: 0, caseCode: null, test: true })).toMatch(/THỬ CHUÔNG/);
  });

  test("a stranger reads one sentence, with where to find help", () => {
    expect(toStranger.match(/\.$/)).not.toBeNull();
    expect(toStranger).toContain("111");
  });

  test("a month ends at midnight in Viet Nam", () => {
    expect(monthOf(Date.UTC(2026, 10, 30, 16, 59, 59))).toBe("2026-11");
    expect(monthOf(Date.UTC(2026, 10, 30, 17))).toBe("2026-12");
  });
});
