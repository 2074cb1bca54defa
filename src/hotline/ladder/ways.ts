import { within } from "../../infra/clock.js";
import type { StaffId } from "../../model/ids.js";
import type { Outcome } from "./deliveries.js";
import type { Notice } from "./notice.js";
import { sendWithinMs } from "./patience.js";
import type { Webhook } from "./settings.js";

/** Sends one alarm by one way; never throws for what another machine or a network does. */
export interface Ways {
  /** Null: SMTP_URL is not set. */
  readonly mail: ((to: string, notice: Notice) => Promise<Outcome>) | null;
  readonly webhook: (to: Pick<Webhook, "url" | "secret">, notice: Notice, id: string) => Promise<Outcome>;
  /** Null: the duty bot is not set up. */
  readonly dutyBot: ((to: StaffId, notice: Notice) => Promise<Outcome>) | null;
}

/** These ways, each of which fails when it has not come to an end in time; what it still does then is not known. */
export function impatient({ mail, webhook, dutyBot }: Ways, ms = sendWithinMs): Ways {
  const bounded = (outcome: Promise<Outcome>): Promise<Outcome> => {
    const late = new Error("late");
    return within(outcome, ms, () => late).catch((thrown: unknown) => {
      if (thrown !== late) throw thrown;
      return { sent: false, code: "too-late" };
    });
  };
  return {
    mail: mail && ((...call) => bounded(mail(...call))),
    webhook: (...call) => bounded(webhook(...call)),
    dutyBot: dutyBot && ((...call) => bounded(dutyBot(...call))),
  };
}
