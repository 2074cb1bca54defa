import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { BotOptions } from "./options.js";
import { type BotEvent, BotPlatform, type BotText, opaqueId } from "./platform.js";
import { createBotServer } from "./server.js";

/**
 * Stands in for the Zalo Bot Platform and the people who write to one bot: takes calls at `url`, answers polls or calls
 * a webhook, enforces the free plan's limits, and can be told to fail.
 *
 * @example
 * const platform = await ZaloBotEmulator.start({ token: "1:abc" });
 * const phone = platform.phone("lan");
 * await phone.types("ca trực");
 * const answer = await phone.hears(/Đang trực/);
 */
export class ZaloBotEmulator {
  readonly platform: BotPlatform;
  readonly #server: Server;
  #url = "";

  private constructor(options: BotOptions) {
    this.platform = new BotPlatform(options);
    this.#server = createBotServer(this.platform);
  }

  static async start(options: BotOptions): Promise<ZaloBotEmulator> {
    const emulator = new ZaloBotEmulator(options);
    emulator.#server.listen(options.port ?? 0, "127.0.0.1");
    await once(emulator.#server, "listening");
    emulator.#url = `http://127.0.0.1:${(emulator.#server.address() as AddressInfo).port}`;
    return emulator;
  }

  /** Root of the bot API. */
  get url(): string {
    return this.#url;
  }

  /** A person with this made-up name. */
  phone(name: string): EmulatedPhone {
    return new EmulatedPhone(this.platform, opaqueId(name));
  }

  /** A group that the bot has joined. Throws where it may not. */
  group(name: string): EmulatedGroup {
    const chat = `zgr-${opaqueId(name)}`;
    if (!this.platform.join(chat)) throw new Error("The bot may not join this group.");
    return new EmulatedGroup(this.platform, chat);
  }

  /** How often a method was called. */
  count(method: string): number {
    return this.platform.calls.filter((call) => call.method === method).length;
  }

  async stop(): Promise<void> {
    this.platform.stop();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

/** One person's private chat with the bot. */
export class EmulatedPhone {
  readonly chat: string;
  readonly #platform: BotPlatform;
  #read = 0;

  constructor(platform: BotPlatform, chat: string) {
    this.#platform = platform;
    this.chat = chat;
  }

  /** Both sides, oldest first. */
  get lines(): readonly { readonly text: string; readonly mine: boolean }[] {
    return this.#platform.lines.filter(({ chat }) => chat === this.chat);
  }

  /** Everything the bot has said here. */
  get texts(): readonly string[] {
    return this.#platform.sent.filter((one: BotText) => one.chat === this.chat).map(({ text }) => text);
  }

  types(text: string, messageId = opaqueId()): Promise<void> {
    this.#platform.lines.push({ chat: this.chat, text, mine: true });
    return this.#event("message.text.received", { text }, messageId);
  }

  sendsPicture(): Promise<void> {
    const photo = { photo_url: "https://anh.invalid/1.jpg", caption: "", message_type: "CHAT_PHOTO" };
    return this.#event("message.image.received", photo);
  }

  sendsSticker(): Promise<void> {
    const sticker = { sticker: "bfe458bf64fa8da4d4eb", url: "https://anh.invalid/sticker.webp" };
    return this.#event("message.sticker.received", sticker);
  }

  sendsVoice(): Promise<void> {
    const voice = { voice_url: "https://voice-aac-dl.invalid/1.aac", message_type: "CHAT_VOICE" };
    return this.#event("message.voice.received", voice);
  }

  /** Something the platform does not pass on; `bare` has no message at all. */
  sendsUnsupported(bare: boolean): Promise<void> {
    const event: BotEvent = { event_name: "message.unsupported.received" };
    return bare ? this.#platform.push(this.chat, event) : this.#event("message.unsupported.received", {});
  }

  /** Waits for the next text that was not heard before and fits; fails when another one comes first. */
  async hears(pattern: RegExp | string): Promise<string> {
    const text = await this.hearsAny();
    const fits = typeof pattern === "string" ? text.includes(pattern) : pattern.test(text);
    if (!fits) throw new Error(`Expected ${String(pattern)}, heard: ${text}`);
    return text;
  }

  /** Waits for the next text that was not heard before. */
  async hearsAny(): Promise<string> {
    const late = Date.now() + 10_000;
    for (let text = this.texts[this.#read]; ; text = this.texts[this.#read]) {
      if (text !== undefined) {
        this.#read += 1;
        return text;
      }
      if (Date.now() > late) throw new Error("The bot said nothing.");
      await pause(5);
    }
  }

  /** Types and waits for a text that fits; others, such as alarms, may come before it. */
  async getsFor(text: string, pattern: string): Promise<string> {
    await this.types(text);
    for (;;) {
      const heard = await this.hearsAny();
      if (heard.includes(pattern)) return heard;
    }
  }

  /** Types and hears the answer. */
  async asks(text: string, pattern: RegExp | string): Promise<string> {
    await this.types(text);
    return this.hears(pattern);
  }

  #event(name: string, more: object, messageId = opaqueId()): Promise<void> {
    const who = { id: this.chat };
    const message = {
      ...{ message_id: messageId, date: Date.now(), chat: { ...who, chat_type: "PRIVATE" } },
      from: { ...who, display_name: "Tên trên Zalo", is_bot: false },
      ...more,
    };
    return this.#platform.push(this.chat, { event_name: name, message });
  }
}

/** A group with the bot in it. */
export class EmulatedGroup {
  readonly chat: string;
  readonly #platform: BotPlatform;

  constructor(platform: BotPlatform, chat: string) {
    this.#platform = platform;
    this.chat = chat;
  }

  /** Everything the bot has said here. */
  get texts(): readonly string[] {
    return this.#platform.sent.filter(({ chat }) => chat === this.chat).map(({ text }) => text);
  }

  /** Somebody writes. The bot hears only what names it or answers it, and nothing in the event says which. */
  async hears(phone: EmulatedPhone, text: string, towards: "bot" | "others" = "bot"): Promise<void> {
    this.#platform.lines.push({ chat: this.chat, text, mine: true });
    if (towards === "others") return;
    const message = {
      ...{ message_id: opaqueId(), date: Date.now(), chat: { id: this.chat, chat_type: "GROUP" } },
      from: { id: phone.chat, display_name: "Tên trên Zalo", is_bot: false },
      text: `@Bot Trực ${text}`,
    };
    await this.#platform.push(this.chat, { event_name: "message.text.received", message });
  }
}
