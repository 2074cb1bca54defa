import { totp } from "../../support/totp.js";

/** The first account of a fresh product, made ready to work as its owner would: over the staff's API. */
export class Office {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  private constructor(url: string) {
    this.#url = url;
  }

  /** Signs in with the login a fresh start prints, sets an own password and a second factor. */
  static async open(url: string, login: string, password: string): Promise<Office> {
    const office = new Office(url);
    await office.post("/auth/sign-in/email", { email: login, password });
    const own = `${crypto.randomUUID()} aA1`;
    await office.post("/me/password", { current: password, next: own });
    const { key } = (await office.post("/me/second-factor", { password: own })) as { key: string };
    await office.post("/me/second-factor/confirm", { code: totp(key) });
    return office;
  }

  /** The session, as name and value of each cookie. */
  get cookies(): readonly (readonly [name: string, value: string])[] {
    return [...this.#cookies];
  }

  /** Puts the account on call for the next hours. */
  async goesOnCall(): Promise<void> {
    const { id } = (await this.#ask("GET", "/me")) as { id: string };
    const now = Date.now();
    await this.post("/roster/shifts", {
      staff: id,
      rank: "first",
      from: now - 60_000,
      to: now + 8 * 3_600_000,
    });
  }

  /** A code that links a duty phone. */
  async phoneCode(): Promise<string> {
    return ((await this.post("/me/phone/code")) as { code: string }).code;
  }

  post(path: string, body: object = {}): Promise<unknown> {
    return this.#ask("POST", path, JSON.stringify(body));
  }

  async #ask(method: string, path: string, body?: string): Promise<unknown> {
    const cookie = this.cookies.map((pair) => pair.join("=")).join("; ");
    const headers = { cookie, origin: this.#url, "content-type": "application/json" };
    const answer = await fetch(`${this.#url}/hotline/api${path}`, {
      method,
      headers,
      ...(body ? { body } : {}),
    });
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]*)=([^;]*)/.exec(set) ?? [];
      if (/max-age=0/i.test(set)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const text = await answer.text();
    return text === "" ? null : JSON.parse(text);
  }
}
