import { record, text } from "./call.js";
import { inboxAppId } from "./options.js";
import type { Platform } from "./platform.js";
import { type Pressable, remember, type Talk, type TalkMessage } from "./talk.js";

/** The thumb beside Messenger's text field. */
const thumb = "369239263222822";

/** A person on Messenger: does what people do, and hears what the Page says. */
export class EmulatedPerson {
  readonly #platform: Platform;
  readonly #talk: Talk;
  #heard: TalkMessage | undefined;

  constructor(platform: Platform, psid: string) {
    this.#platform = platform;
    this.#talk = platform.talk(psid);
  }

  /** The talk so far, from both sides. */
  get messages(): readonly TalkMessage[] {
    return this.#talk.messages;
  }

  /** Sender actions of the Page, in order. */
  get actions(): readonly string[] {
    return this.#talk.actions;
  }

  /** Writes words. `ref`: the first message after a click on an advertisement. Returns the message's id. */
  types(words: string, ref?: string): string {
    const referral = ref === undefined ? {} : { referral: { ref, source: "ADS", type: "OPEN_THREAD" } };
    return this.#says({ text: words }, { text: words, ...referral });
  }

  /** True if there is something to press with this label. */
  sees(label: string): boolean {
    return this.#find(label) !== undefined;
  }

  /** Presses the quick reply or button with this label; throws if none is to be seen. */
  presses(label: string): void {
    const pressable = this.#find(label);
    if (!pressable) throw new Error(`There is nothing to press called "${label}".`);
    if (pressable.type === "web_url" || pressable.type === "phone_number") return;
    if (pressable.type === "postback") return this.#postsBack(label, pressable.payload ?? "");
    this.#says({ text: label }, { text: label, quick_reply: { payload: pressable.payload } });
  }

