import type { Transaction } from "kysely";
import type { Effect, EffectBody } from "../../model/effect.js";
import type { EffectId } from "../../model/ids.js";
import type { ChangeKind } from "../change.js";
import type { Sealing } from "../sealing.js";
import type { Tables } from "../tables.js";
import type { TalkChannel } from "../talk-channel.js";

/** What applying an effect may use: the batch's transaction and the sealed columns. */
export interface Scope {
  readonly trx: Transaction<Tables>;
  readonly sealing: Sealing;
}

/** An effect of a chat, or one like it for somebody who rang or came. */
export type TalkEffect = Omit<Effect, "channel"> & { readonly channel: TalkChannel };

/** An effect of one kind. */
export type EffectOf<Kind extends EffectBody["kind"]> = Omit<TalkEffect, "body"> & {
  readonly body: Extract<EffectBody, { readonly kind: Kind }>;
};

/** Writes one effect and says what changed in the person's talk. */
export type Apply<Kind extends EffectBody["kind"]> = (
  scope: Scope,
  effect: EffectOf<Kind>,
) => Promise<readonly ChangeKind[]>;

/** The turn an effect comes from: its id without the number at the end. */
export function turnOf(id: EffectId): string {
  return id.slice(0, Math.max(id.lastIndexOf("."), 0)) || id;
}
