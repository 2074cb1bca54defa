import { hashed } from "./library.js";
import type { Desk } from "./session.js";

/** Tried too often; `retryAfter` in seconds. */
export interface TooManyTries {
  readonly kind: "too-many-tries";
  readonly retryAfter: number;
}

const wrong = ["wrong-password", "wrong-code"];
const fewTries = { window: 15 * 60, max: 10 };

/** Does something that may be tried ten times in a quarter of an hour; what succeeds clears the count. */
export async function withTries<Result extends { readonly kind: string }>(
  { needs }: Pick<Desk, "needs">,
  what: string,
  act: () => Promise<Result>,
): Promise<Result | TooManyTries> {
  const key = hashed(needs.keyring, what);
  const tries = await needs.attempts.consume(key, fewTries);
  if (!tries.allowed) return { kind: "too-many-tries", retryAfter: tries.retryAfter ?? fewTries.window };
  const result = await act();
  if (!wrong.includes(result.kind)) await needs.attempts.forget(key);
  return result;
}
