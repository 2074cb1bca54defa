import type { Platform } from "./platform.js";
import type { Pressable, Talk, TalkMessage } from "./talk.js";

const adminId = "8880000000000000001";

/** The kinds of media a person can send by an address. */
export type SentMedia = "image" | "gif" | "audio" | "video";

/** A person on Zalo: does what people do, and hears what the OA says. Ids of messages are returned. */
export class EmulatedPerson {
  readonly #platform: Platform;
  readonly #talk: Talk;
  #heard: TalkMessage | undefined;

  constructor(platform: Platform, userId: string) {
    this.#platform = platform;
    this.#talk = platform.talk(userId);
  }

  get id(): string {
    return this.#talk.userId;
  }

  /** The talk so far, from both sides. */
  get messages(): readonly TalkMessage[] {
    return this.#talk.messages;
  }

  /** Writes words; `quoting`: the id of the message they answer. */
  types(words: string, quoting?: string): string {
    const quote = quoting === undefined ? {} : { quote_msg_id: quoting };
    return this.#says("user_send_text", { text: words }, { text: words, ...quote });
  }

  /** True if there is a button with this label. */
  sees(label: string): boolean {
    return this.#find(label) !== undefined;
  }

  /**
   * Presses the newest button with this label; throws if there is none. A query comes to the app as a text with the
   * button's payload; calls and links tell the app nothing.
   */
  presses(label: string): void {
    const button = this.#find(label);
    if (!button) throw new Error(`There is nothing to press called "${label}".`);
    if (button.payload === undefined) return;
    const hidden = button.type === "oa.query.hide";
    const lost = hidden && Math.random() < this.#platform.faults.webhook.lostPresses;
    const id = this.#line({ text: button.payload, hidden });
    if (!lost) this.#tell("user_send_text", { message: { msg_id: id, text: button.payload } });
  }

  /** Makes it so much longer ago, milliseconds, that the person did something: from then the window runs. */
  hasBeenQuiet(ms: number): void {
    if (this.#talk.lastActionAt !== undefined) this.#talk.lastActionAt -= ms;
  }

  /** Sends a medium by its address. */
  sends(kind: SentMedia, url: string, words?: string): string {
    const said = words === undefined ? {} : { text: words };
    const payload = kind === "audio" ? { url } : { url, thumbnail: url };
    return this.#says(
      `user_send_${kind}`,
      { media: kind, ...said },
      { ...said, attachments: [{ type: kind, payload }] },
    );
  }

