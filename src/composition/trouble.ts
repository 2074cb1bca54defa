import type { TroubleBoard } from "../hotline/channel-state/board.js";
import type { Trouble } from "../hotline/channel-state/troubles.js";
import { faultFields, type Log } from "../infra/log.js";
import type { Metrics } from "../infra/metrics.js";
import type { ChannelTrouble, SendReason } from "../model/channel.js";
import type { ChannelId } from "../model/channel-id.js";

/** What fails once fails with every call: one line an hour for each kind is enough to be woken by. */
const quietMs = 3_600_000;

/**
 * Tells that something is wrong with a whole channel: every time in the figures, at most once an hour for each kind in
 * the log, at most once a minute on the board that consoles show and people are written to from. `detail` is a sentence of the channel's own, never made of what came in.
 */
export function tellTrouble(
  log: Log,
  metrics: Metrics,
  note: NoteTrouble,
  now: () => number,
): (trouble: ChannelTrouble) => void {
  const told = new Map<string, number>();
  return ({ channel, word, detail, names }) => {
    metrics.troubles.inc({ channel, word });
    if (channel !== "web") note({ channel, word, ...(names ? { names } : {}) });
    const before = told.get(`${channel} ${word}`);
    if (before !== undefined && now() - before < quietMs) return;
    told.set(`${channel} ${word}`, now());
    log.error("channel-trouble", { channel, word, ...(detail === undefined ? {} : { hint: detail }) });
  };
}

/** Puts a trouble on the board; never fails. */
export type NoteTrouble = (trouble: Trouble) => void;

/** What a process notes of channels; never fails. */
export interface TroubleNotes {
  readonly failed: NoteTrouble;
  /** Somebody looked, and these are over. */
  over(channel: Trouble["channel"], words: readonly Trouble["word"][]): void;
  worked(channel: ChannelId): void;
}

/** The same is put on the board at most so often, milliseconds. */
const noteMs = 60_000;

/** Notes troubles, and that channels work, on the board. Without Redis there is the log alone. */
export function troubleNotes(board: TroubleBoard, log: Log, now: () => number): TroubleNotes {
  const noted = new Map<string, number>();
  const write = (what: string, work: (at: number) => Promise<void>) => {
    const [at, before] = [now(), noted.get(what)];
    if (before !== undefined && at - before < noteMs) return;
    noted.set(what, at);
    work(at).catch((fault: unknown) => log.warn("trouble-not-noted", { fault: faultFields(fault) }));
  };
  const failed: NoteTrouble = (trouble) => {
    // The next message that goes out shows at once that it works again.
    noted.delete(`${trouble.channel} works`);
    write(`${trouble.channel} ${trouble.word}`, (at) => board.failed(trouble, at));
  };
  return {
    failed,
    over: (channel, words) => {
      for (const word of words) noted.delete(`${channel} ${word}`);
      board
        .over(channel, words)
        .catch((fault: unknown) => log.warn("trouble-not-noted", { fault: faultFields(fault) }));
    },
    worked: (channel: ChannelId) => {
      if (channel !== "web") write(`${channel} works`, (at) => board.worked(channel, at));
    },
  };
}

/** The word for why a whole channel could not send. */
export function troubleOf({ word }: SendReason): Trouble["word"] {
  return word === "token" || word === "policy" || word === "quota" ? word : "out-of-order";
}
