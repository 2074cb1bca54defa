import { useSyncExternalStore } from "react";
import { serverNow } from "../api/server-clock.js";

const hour = 3_600_000;
const listeners = new Set<() => void>();
let now = serverNow();
let timer: ReturnType<typeof setInterval> | null = null;

/** Now by the server's clock, anew each second. Use it in leaves only: whoever uses it is drawn each second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

/** The beginning of this hour; anew each hour. Names of days need no more, and the lines of a talk are many. */
export function useHour(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(now / hour) * hour);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === null) {
    now = serverNow();
    timer = setInterval(tick, 1_000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

function tick(): void {
  now = serverNow();
  for (const listener of listeners) listener();
}
