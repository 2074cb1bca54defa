import type { StaffId } from "../../model/ids.js";
import type { Guarded } from "./attempts.js";
import { hashed } from "./library.js";
import type { Desk } from "./session.js";

/** Tried too often or too soon; `retryAfter` in seconds. */
export interface TooManyTries {
  readonly kind: "too-many-tries";
  readonly retryAfter: number;
}

type Needs = Pick<Desk, "needs">;

/** Whose locks tries at an account belong to, by its login: an admin lifts them all at once. */
export function ownerOf({ needs }: Needs, login: string): string {
  return hashed(needs.keyring, `login ${login.toLowerCase()}`);
}

/** Something of an account that may be tried: `what` tells it from all else. */
export function guardOf(desk: Needs, login: string, what: string): Guarded {
  return { what: hashed(desk.needs.keyring, what), owner: ownerOf(desk, login) };
}

const wrong = ["wrong-password", "wrong-code"];

/** Does something that a password or a code is tried at: after each wrong try the next waits longer. */
export async function withTries<Result extends { readonly kind: string }>(
  desk: Needs,
  staff: { readonly id: StaffId; readonly login: string },
  what: string,
  act: () => Promise<Result>,
): Promise<Result | TooManyTries> {
  const { attempts, now } = desk.needs;
  const guarded = guardOf(desk, staff.login, `${what} of ${staff.id}`);
  const { allowed, retryAfter } = await attempts.begin(guarded, now());
  if (!allowed) return { kind: "too-many-tries", retryAfter: retryAfter ?? 1 };
  const result = await act();
  if (!wrong.includes(result.kind)) await attempts.right(guarded);
  return result;
}
