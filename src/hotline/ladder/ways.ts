import type { StaffId } from "../../model/ids.js";
import type { Outcome } from "./deliveries.js";
import type { Notice } from "./notice.js";
import type { Webhook } from "./settings.js";

/** Sends one alarm by one way; never throws for what another machine or a network does. */
export interface Ways {
  /** Null: SMTP_URL is not set. */
  readonly mail: ((to: string, notice: Notice) => Promise<Outcome>) | null;
  readonly webhook: (to: Pick<Webhook, "url" | "secret">, notice: Notice, id: string) => Promise<Outcome>;
  /** Null: the duty bot is not set up. */
  readonly dutyBot: ((to: StaffId, notice: Notice) => Promise<Outcome>) | null;
}
