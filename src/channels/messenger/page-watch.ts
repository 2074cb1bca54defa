import { backOff, type Clock } from "../../infra/clock.js";
import { faultFields, type Log } from "../../infra/log.js";
import type { ChannelTrouble } from "../../model/channel.js";
import { checkedWords, type PageCheck } from "./page-check.js";

/** What watching a Page's settings needs. */
export interface PageWatchSetup {
  readonly check: PageCheck;
  /** True for one process at a time, at most once a minute over all of them; may reject. */
  readonly mayLook: () => Promise<boolean>;
  readonly onTrouble: (trouble: ChannelTrouble) => void;
  /** These were looked at and are right. */
  readonly onRight: (words: readonly ChannelTrouble["word"][]) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Watches whether token, subscription and webhook address of a Page stay right. */
export interface PageWatch {
  /** Looks once; never rejects. `wrong` also when the platform could not be asked. */
  look(): Promise<"right" | "wrong" | "left">;
  /** Looks every quarter of an hour, sooner after something wrong, until stopped. */
  start(): { stop(): Promise<void> };
}

const minute = 60_000;
/** A server that has just started may not be known to the platform yet. */
const firstMs = minute / 2;
const usualMs = 15 * minute;
const wrongSteps = [minute, 2 * minute, 5 * minute, usualMs];

/** Prepares watching; nothing is asked before it is started. */
export function createPageWatch(setup: PageWatchSetup): PageWatch {
  const look = () => lookOnce(setup);
  return {
    look,
    start() {
      const ending = new AbortController();
      const ended = watch(setup, look, ending.signal);
      return {
        stop: async () => {
          ending.abort();
          await ended;
        },
      };
    },
  };
}

async function watch({ clock }: PageWatchSetup, look: PageWatch["look"], signal: AbortSignal): Promise<void> {
  await clock.pause(firstMs, signal);
  let wrong = 0;
  while (!signal.aborted) {
    wrong = (await look()) === "wrong" ? wrong + 1 : 0;
    await clock.pause(wrong === 0 ? usualMs : backOff(wrongSteps, wrong - 1, clock.chance()), signal);
  }
}

async function lookOnce(setup: PageWatchSetup): Promise<"right" | "wrong" | "left"> {
  const { check, mayLook, onTrouble, onRight, clock, log } = setup;
  try {
    if (!(await mayLook())) return "left";
    const finding = await check(clock.now());
    if (finding.kind === "unreached") {
      log.warn("page-not-checked", { channel: "messenger", code: finding.code });
      return "wrong";
    }
    const { troubles } = finding;
    for (const trouble of troubles) onTrouble(trouble);
    onRight(checkedWords.filter((word) => troubles.every((trouble) => trouble.word !== word)));
    return troubles.length === 0 ? "right" : "wrong";
  } catch (error) {
    log.warn("page-not-checked", { channel: "messenger", fault: faultFields(error) });
    return "wrong";
  }
}
