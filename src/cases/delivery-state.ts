/** What became of a message of ours, in the order in which it can happen. */
export const deliveryStates = ["waiting", "held", "unsure", "sent", "failed", "delivered", "read"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/**
 * The states a new one may take the place of: receipts overtake each other, so `sent` after `read` changes nothing.
 * A held message that goes out after all becomes `sent`; a failed one that was delivered was not failed.
 */
export function replaceable(next: DeliveryState): readonly DeliveryState[] {
  return deliveryStates.slice(0, deliveryStates.indexOf(next) + 1);
}
