import type { Accident } from "./accident.js";
import type { ChannelId } from "./channel-id.js";
import type { About, Danger, DangerKind } from "./danger.js";
import type { CaseId, PersonKey, StaffId } from "./ids.js";
import type { Choice } from "./message.js";
import type { Urgency } from "./urgency.js";

export type Locale = "vi" | "en";

/** The form of address: the `context` of every text. */
export const voices = ["unknown", "child", "teen", "adult"] as const;
export type Voice = (typeof voices)[number];

/** How a child speaks of itself, which is how we speak to it. */
export type Pronoun = "em" | "con" | "cháu";

/**
 * What is remembered between two turns of a talk. Stored encrypted, at most 2 kB as JSON:
 * verbatim words never stand here, they leave as effects in their own turn. Times are milliseconds UTC.
 */
export interface Session {
  readonly v: 1;
  readonly person: PersonKey;
  readonly channel: ChannelId;
  readonly createdAt: number;
  /** Last thing the person did. */
  readonly lastSeenAt: number;
  readonly locale: Locale;
  /** The language of the last clear words: one line in another one does not change that of the talk. */
  readonly spoke?: Locale;
  readonly voice: Voice;
  readonly pronoun?: Pronoun;
  /** How old the child says it is that writes: answers and lessons are chosen by it. */
  readonly age?: number;
  readonly welcomed: boolean;
  readonly practice: boolean;
  /** The dialog stack of the framework, opaque outside `conversation`. */
  readonly stack: unknown;
  readonly holder: Holder;
  /** The bot asks a flow for the member of staff who holds the talk; it goes back to them when the flow ends. */
  readonly lent?: { readonly to: string; readonly at: number; readonly holder: StaffHolder };
  /** The person asked to hide: nothing is sent until they write again. */
  readonly hidden: boolean;
  /** The worst danger seen in this talk and its kinds, already acted on. */
  readonly danger?: {
    readonly urgency: Urgency;
    readonly kinds: readonly DangerKind[];
    readonly at: number;
    /** Whom the first words about it were about; left out: the writer. */
    readonly about?: About;
  };
  /** What kind of accident the talk is about, so that what is asked about first aid is answered for it. */
  readonly accident?: Accident;
  /** Kinds about which the gentle question was already put in this talk. */
  readonly asked?: readonly DangerKind[];
  readonly caseId?: CaseId;
  /** The highest urgency the case has had. */
  readonly caseUrgency?: Urgency;
  /** A question the person can answer with one press, with the time it was put, and what was offered. */
  readonly offered?: { readonly at: number; readonly choices: readonly Choice[] };
  /** What the bot last said beside a flow, when and how often in a row, so that it does not repeat itself. */
  readonly lately?: { readonly at: number; readonly key: string; readonly times: number };
  /** Fixed words for what came up after danger and was met, and for lines that were said: nothing is said twice. */
  readonly met?: readonly string[];
  /** What the next words answer outside any flow. */
  readonly awaiting?: Awaiting;
  /** True from the first word after a long silence until the person brings the matter up and is alone. */
  readonly guarded: boolean;
  /** The stack put aside while the talk is guarded; goes on only after that. */
  readonly aside?: unknown;
  /** Short answers that hold for the whole talk (where, safe now, …), by field. */
  readonly known?: Readonly<Record<string, string | number | true | null | readonly string[]>>;
  /** Lessons finished in this talk, by flow id; at most 20. */
  readonly lessons?: readonly string[];
  /** Where lessons were left before their end, the last one first; at most 3. None of those that are discreet. */
  readonly unfinished?: readonly {
    readonly flow: string;
    readonly version: number;
    readonly step: string;
  }[];
  /** What the person was last told about who was called: when, and whether anybody could be. */
  readonly called?: { readonly at: number; readonly someone: boolean };
  /** The bot does not answer until then; `toldAt`: when the person was last told so. */
  readonly blocked?: { readonly until: number; readonly toldAt?: number };
  /** True once the person has told in own words what happened. */
  readonly told: boolean;
}

/** Who has the talk. */
export type Holder = { readonly who: "bot" } | StaffHolder;

/** A person has the talk. `since` and `answeredAt` drive the return of the bot. */
export interface StaffHolder {
  readonly who: "staff";
  readonly staff: StaffId | "outside";
  readonly name: string;
  readonly since: number;
  /** Last staff answer; null: taken, not yet answered. */
  readonly answeredAt: number | null;
  /** First words of the person that staff have not answered; null: nobody waits. */
  readonly waitingSince: number | null;
  /** When staff last did something for the person who waits, beside writing to them. */
  readonly workedAt?: number;
  /** How often they said that they are on the phone for the person who waits, and until when that counts. */
  readonly calls?: number;
  readonly callingUntil?: number;
  /** When the bot comes back, as staff were last told; null or left out: nobody waits. */
  readonly until?: number | null;
}

/** A closed question put outside a flow. */
export type Awaiting =
  | { readonly question: "danger-check"; readonly kind: DangerKind }
  /** Something grave was taken back: one question about it. */
  | { readonly question: "retraction"; readonly kind: DangerKind }
  /** `danger`: what was told while another hand may have held the phone; met once the person is alone. */
  | { readonly question: "alone"; readonly danger?: ToldDanger }
  | { readonly question: "menu" };

/** Danger told in a guarded talk; `asks`: only a sign, to be asked about. */
export type ToldDanger = Pick<Danger, "kind" | "urgency" | "about"> & { readonly asks?: true };
