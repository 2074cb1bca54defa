import { isRequestId, newRequestId } from "./request-id.js";

/** The second click of a double click, or of somebody impatient, comes within this time after the answer, milliseconds. */
const againMs = 2_000;
/** So long a press that failed is known, milliseconds; the server knows what it did for longer. */
const failedMs = 10 * 60_000;

/** What is wanted: where to, and what with, without the ids that were made for the press. */
interface Wish {
  readonly path: string;
  readonly body: string;
}

interface Press {
  readonly id: string;
  readonly body: string;
  readonly answer: Promise<unknown>;
  state: "under-way" | "done" | "failed";
}

/**
 * Sends what is posted, once for each press. The same wish while it is under way, or at once after it was done, is the
 * same press: no second request leaves. One that failed is sent again with the same id, since the server may have done it.
 */
export class PressBook {
  readonly #presses = new Map<string, Press>();
  /** What was wanted last at each path: who leaves and joins again in between wants it anew. */
  readonly #last = new Map<string, string>();

  /** `send` gets the id of the press. */
  once({ path, body }: Wish, send: (id: string) => Promise<unknown>): Promise<unknown> {
    const wish = `${path} ${body}`;
    const before = this.#presses.get(wish);
    const isLast = this.#last.get(path) === body;
    this.#last.set(path, body);
    if (before?.state === "under-way" || (before?.state === "done" && isLast)) return before.answer;
    const id = before?.state === "failed" ? before.id : newRequestId();
    const press: Press = { id, body, answer: send(id), state: "under-way" };
    this.#presses.set(wish, press);
    press.answer.then(
      () => this.#end(path, press, "done", againMs),
      () => this.#end(path, press, "failed", failedMs),
    );
    return press.answer;
  }

  #end(path: string, press: Press, state: "done" | "failed", forgetAfter: number): void {
    press.state = state;
    setTimeout(() => {
      const wish = `${path} ${press.body}`;
      if (this.#presses.get(wish) === press) this.#presses.delete(wish);
      if (this.#last.get(path) === press.body) this.#last.delete(path);
    }, forgetAfter);
  }
}

/** The wish to post this: ids that were made for a press do not make it another one. */
export function wishOf(path: string, body: string): Wish {
  return { path: withoutOwnIds(path), body: withoutOwnIds(body) };
}

function withoutOwnIds(text: string): string {
  return text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => (isRequestId(id) ? "" : id));
}

const blobs = new WeakMap<Blob, number>();
let numbered = 0;

/** A name for a file that was chosen, the same as long as it is the same choice. */
export function blobName(blob: Blob): string {
  const known = blobs.get(blob) ?? ++numbered;
  blobs.set(blob, known);
  return `file ${known}`;
}
