import type { Line } from "../line.js";
import { choiceButton, lineItem, markItem, type Press } from "./line-item.js";
import type { Scroller } from "./scroller.js";
import { words } from "./words.js";

interface Shown {
  readonly line: Line;
  readonly item: HTMLElement;
  /** An own line of which the server has not told yet: its time is the phone's, which may be wrong. */
  readonly own: boolean;
}

/** The lines on the page. A line that comes twice is shown once; what is pressed goes to `press`. */
export class Transcript {
  /** In the order of the page: by the server's time, then own lines that the server has not told of. */
  #shown: Shown[] = [];

  constructor(
    readonly list: HTMLElement,
    readonly offers: HTMLElement,
    readonly scroller: Scroller,
    readonly press: Press,
  ) {}

  /** Whether a person of the hotline said the last thing that was not said by the person writing. */
  get withStaff(): boolean {
    return [...this.#shown].reverse().find(({ line }) => line.by !== "person")?.line.by === "staff";
  }

  /** Shows a line that the server told. */
  show(line: Line): void {
    const known = this.#shown.find((one) => one.line.id === line.id);
    if (known !== undefined && !known.own) return;
    this.#shown = this.#shown.filter((one) => one !== known);
    const item = known?.item ?? lineItem(line, this.press);
    markItem(item, null);
    this.#place({ line, item, own: false });
  }

  /** Shows an own line at once, as one that is being sent. */
  say(id: string, text: string): void {
    const line: Line = { id, by: "person", text, at: Number.POSITIVE_INFINITY };
    const item = lineItem(line, this.press);
    markItem(item, words.sending);
    this.#place({ line, item, own: true });
  }

  /** The server has taken an own line, or never will. */
  settle(id: string, taken: boolean): void {
    const item = this.#shown.find((one) => one.line.id === id)?.item;
    if (item) markItem(item, taken ? null : words.notSent);
  }

  /** Takes all lines away. */
  clear(): void {
    this.#shown = [];
    this.list.textContent = "";
    this.#offer();
  }

  #place(shown: Shown): void {
    const after = this.#shown.findIndex((one) => !shown.own && (one.own || one.line.at > shown.line.at));
    const place = after < 0 ? this.#shown.length : after;
    const next = this.#shown[place]?.item ?? null;
    this.#shown.splice(place, 0, shown);
    this.scroller.keep(shown.own, () => {
      // Moving an item that stands right already would make a screen reader say it again.
      if (!shown.item.isConnected || shown.item.nextSibling !== next)
        this.list.insertBefore(shown.item, next);
      this.#offer();
      return [...this.#shown].reverse().find(({ line }) => line.by === "person")?.item ?? null;
    });
  }

  /** Offers what the bot offered last, until the person has said something or a human has taken over. */
  #offer(): void {
    let line: Line | undefined;
    for (const one of this.#shown) {
      if (one.line.by !== "bot") line = undefined;
      else if (one.line.choices?.length) line = one.line;
    }
    if (this.offers.dataset["line"] === (line?.id ?? "")) return;
    this.offers.dataset["line"] = line?.id ?? "";
    this.offers.textContent = "";
    for (const { value, label } of line?.choices ?? []) {
      this.offers.append(choiceButton(value, label, this.press));
    }
    this.offers.hidden = line === undefined;
  }
}
