import type { MessageId } from "./ids.js";

/** Something to press instead of typing. `value` comes back in a choice event. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A button under a text. */
export type Button =
  /** `number` as it is dialled inside the country: `111`, `113`, `02871234567`. */
  | { readonly kind: "call"; readonly number: string; readonly label: string }
  | { readonly kind: "link"; readonly url: string; readonly label: string }
  | { readonly kind: "choice"; readonly value: string; readonly label: string };

/** One thing said to a person, the same for all channels. */
export interface OutMessage {
  readonly id: MessageId;
  readonly from: "bot" | "staff";
  readonly text: string;
  readonly choices?: readonly Choice[];
  readonly buttons?: readonly Button[];
  readonly image?: { readonly url: string; readonly alt: string };
  /** Immediate danger: a send whose outcome is unknown is retried at once; better twice than never. */
  readonly urgent: boolean;
  /** Arrives without a sound where the platform can. */
  readonly silent: boolean;
}