  sendsLink(url: string, title: string): string {
    const payload = { thumbnail: url, description: title, url };
    return this.#says(
      "user_send_link",
      { media: "link" },
      { text: url, attachments: [{ type: "link", payload }] },
    );
  }

  sendsSticker(id = "21354"): string {
    const payload = { id, url: `https://stickers.example/${id}.png` };
    return this.#says(
      "user_send_sticker",
      { media: "sticker" },
      { attachments: [{ type: "sticker", payload }] },
    );
  }

  sendsLocation(latitude: string, longitude: string): string {
    const payload = { coordinates: { latitude, longitude } };
    return this.#says(
      "user_send_location",
      { media: "location" },
      { attachments: [{ type: "location", payload }] },
    );
  }

  sendsFile(url: string, name: string): string {
    const payload = { url, size: "34567", name, checksum: "0".repeat(32), type: "pdf" };
    return this.#says("user_send_file", { media: "file" }, { attachments: [{ type: "file", payload }] });
  }

  /** Sends somebody's contact card. */
  sendsCard(phone: string): string {
    const description = JSON.stringify({ phone, qrCodeUrl: "https://qr.example/1" });
    const payload = { thumbnail: "https://pic.example/1", description, url: "https://zalo.example/card" };
    return this.#says(
      "user_send_business_card",
      { media: "card" },
      { attachments: [{ type: "link", payload }] },
    );
  }

  /** Fills in the platform's form for contact data. */
  submitsInfo(info: Readonly<Record<string, unknown>>): void {
    this.#acts();
    this.#tell("user_submit_info", { info });
  }

  follows(): void {
    this.#talk.follower = true;
    this.#acts();
    const follower = { follower: { id: this.id }, source: "oa_profile" };
    void this.#platform.fromAccount("follow", follower);
  }

  unfollows(): void {
    this.#talk.follower = false;
    void this.#platform.fromAccount("unfollow", { follower: { id: this.id }, source: "oa_profile" });
  }

  /** Opens the talk for the first time. */
  clicksChatNow(): void {
    this.#acts();
    void this.#platform.fromAccount("user_click_chatnow", { user_id: this.id });
  }

  /** Sets a reaction on a message; this opens no window. */
  reacts(id: string, icon: string): void {
    this.#tell("user_reacted_message", { message: { msg_id: id, react_icon: icon } });
  }

  /** Reads everything that was sent until now. */
  reads(): void {
    const ids = this.messages.filter((line) => line.from !== "person").map((line) => line.id);
    void this.#platform.fromOa("user_seen_message", this.id, { message: { msg_ids: ids } });
  }

  /** Asks the platform that data be deleted. */
  withdraws(): void {
    void this.#platform.fromAccount("user_withdraw", { user_id: this.id });
  }

  /** Refuses further messages; `code` is the error the OA meets. */
  blocks(code = -244): void {
    this.#talk.refusal = code;
  }

  unblocks(): void {
    this.#talk.refusal = undefined;
  }

  /** Somebody answers from OA Manager. */
  isAnsweredFromManager(words: string): string {
    const id = this.#platform.newId();
    const at = this.#platform.clock.now();
    this.#platform.keep(this.#talk, { id, from: "manager", at, text: words, buttons: [], hidden: false });
    void this.#platform.fromOa("oa_send_text", this.id, { message: { msg_id: id, text: words } }, adminId);
    return id;
  }

  /**
   * Waits for the next message of the OA that fits, and passes over those before it. Rejects after `timeoutMs` with
   * what was said instead.
   */
  async hears(fits: (message: TalkMessage) => boolean = () => true, timeoutMs = 5_000): Promise<TalkMessage> {
    const found = this.#next(fits);
    if (found) return found;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        off();
        const said = this.#unheard().map((one) => `${one.from}: ${one.text}`);
        reject(new Error(`Nothing that fits was heard; said was:\n${said.join("\n")}`));
      }, timeoutMs);
      const off = this.#platform.onChange(() => {
        const message = this.#next(fits);
        if (!message) return;
        off();
        clearTimeout(timer);
        resolve(message);
      });
    });
  }

  #next(fits: (message: TalkMessage) => boolean): TalkMessage | undefined {
    const found = this.#unheard().find((one) => one.from === "oa" && fits(one));
    this.#heard = found ?? this.#heard;
    return found;
  }

  #unheard(): readonly TalkMessage[] {
    const last = this.#heard === undefined ? -1 : this.#talk.messages.indexOf(this.#heard);
    return this.#talk.messages.slice(last + 1);
  }

  #says(name: string, shown: { text?: string; media?: string }, message: object): string {
    const id = this.#line(shown);
    this.#tell(name, { message: { msg_id: id, ...message } });
    return id;
  }

  #line(shown: { text?: string; media?: string; hidden?: boolean }): string {
    this.#acts();
    const id = this.#platform.newId();
    const at = this.#platform.clock.now();
    this.#platform.keep(this.#talk, {
      id,
      from: "person",
      at,
      text: "",
      buttons: [],
      hidden: false,
      ...shown,
    });
    return id;
  }

  #tell(name: string, more: object): void {
    void this.#platform.fromPerson(name, this.id, more);
  }

  #acts(): void {
    this.#talk.lastActionAt = this.#platform.clock.now();
  }

  #find(label: string): Pressable | undefined {
    const buttons = this.#talk.messages.toReversed().flatMap((message) => message.buttons);
    return buttons.find((one) => one.title === label);
  }
}
