import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";

/** Between two tries to reach a server that is away. */
const patienceMs = 100;

const line = z.object({
  id: z.string(),
  by: z.enum(["person", "bot", "staff"]),
  text: z.string(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })).default([]),
  buttons: z.array(z.object({ kind: z.string(), number: z.string().optional() })).default([]),
});

/** A line of a talk as the chat page gets it. */
export type WebLine = z.infer<typeof line>;

/** Somebody at the chat page, over its own API and its live stream; comes back after a lost connection. */
export class WebVisitor {
  readonly #url: string;
  readonly #lines: WebLine[] = [];
  readonly #leaving = new AbortController();
  readonly #listeners = new Set<() => void>();
  #place = "0-0";

  private constructor(
    url: string,
    /** What the page knows itself by. */
    readonly token: string,
  ) {
    this.#url = `${url}/chat/api`;
  }

  /** Opens the page. */
  static async come(url: string): Promise<WebVisitor> {
    const answer = await post(`${url}/chat/api/start`, { id: randomUUID() });
    const { token } = z.object({ token: z.string() }).parse(await answer.json());
    const visitor = new WebVisitor(url, token);
    void visitor.#read();
    return visitor;
  }

  /** What was said so far, by both sides. */
  get lines(): readonly WebLine[] {
    return this.#lines;
  }

  /** Writes words, and sends the same message again until it is taken. */
  types(words: string): Promise<void> {
    return this.#send({ text: words });
  }

  /** Presses the newest choice of this label. */
  presses(label: string): Promise<void> {
    const choices = this.#lines.toReversed().flatMap((shown) => shown.choices);
    const choice = choices.find((one) => one.label === label);
    if (!choice) throw new Error(`There is nothing to press called "${label}".`);
    return this.#send({ choice });
  }

  async #send(said: object): Promise<void> {
    const message = { id: randomUUID(), ...said };
    while (!this.#leaving.signal.aborted) {
      const answer = await post(`${this.#url}/messages`, message, this.token).catch(() => null);
      if (answer?.status === 202) return;
      await pause(patienceMs);
    }
  }

  /** Calls `listener` at each new line, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Closes the page. */
  leave(): void {
    this.#leaving.abort();
  }

  async #read(): Promise<void> {
    while (!this.#leaving.signal.aborted) {
      // A broken stream is opened again, as the page does.
      await this.#readStream().catch(() => pause(patienceMs));
    }
  }

  async #readStream(): Promise<void> {
    const answer = await fetch(`${this.#url}/lines?after=${this.#place}`, {
      headers: { authorization: `Bearer ${this.token}` },
      signal: this.#leaving.signal,
    });
    let rest = "";
    for await (const text of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (rest + text).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) this.#take(block);
    }
  }

  #take(block: string): void {
    this.#place = /^id: (\S+)$/m.exec(block)?.[1] ?? this.#place;
    const data = /^data: (.+)$/m.exec(block)?.[1];
    if (data === undefined) return;
    this.#lines.push(line.parse(JSON.parse(data)));
    for (const listener of this.#listeners) listener();
  }
}

function post(url: string, body: unknown, token?: string): Promise<Response> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const headers = { "content-type": "application/json", ...authorization };
  return fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
}
