import { useCallback, useEffect, useRef } from "react";
import { paths } from "../../api/contract.js";
import { postLeaving } from "../api/request.js";
import { hasDraft } from "./draft-store.js";
import { useDraft } from "./use-draft.js";

/** Milliseconds from a stroke until what stands there is kept by the server. */
const pause = 2_000;

/**
 * The answer somebody has begun: kept in this tab at each stroke like {@link useDraft}, and by the server soon after,
 * for when the tab or the computer is gone. `kept` is what the server had when the talk was opened; it counts only where
 * this tab knows nothing of this answer, since what is sent or emptied here is gone there a moment later.
 */
export function useKeptDraft(
  staff: string,
  person: string,
  kept: string | null,
): readonly [string, (text: string) => void] {
  const place = `answer.${person}`;
  const [text, setText] = useDraft(staff, place, hasDraft(staff, place) ? "" : (kept ?? ""));
  const keeper = useRef<Keeper | null>(null);
  keeper.current ??= new Keeper(paths.draft(person));
  useEffect(() => {
    const leave = () => document.visibilityState === "hidden" && keeper.current?.now();
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      keeper.current?.now();
    };
  }, []);
  const write = useCallback(
    (next: string) => {
      setText(next);
      keeper.current?.keep(next);
    },
    [setText],
  );
  return [text, write];
}

/** Sends the newest words, one after the other: what was sent last must also arrive last. */
class Keeper {
  readonly #path: string;
  #newest: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #sending = false;

  constructor(path: string) {
    this.#path = path;
  }

  /** What is emptied is emptied at once: it was sent, or it is not wanted. */
  keep(text: string): void {
    this.#newest = text;
    if (text === "") return this.now();
    this.#timer ??= setTimeout(() => this.now(), pause);
  }

  now(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#newest === null || this.#sending) return;
    const text = this.#newest;
    this.#newest = null;
    this.#sending = true;
    // Not taken: this tab has it still, and the next stroke sends it again.
    void postLeaving(this.#path, { text }).finally(() => {
      this.#sending = false;
      if (this.#newest !== null && this.#timer === null) this.now();
    });
  }
}
