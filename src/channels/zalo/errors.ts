import type { SendOutcome, SendReason } from "../../model/channel.js";

const second = 1_000;
const hour = 60 * 60 * second;

/**
 * What an error of the OA API asks for. `token`: get a new access token and try once more; `rate`: pause all sending;
 * `night`: send in the morning; `later`: try again; the others are final for the message, the person or the channel.
 */
export type ErrorClass =
  | { readonly kind: "token" }
  | { readonly kind: "rate" }
  | { readonly kind: "night" }
  | { readonly kind: "later"; readonly afterMs: number; readonly word: SendReason["word"] }
  | {
      readonly kind: "final";
      readonly scope: "message" | "person" | "channel";
      readonly word: SendReason["word"];
      /** An operator has to know. */
      readonly alert?: boolean;
    };

const token: ErrorClass = { kind: "token" };
const human: ErrorClass = { kind: "final", scope: "channel", word: "not-allowed", alert: true };
const badRequest: ErrorClass = { kind: "final", scope: "message", word: "bad-request" };
const badMedia: ErrorClass = { kind: "final", scope: "message", word: "bad-media" };
const unreachable: ErrorClass = { kind: "final", scope: "person", word: "unreachable" };
const closed: ErrorClass = { kind: "final", scope: "person", word: "window-closed" };
/** Only billed messages run out: the channel goes on, because answers within 48 hours are free. */
const quota: ErrorClass = { kind: "final", scope: "message", word: "quota", alert: true };
const noMoney: ErrorClass = { kind: "final", scope: "channel", word: "quota", alert: true };
const transient: ErrorClass = { kind: "later", afterMs: 5 * second, word: "platform-trouble" };

/** Error codes of the OA API as its documentation lists them; -124 is the same as -216 on the template host. */
const classes: ReadonlyMap<number, ErrorClass> = new Map<number, ErrorClass>([
  [-32, { kind: "rate" }],
  [-100, badMedia],
  [-124, token],
  [-200, transient],
  [-201, badRequest],
  [-204, human],
  [-205, human],
  [-209, human],
  [-210, badRequest],
  [-211, quota],
  [-212, human],
  [-213, unreachable],
  [-214, transient],
  [-216, token],
  [-217, unreachable],
  [-218, { kind: "later", afterMs: hour, word: "quota" }],
  [-219, human],
  [-220, token],
  [-221, human],
  [-223, human],
  [-224, human],
  [-227, unreachable],
  [-230, closed],
  [-232, closed],
  [-233, badRequest],
  [-234, { kind: "night" }],
  [-235, human],
  [-237, badRequest],
  [-238, badRequest],
  [-240, badRequest],
  [-241, badRequest],
  [-242, human],
  [-244, unreachable],
  [-248, { kind: "final", scope: "message", word: "policy", alert: true }],
  [-249, badRequest],
  [-305, quota],
  [-311, quota],
  [-320, noMoney],
  [-321, noMoney],
  [-403, badRequest],
]);

/** What a code asks for. One we do not know is final for its message, and an operator is told: never endless tries. */
export function classOfError(code: number): ErrorClass {
  return classes.get(code) ?? { kind: "final", scope: "message", word: "platform-trouble", alert: true };
}

/** What an answer without an error code of the platform means: a proxy's page, an empty body, an HTTP refusal. */
export function outcomeOfStatus(status: number): SendOutcome {
  const reason = { word: "platform-trouble", code: String(status) } as const;
  if (status === 429)
    return { kind: "retry", afterMs: 30 * second, reason: { ...reason, word: "rate-limited" } };
  if (status === 503) return { kind: "retry", afterMs: 5 * second, reason };
  if (status >= 400 && status < 500) {
    const denied = status === 401 || status === 403;
    if (denied) return { kind: "final", scope: "channel", reason: { ...reason, word: "not-allowed" } };
    return { kind: "final", scope: "message", reason: { ...reason, word: "bad-request" } };
  }
  // A gateway that gave up may have passed the message on before.
  return { kind: "unknown", reason };
}

/** Milliseconds from `now` until 06:05 in Viet Nam (UTC+7, no summer time), when the night rule has ended. */
export function untilMorning(now: number): number {
  const day = 24 * hour;
  const morning = 6 * hour + 5 * 60 * second;
  const sinceMidnight = (now + 7 * hour) % day;
  return (morning - sinceMidnight + day) % day || day;
}
