import { randomUUID } from "node:crypto";
import { expect, vi } from "vitest";
import { alertList } from "../../src/hotline/api/case-contract.js";
import { phoneCode } from "../../src/hotline/api/phone-contract.js";
import { type Me, me } from "../../src/hotline/api/staff-contract.js";
import { type TalkDetail, type TalkList, talkDetail, talkList } from "../../src/hotline/api/talk-contract.js";
import type { PersonKey } from "../../src/model/ids.js";
import { Browser, codeOf, enrol, goodPassword, type Reply } from "../hotline/desk.js";

/** What an account was given to sign in with. */
export interface FirstLogin {
  readonly login: string;
  readonly password: string;
}

/** Somebody of the hotline at the console, over the staff's API. */
export class StaffMember {
  readonly #url: string;
  readonly #browser: Browser;
  readonly login: string;
  /** The key in the authenticator app; null: this account has no second factor. */
  readonly key: string | null;

  private constructor(url: string, browser: Browser, login: string, key: string | null) {
    this.#url = url;
    this.#browser = browser;
    this.login = login;
    this.key = key;
  }

  /** Signs in with a one-time password and changes it. */
  static async signIn(url: string, { login, password }: FirstLogin): Promise<StaffMember> {
    const browser = new Browser({ url });
    expect((await browser.signIn(login, password)).status).toBe(200);
    expect((await browser.get("/talks")).status).toBe(403);
    const change = { current: password, next: goodPassword };
    expect((await browser.post("/me/password", change)).status).toBe(200);
    const needed = codeOf(await browser.get("/talks")) === "must-set-second-factor";
    return new StaffMember(url, browser, login, needed ? (await enrol(browser)).key : null);
  }

  /** The session, as a browser sends it. */
  get cookie(): string {
    return this.#browser.cookie;
  }

  /** A code that links a duty phone. */
  async phoneCode(): Promise<string> {
    return phoneCode.parse((await this.#browser.post("/me/phone/code")).body).code;
  }

  /** One page of the queue. */
  async queue(query: string): Promise<TalkList> {
    const { body } = await this.#browser.get(`/talks?${query}`);
    return talkList.parse(body);
  }

  /** The status with which a talk is answered; 404 while nothing is known of this person. */
  async statusOf(person: PersonKey): Promise<number> {
    return (await this.#browser.get(`/talks/${person}`)).status;
  }

  /** A talk as it stands now; rejects while nothing is known of this person. */
  async read(person: PersonKey): Promise<TalkDetail> {
    const { status, body } = await this.#browser.get(`/talks/${person}`);
    if (status !== 200) throw new Error(`The talk was answered with ${status}.`);
    return talkDetail.parse(body);
  }

  /** The talk as soon as `fits` holds. `fits` may also reject by an `expect` of its own, which is then the reason. */
  sees(person: PersonKey, fits: (talk: TalkDetail) => boolean, timeout = 20_000): Promise<TalkDetail> {
    const look = async () => {
      const talk = await this.read(person);
      if (!fits(talk)) throw new Error(`This did not come true: ${fits}, but\n${outline(talk)}`);
      return talk;
    };
    return vi.waitFor(look, { timeout, interval: 100 });
  }

  /** Opens the live stream; resolves when it is open, with what resolves at the first change of a talk. */
  async listens(): Promise<{ hearsOf(person: PersonKey): Promise<void> }> {
    const over = AbortSignal.timeout(20_000);
    const headers = { cookie: this.#browser.cookie };
    const answer = await fetch(`${this.#url}/hotline/api/live`, { headers, signal: over });
    if (!answer.body) throw new Error("There is no live stream.");
    const words = answer.body.pipeThrough(new TextDecoderStream());
    return { hearsOf: (person) => untilNamed(words, person) };
  }

  takeOver(person: PersonKey): Promise<Reply> {
    return this.#press(person, "take-over");
  }

  handBack(person: PersonKey): Promise<Reply> {
    return this.#press(person, "hand-back");
  }

  answers(person: PersonKey, text: string): Promise<Reply> {
    return this.#press(person, "answer", { text });
  }

  /** Writes a note for colleagues. */
  notes(person: PersonKey, text: string): Promise<Reply> {
    return this.#press(person, "notes", { text });
  }

  whispers(person: PersonKey, text: string): Promise<Reply> {
    return this.#press(person, "whisper", { text });
  }

  transfers(person: PersonKey, to: string, note: string): Promise<Reply> {
    return this.#press(person, "transfer", { to, note });
  }

  runsFlow(person: PersonKey, flow: string): Promise<Reply> {
    return this.#press(person, "run-flow", { flow });
  }

  /** Counts as looking at the console. */
  presence(): Promise<Reply> {
    return this.#browser.post("/presence");
  }

  async id(): Promise<string> {
    return (await this.me()).id;
  }

  async me(): Promise<Me> {
    return me.parse((await this.#browser.get("/me")).body);
  }

  /** Acknowledges every open alarm of somebody. */
  async acknowledges(person: PersonKey): Promise<void> {
    const { alerts } = alertList.parse((await this.#browser.get("/alerts")).body);
    for (const { id } of alerts.filter((alert) => alert.person === person)) {
      expect((await this.#browser.post(`/alerts/${id}/acknowledge`)).status).toBe(200);
    }
  }

  /** Writes into settings, e.g. the roster, and gives what is answered; fails when it is refused. */
  async sets(path: string, wish: object): Promise<unknown> {
    const { status, body } = await this.#browser.post(path, wish);
    expect(status).toBeLessThan(300);
    return body;
  }

  #press(person: PersonKey, what: string, more: object = {}): Promise<Reply> {
    return this.#browser.post(`/talks/${person}/${what}`, { requestId: randomUUID(), ...more });
  }
}

async function untilNamed(words: AsyncIterable<string>, person: PersonKey): Promise<void> {
  let heard = "";
  for await (const text of words) {
    heard += text;
    if (heard.includes(`"${person}"`)) return;
  }
  throw new Error("The live stream ended without a word of this talk.");
}

/** What a failed test shows of a talk. */
function outline({ talk, entries }: TalkDetail): string {
  const lines = entries.map(({ by, text, delivery }) => `  ${by}: ${text} [${delivery?.state ?? ""}]`);
  return [`${talk.state}, held by ${talk.holder.who}`, ...lines].join("\n");
}
