import type { Address } from "../../model/ids.js";
import { isRateError } from "./errors.js";
import type { Sending } from "./send.js";
import type { MessengerDeps } from "./settings.js";
import { readUsage } from "./usage.js";

/**
 * Marks the talk as seen and shows that an answer is being written: two calls, since a call may hold only one sender
 * action. Left out while the Page nears its rate limit; failures are counted and nothing more, because whether sender
 * actions are bound to the messaging window is not documented.
 */
export async function acknowledgeTo(address: Address, sending: Sending, deps: MessengerDeps): Promise<void> {
  for (const action of ["mark_seen", "typing_on"]) {
    if (sending.breaker.wait(deps.now(), false) > 0) return deps.count?.("acknowledge-skipped");
    const result = await sending.graph({
      method: "POST",
      path: `${sending.pageId}/messages`,
      body: { recipient: { id: address }, sender_action: action },
    });
    if (result.kind === "answer") {
      sending.breaker.note(readUsage(result.headers), isRateError(result.error), deps.now());
    }
    if (result.kind !== "answer" || result.error || result.status >= 300) {
      return deps.count?.("acknowledge-failed");
    }
  }
}
