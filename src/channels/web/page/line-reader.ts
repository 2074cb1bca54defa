import type { Line } from "../line.js";

/** What a reader tells. */
export interface Heard {
  /** The way is open: the server was heard. */
  joined(): void;
  line(line: Line): void;
}

/** The server does not know this talk any more: it was left, perhaps in another tab. */
export class TalkGone extends Error {}

/** The server sends a sign of life every 15 s; after this long without one the way is broken, milliseconds. */
const silenceLimit = 40_000;
/** The server speaks at once; if nothing is heard, something on the way holds the stream back, milliseconds. */
const firstSign = 8_000;

/**
 * Reads the lines of a talk on from the last place that was seen: as a stream, or by asking again and again where
 * the browser has no streams or a proxy holds them back.
 */
export class LineReader {
  readonly #heard: Heard;
  #place = "0";
  #abort: AbortController | null = null;
  #lastSign = 0;
  /** True: ask again and again. */
  #asks = false;

  constructor(heard: Heard) {
    this.#heard = heard;
  }

  /** Reads until the way ends; throws when it breaks. Returns how long to wait before reading on, milliseconds. */
  async read(token: string): Promise<number> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#lastSign = 0;
    const guard = setInterval(() => this.#guard(abort, began), 1_000);
    const began = Date.now();
    try {
      const answer = await fetch(`/chat/api/lines?after=${this.#place}${this.#asks ? "&once" : ""}`, {
        headers: { authorization: `Bearer ${token}` },
        signal: abort.signal,
      });
      if (answer.status === 401) throw new TalkGone();
      if (!answer.ok) throw new Error(`lines: ${answer.status}`);
      return await this.#take(answer);
    } finally {
      clearInterval(guard);
    }
  }

  /** Gives the way up if it has been silent for longer than this (milliseconds); a phone may have slept. */
  doubt(ms: number): void {
    if (Date.now() - this.#lastSign > ms) this.#abort?.abort();
    this.#asks = false;
  }

  /** Stops reading. */
  stop(): void {
    this.#abort?.abort();
  }

  /** Begins another talk. */
  restart(): void {
    this.#place = "0";
  }

  #guard(abort: AbortController, began: number): void {
    const silent = Date.now() - (this.#lastSign || began);
    if (this.#lastSign === 0 && silent > firstSign && !this.#asks) {
      this.#asks = true;
      abort.abort();
    } else if (silent > silenceLimit) {
      abort.abort();
    }
  }

  async #take(answer: Response): Promise<number> {
    if (this.#asks || !answer.body) return this.#takeWhole(answer);
    const decoder = new TextDecoder();
    const reader = answer.body.getReader();
    let rest = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      this.#sign();
      rest = this.#takeBlocks(rest + decoder.decode(part.value, { stream: true }));
    }
    return 0;
  }

  async #takeWhole(answer: Response): Promise<number> {
    if (!this.#asks) {
      // No streams in this browser: this answer would never end.
      this.#asks = true;
      this.stop();
      return 0;
    }
    const text = await answer.text();
    this.#sign();
    this.#takeBlocks(text);
    return text === "" ? 4_000 : 1_500;
  }

  #sign(): void {
    this.#lastSign = Date.now();
    this.#heard.joined();
  }

  #takeBlocks(text: string): string {
    const blocks = text.split("\n\n");
    const rest = blocks.pop() ?? "";
    for (const block of blocks) this.#takeBlock(block);
    return rest;
  }

  #takeBlock(block: string): void {
    const place = /^id: (.+)$/m.exec(block)?.[1];
    const data = /^data: (.+)$/m.exec(block)?.[1];
    if (data !== undefined) this.#heard.line(JSON.parse(data) as Line);
    if (place !== undefined) this.#place = place;
  }
}
