import { words } from "./words.js";

/** As near as this to the end counts as being there, pixels. */
const near = 60;
/** Space left above what is read from, pixels. */
const above = 8;

/**
 * Keeps what was just said in sight: from the person's own last words on, so that a long answer is read from its
 * beginning. Who has scrolled back to read is left alone; a button leads to the end.
 */
export class Scroller {
  readonly #talk: HTMLElement;
  readonly #toEnd: HTMLElement;
  #atEnd = true;

  constructor(talk: HTMLElement, toEnd: HTMLElement) {
    this.#talk = talk;
    this.#toEnd = toEnd;
    talk.addEventListener("scroll", () => this.#look(), { passive: true });
    toEnd.addEventListener("click", () => this.#goToEnd());
    // The keyboard, a longer draft and the status line all take room from the talk.
    new ResizeObserver(() => this.#resized()).observe(talk);
  }

  /** Makes a change that returns from where it is to be read (null: from the top). `always`: even if scrolled back. */
  keep(always: boolean, change: () => HTMLElement | null): void {
    const follow = always || this.#atEnd;
    const from = change();
    const end = this.#talk.scrollHeight - this.#talk.clientHeight;
    const start = (from?.offsetTop ?? 0) - above;
    if (follow) this.#talk.scrollTop = end - start < near ? end : start;
    this.#look();
    if (!this.#atEnd) this.#toEnd.textContent = follow ? words.toEnd : words.newLines;
  }

  #resized(): void {
    if (this.#atEnd) this.#goToEnd();
    this.#look();
  }

  #goToEnd(): void {
    this.#talk.scrollTop = this.#talk.scrollHeight;
  }

  #look(): void {
    const { scrollHeight, scrollTop, clientHeight } = this.#talk;
    this.#atEnd = scrollHeight - scrollTop - clientHeight < near;
    this.#toEnd.hidden = this.#atEnd;
  }
}
