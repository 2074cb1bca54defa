/** Ids are branded text, so that one kind is never passed where another is meant. */
declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/**
 * One person on one channel, and the key of that person's talk: `<channel>.<22 base64url characters>`.
 * A keyed hash of the platform's id; it appears in Redis keys, in the database and in logs.
 */
export type PersonKey = Brand<"PersonKey">;

/** The platform's own id of a person. Personal data: only inside encrypted records and in the sender. */
export type Address = Brand<"Address">;

/** What makes an event the same event when a platform sends it again: `<channel>:<what the platform calls it>`. */
export type EventId = Brand<"EventId">;

/** The id of an entry in a Redis stream, `<milliseconds>-<sequence>`. */
export type EntryId = Brand<"EntryId">;

/** A message we send: `<shard>.<entry of its turn>.<number in the turn>`; the same when a turn is run again. */
export type MessageId = Brand<"MessageId">;

/** An effect of a turn: `<shard>.<entry of its turn>.<number in the turn>`; the clerk applies each id once. */
export type EffectId = Brand<"EffectId">;

/** A case: 26 characters, derived from the event that opened it. */
export type CaseId = Brand<"CaseId">;

/** A member of the hotline staff, as the account library numbers them. */
export type StaffId = Brand<"StaffId">;