  /** Follows an m.me link, with or without `ref`: Get Started in a new talk, a referral in an existing one. */
  opens(ref?: string): void {
    const source = { source: "SHORTLINK", type: "OPEN_THREAD" };
    const referral = ref === undefined ? undefined : { ref, ...source };
    if (!this.#talk.exists) return this.#getsStarted(referral);
    if (!referral) return;
    this.#acts();
    void this.#platform.fromPerson(this.#talk, "messaging_referrals", { referral });
  }

  /** Chooses an entry of the persistent menu or an ice breaker by what it says. */
  choosesFromMenu(label: string): void {
    const all = [
      ...menuEntries(this.#platform, "persistent_menu"),
      ...menuEntries(this.#platform, "ice_breakers"),
    ];
    const entry = all.find((one) => one.title === label);
    if (!entry) throw new Error(`There is no menu entry called "${label}".`);
    this.#postsBack(label, entry.payload);
  }

  /** Sends media by their addresses, all in one message. */
  sends(
    type: "image" | "audio" | "video" | "file" | "reel",
    urls: readonly string[],
    words?: string,
  ): string {
    const attachments = urls.map((url) => ({ type, payload: { url } }));
    const said = words === undefined ? {} : { text: words };
    return this.#says({ media: type, ...said }, { ...said, attachments });
  }

  /** Sends a sticker: as the platform does now, or in the form with a picture beside it that it used before. */
  sendsSticker(form: "sticker" | "both" | "image" = "sticker", stickerId = thumb): string {
    const payload = { url: `https://scontent.example/${stickerId}.png`, sticker_id: stickerId };
    const types = { sticker: ["sticker"], both: ["sticker", "image"], image: ["image"] }[form];
    return this.#says({ media: "sticker" }, { attachments: types.map((type) => ({ type, payload })) });
  }

  /** Sends a place. */
  sendsLocation(lat: number, long: number): string {
    const payload = { coordinates: { lat, long } };
    return this.#says({ media: "location" }, { attachments: [{ type: "location", payload }] });
  }

  /** Changes an own message; the platform allows five changes. */
  edits(mid: string, words: string): void {
    const line = this.#talk.messages.find((one) => one.mid === mid && one.from === "person");
    if (!line || line.edits >= 5) throw new Error("There is no such message to change.");
    line.text = words;
    line.edits += 1;
    const message_edit = { mid, text: words, num_edit: line.edits };
    void this.#platform.fromPerson(this.#talk, "message_edits", { message_edit });
  }

  /** Sets a reaction on a message, or takes it away. */
  reacts(mid: string, emoji: string | null): void {
    const action = emoji === null ? "unreact" : "react";
    if (emoji !== null) this.#acts();
    const reaction = { mid, action, ...(emoji === null ? {} : { reaction: "other", emoji }) };
    void this.#platform.fromPerson(this.#talk, "message_reactions", { reaction });
  }

  /** Reads everything that was sent until now. */
  reads(): void {
    const read = { watermark: this.#platform.clock.now() };
    void this.#platform.fromPerson(this.#talk, "message_reads", { read });
  }

  /** Makes it so much longer ago, milliseconds, that the person did something: from then the window runs. */
  hasBeenQuiet(ms: number): void {
    if (this.#talk.lastActionAt !== undefined) this.#talk.lastActionAt -= ms;
  }

  blocks(): void {
    this.#talk.blocked = true;
  }

  unblocks(): void {
    this.#talk.blocked = false;
  }

  /** Gives the person a role in the app, so that it can be used before it is live. */
  becomesTester(): void {
    this.#talk.hasRole = true;
  }

  /** Somebody answers from the Page's inbox; with a default app set that takes the talk. */
  isAnsweredFromInbox(words: string): void {
    const line = this.#line("inbox", { text: words });
    this.#keep(line);
    if (this.#platform.options.conversationRouting) this.#talk.owner = inboxAppId;
    void this.#platform.echo(this.#talk, inboxAppId, { mid: line.mid, text: words });
  }

  /** The inbox lets go of the talk. */
  isHandedBack(): void {
    const { appId } = this.#platform.options;
    this.#talk.owner = appId;
    const pass_thread_control = {
      previous_owner_app_id: inboxAppId,
      new_owner_app_id: appId,
      metadata: null,
    };
    void this.#platform.fromPerson(this.#talk, "messaging_handovers", { pass_thread_control });
  }

  /**
   * Waits for the next message of the Page that fits, and passes over those before it. Rejects after `timeoutMs`
   * with what was said instead.
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
    const found = this.#unheard().find((one) => one.from === "page" && fits(one));
    this.#heard = found ?? this.#heard;
    return found;
  }

  #unheard(): readonly TalkMessage[] {
    const last = this.#heard === undefined ? -1 : this.#talk.messages.indexOf(this.#heard);
    return this.#talk.messages.slice(last + 1);
  }

  #says(shown: { text?: string; media?: string }, message: object): string {
    const line = this.#line("person", shown);
    this.#acts();
    this.#keep(line);
    void this.#platform.fromPerson(this.#talk, "messages", { message: { mid: line.mid, ...message } });
    return line.mid;
  }

  #postsBack(title: string, payload: string, referral?: object): void {
    const line = this.#line("person", { text: title });
    this.#acts();
    this.#keep(line);
    const postback = { mid: line.mid, title, payload, ...(referral ? { referral } : {}) };
    void this.#platform.fromPerson(this.#talk, "messaging_postbacks", { postback });
  }

  /** Without a Get Started button the link of a new talk is lost. */
  #getsStarted(referral: object | undefined): void {
    const payload = text(record(this.#platform.profile.get("get_started"))["payload"]);
    if (payload !== undefined) this.#postsBack("Get Started", payload, referral);
  }

  #acts(): void {
    this.#talk.exists = true;
    this.#talk.lastActionAt = this.#platform.clock.now();
  }

  #keep(line: TalkMessage): void {
    remember(this.#talk, line);
    this.#platform.changed();
  }

  #line(from: "person" | "inbox", shown: { text?: string; media?: string }): TalkMessage {
    return {
      mid: this.#platform.newMid(),
      from,
      at: this.#platform.clock.now(),
      text: shown.text ?? "",
      quickReplies: [],
      buttons: [],
      silent: false,
      edits: 0,
      ...(shown.media ? { media: shown.media } : {}),
    };
  }

  /** Quick replies are there only while theirs is the newest message; buttons stay. */
  #find(label: string): Pressable | undefined {
    const quick = this.#talk.messages.at(-1)?.quickReplies.find((one) => one.title === label);
    if (quick) return quick;
    return this.#talk.messages
      .toReversed()
      .flatMap((message) => message.buttons)
      .find((one) => one.title === label);
  }
}

function menuEntries(platform: Platform, name: string): { title: string; payload: string }[] {
  const value = platform.profile.get(name);
  const locales = Array.isArray(value) ? value.map(record) : [];
  const actions = locales.flatMap((one) =>
    Array.isArray(one["call_to_actions"]) ? one["call_to_actions"] : [],
  );
  return actions.map(record).map((one) => ({
    title: text(one["title"]) ?? text(one["question"]) ?? "",
    payload: text(one["payload"]) ?? "",
  }));
}
