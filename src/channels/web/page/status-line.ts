import { words } from "./words.js";

/** How long it is shown that an answer is being written, milliseconds. */
const typingTime = 8_000;
/** A connection that comes back sooner was not away, milliseconds. */
const awayAfter = 1_000;

/** The line above the box: how the connection stands, and whether an answer is being written. */
export class StatusLine {
  readonly #line: HTMLElement;
  readonly #typing: HTMLElement;
  #joined = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #away: "no" | "since-now" | "told" = "no";
  #awayTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(line: HTMLElement, typing: HTMLElement) {
    this.#line = line;
    this.#typing = typing;
  }

  /** Says something until the person says the next thing or the connection changes. */
  tell(text: string): void {
    // The same words once more would make a screen reader say them again.
    if (this.#line.textContent !== text) this.#line.textContent = text;
  }

  /** The person said something. */
  said(): void {
    if (this.#joined) this.tell("");
    else if (this.#away === "told") this.tell(words.awayUnsent);
  }

  /** The server is heard. */
  joined(): void {
    if (this.#joined) return;
    this.#joined = true;
    this.#away = "no";
    clearTimeout(this.#awayTimer);
    this.tell("");
  }

  /** The server is not heard. `unsent`: whether there are words it has not taken yet, asked when it is told. */
  lost(unsent: () => boolean): void {
    this.#joined = false;
    this.answered();
    if (this.#away !== "no") return;
    this.#away = "since-now";
    this.#awayTimer = setTimeout(() => {
      this.#away = "told";
      this.tell(unsent() ? words.awayUnsent : words.away);
    }, awayAfter);
  }

  /** Shows for a while that an answer is being written, if somebody can be reached at all. */
  awaitAnswer(): void {
    if (!this.#joined) return;
    this.#typing.hidden = false;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.answered(), typingTime);
  }

  /** An answer has come, or nobody can be reached. */
  answered(): void {
    this.#typing.hidden = true;
  }
}
