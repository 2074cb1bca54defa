import type { Effect } from "./effect.js";
import type { Event, TimerName } from "./event.js";
import type { EntryId } from "./ids.js";
import type { OutMessage } from "./message.js";
import type { Locale, Session } from "./session.js";

/** What a turn is given. Nothing else may be read inside: no clock, no network, no randomness. */
export interface TurnInput {
  /** Null: the first event of this person, or the session was forgotten. */
  readonly session: Session | null;
  readonly event: Event;
  /** Stream entry of the event and its shard: the seed of all ids made in the turn. */
  readonly entry: EntryId;
  readonly shard: number;
  /** When the turn is run, milliseconds UTC: later than the event's acceptance by as long as it waited. */
  readonly startedAt: number;
  readonly facts: Facts;
}

/** What the turn may know of the world outside the talk. */
export interface Facts {
  /** A person of the hotline is signed in and looking. */
  readonly someoneOnDuty: boolean;
  /** By the roster somebody is on call now, and an alarm can get there. */
  readonly someoneOnCall: boolean;
  /** People read here now: the office has opened, and somebody is on duty or on call. Only then may it be said. */
  readonly readByPeople: boolean;
  /** What the office says of itself in the welcome, by language; empty or left out: nothing. */
  readonly opening?: Readonly<Record<Locale, string>>;
}

/** What a turn gives: all of it is committed together, or nothing. */
export interface TurnResult {
  /** Null: forget this person. */
  readonly session: Session | null;
  readonly messages: readonly OutMessage[];
  readonly effects: readonly Effect[];
  /** Clocks to wind: each becomes a timer event on this person's inbox at its time, milliseconds UTC. */
  readonly timers: readonly { readonly name: TimerName; readonly at: number; readonly since: number }[];
}

/** One turn of a talk. Rejects only for a fault of ours; then nothing of it is kept. */
export type Turn = (input: TurnInput) => Promise<TurnResult>;
