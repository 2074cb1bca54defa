import type { Effect, EffectBody, TranscriptEntry } from "../model/effect.js";
import { actionTime, type TimerName } from "../model/event.js";
import type { EffectId, MessageId } from "../model/ids.js";
import type { Button, Choice, OutMessage } from "../model/message.js";
import type { Session } from "../model/session.js";
import type { TurnInput, TurnResult } from "../model/turn.js";
import type { Urgency } from "../model/urgency.js";
import type { Understanding } from "../understanding/understand.js";
import type { Hearing } from "./hearing.js";
import type { Knowledge } from "./knowledge.js";
import type { Lessons } from "./lessons.js";
import type { Listener, Values, Words } from "./words.js";

/** What goes with a text. */
export interface Extras {
  readonly choices?: readonly Choice[];
  readonly buttons?: readonly Button[];
  readonly image?: OutMessage["image"];
  readonly urgent?: boolean;
  readonly silent?: boolean;
}

/** What all turns share; nothing in it changes. */
export interface House {
  readonly words: Words;
  readonly understanding: Understanding;
  readonly knowledge: Knowledge;
  readonly lessons: Lessons;
  /** Where platforms fetch a picture of ours. */
  readonly pictureUrl: (name: string) => string;
}

/** After this long (milliseconds) the same words may be said again as if for the first time. */
const forgetsAfter = 10 * 60_000;

/**
 * The sheet one turn is written on: the session as it will be, what is said, what is to be done.
 * Lives for one turn; everything on it is committed together or thrown away.
 */
export class TurnWork {
  readonly input: TurnInput;
  /** What all turns share. */
  readonly house: House;
  session: Session;
  readonly #words: Words;
  readonly #messages: OutMessage[] = [];
  readonly #effects: Effect[] = [];
  readonly #timers: TurnResult["timers"][number][] = [];
  #forgotten = false;
  /** What was heard of the person in this turn, for answers that leave as verbatim words. */
  heard: Hearing | null = null;
  /** Something of the story was taken up in this turn that a flow would have asked for. */
  lifted = false;
  /** The most urgent alarm of this turn so far. */
  rung: Urgency | null = null;
  /** The menu item the person came by, for flows that ask. */
  menu: string | null = null;
  /** The part of the menu to open when the running flow has ended in this turn. */
  menuToOpen: "ask" | "lessons" | undefined;
  /** The flow to start when the running one has ended in this turn. */
  nextFlow: string | undefined;

  constructor(input: TurnInput, session: Session, house: House) {
    this.input = input;
    this.session = session;
    this.#words = house.words;
    this.house = house;
  }

  /** Milliseconds UTC of this turn: when its event was accepted. */
  get now(): number {
    return this.input.event.receivedAt;
  }

  change(part: Partial<Session>): void {
    this.session = { ...this.session, ...part };
  }

  /** The text of a key for this listener. In a guarded talk the form of address does not tell who wrote before. */
  text(key: string, values?: Values): string {
    const { session } = this;
    const listener: Listener = session.guarded ? { locale: session.locale, voice: "unknown" } : session;
    return this.#words.say(listener, key, values);
  }

  has(key: string): boolean {
    return this.#words.has(this.session, key);
  }

  /** The first of some keys that has a text: with a namespace before a colon, or below `namespace`. */
  existing(namespace: string, keys: readonly (string | undefined)[]): string | undefined {
    return keys
      .flatMap((key) => (key === undefined ? [] : [key.includes(":") ? key : `${namespace}:${key}`]))
      .find((key) => this.has(key));
  }

  /** Says the text of a key. */
  say(key: string, values?: Values, extras?: Extras): void {
    this.sayText(this.text(key, values), extras);
  }

  /** Says the next of some texts that mean the same, so that nobody reads one sentence three times in a row. */
  sayVaried(keys: readonly [string, ...string[]], extras?: Extras): void {
    const [family, ...others] = keys;
    const { lately } = this.session;
    const goesOn = lately?.key === family && this.now - lately.at < forgetsAfter;
    const times = goesOn ? lately.times : 0;
    this.say(times === 0 ? family : (others[(times - 1) % others.length] ?? family), {}, extras);
    this.change({ lately: { at: this.now, key: family, times: times + 1 } });
  }

  /** Says ready words as the bot; what is on offer afterwards is what the last message offers. */
  sayText(text: string, extras: Extras = {}): void {
    const message = this.#message("bot", text, extras);
    this.#messages.push(message);
    this.#record({ by: "bot", text, messageId: message.id, ...pick(extras) });
    const offered = [...(extras.choices ?? []), ...choiceButtons(extras.buttons)];
    const { offered: _before, ...rest } = this.session;
    this.session =
      offered.length === 0 ? rest : { ...rest, offered: { at: this.input.startedAt, choices: offered } };
  }

  /** Passes on what a member of staff wrote. `held`: only recorded, because the person is hiding. */
  sayAsStaff(entry: TranscriptEntry, held: boolean): void {
    const message = this.#message("staff", entry.text, {});
    if (!held) this.#messages.push(message);
    this.#record({ ...entry, messageId: message.id, ...(held ? { held } : {}) });
    if (held) this.effect({ kind: "delivery", messageId: message.id, state: "held" });
  }

  /** Writes a line of the transcript that is not a message of ours. */
  record(entry: TranscriptEntry): void {
    this.#record(entry);
  }

  /** Writes the line of what the person said or did, with the moment the platform's window runs from. */
  recordHeard(entry: TranscriptEntry): void {
    this.effect({ kind: "entry", entry, actionAt: actionTime(this.input.event) });
  }

  /** Notes what the person did without leaving a line. */
  act(): void {
    const actionAt = actionTime(this.input.event);
    if (actionAt !== null) this.effect({ kind: "action", actionAt });
  }

  effect(body: EffectBody): void {
    const { event, entry, shard } = this.input;
    const id = `${shard}.${entry}.${this.#effects.length}` as EffectId;
    const practice = this.session.practice ? { practice: true } : {};
    this.#effects.push({ id, person: event.person, channel: event.channel, at: this.now, ...practice, body });
  }

  /** Winds a clock; a later one of the same name replaces it. */
  wind(name: TimerName, at: number, since: number): void {
    this.#timers.push({ name, at, since });
  }

  /** Forgets this person when the turn is committed. */
  forget(): void {
    this.#forgotten = true;
  }

  get spoke(): boolean {
    return this.#messages.length > 0;
  }

  result(): TurnResult {
    return {
      session: this.#forgotten ? null : this.session,
      messages: this.#messages,
      effects: this.#effects,
      timers: this.#timers,
    };
  }

  #record(entry: TranscriptEntry): void {
    this.effect({ kind: "entry", entry });
  }

  #message(from: OutMessage["from"], text: string, extras: Extras): OutMessage {
    const { entry, shard } = this.input;
    const id = `${shard}.${entry}.${this.#messages.length}` as MessageId;
    return {
      id,
      from,
      text,
      urgent: extras.urgent ?? false,
      silent: extras.silent ?? false,
      ...pick(extras),
      ...(extras.image ? { image: extras.image } : {}),
    };
  }
}

function pick(extras: Extras): Pick<OutMessage, "choices" | "buttons"> {
  return {
    ...(extras.choices?.length ? { choices: extras.choices } : {}),
    ...(extras.buttons?.length ? { buttons: extras.buttons } : {}),
  };
}

function choiceButtons(buttons: readonly Button[] = []): Choice[] {
  return buttons.flatMap((button) =>
    button.kind === "choice" ? [{ value: button.value, label: button.label }] : [],
  );
}
