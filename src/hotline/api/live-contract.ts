import { z } from "zod";
import { changeKinds } from "../../cases/change.js";
import { personKey } from "./fields.js";

/** A talk that changed; holds no content. */
export const change = z.object({ person: personKey, kinds: z.array(z.enum(changeKinds)) });
export type Change = z.infer<typeof change>;

/** The name of the empty events by which a listener knows that the stream still lives. */
export const beatEvent = "beat";

/**
 * Data of one server-sent event with the default name, `message`.
 * `ready` comes first: `resumed` false says that changes may have been missed, so ask for everything again;
 * true, that the missed ones follow now. `reset`: changes were missed meanwhile, or something of no one talk changed (the roster, a setting): ask for
 * everything again.
 * `referrals`: something changed in a case that was referred to the listener's commune; officers get no `changed`.
 * `rights`: what the listener may do changed; the stream closes, and who may still listen opens a new one.
 * `signed-out`: the session ended; the stream closes and must not be opened again before signing in.
 */
export const liveEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready"), resumed: z.boolean() }),
  z.object({ kind: z.literal("changed"), changes: z.array(change) }),
  z.object({ kind: z.literal("referrals") }),
  z.object({ kind: z.literal("reset") }),
  z.object({ kind: z.literal("rights") }),
  z.object({ kind: z.literal("signed-out") }),
]);
export type LiveEvent = z.infer<typeof liveEvent>;
