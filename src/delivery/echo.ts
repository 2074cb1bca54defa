import type { MessageId } from "../model/ids.js";

/** The platform's own copy of a message we sent, by its platform id. */
export interface Echo {
  readonly platformId: string;
  readonly at: number;
  readonly messageId: string | null;
  readonly textHash: string | null;
}

/** A request whose outcome is not known. */
export interface InDoubt {
  /** When it was sent, milliseconds UTC. */
  readonly since: number;
  readonly messages: readonly MessageId[];
  /** Hash of its text, if the channel can tell. */
  readonly textHash: string | undefined;
  /** Platform ids that are known to belong to other requests. */
  readonly known: readonly string[];
}

/** Clocks of two servers differ so much at most. */
const skewMs = 5_000;

/**
 * The echo that shows that a request arrived. One request of a person is under way at a time, so an echo of ours
 * that came since then and belongs to no other request is its own, unless an id or the text says otherwise.
 */
export function findEcho(echoes: readonly Echo[], doubt: InDoubt): Echo | undefined {
  return echoes.find((echo) => {
    if (doubt.known.includes(echo.platformId) || echo.at < doubt.since - skewMs) return false;
    if (echo.messageId !== null) return doubt.messages.some((id) => id === echo.messageId);
    if (echo.textHash !== null && doubt.textHash !== undefined) return echo.textHash === doubt.textHash;
    return true;
  });
}

/** How an echo is stored: one value of the hash of a person's echoes. */
export function echoValue({ at, messageId, textHash }: Echo): string {
  return JSON.stringify([at, messageId, textHash]);
}

/** Reads the hash of a person's echoes. */
export function readEchoes(fields: Readonly<Record<string, string>>): Echo[] {
  return Object.entries(fields).map(([platformId, value]) => {
    // Written by echoValue above.
    const [at, messageId, textHash] = JSON.parse(value) as [number, string | null, string | null];
    return { platformId, at, messageId, textHash };
  });
}
