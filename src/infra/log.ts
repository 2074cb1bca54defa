import pino from "pino";
import { Fault } from "./fault.js";

/**
 * The only things a log line may carry beside its fixed event name. Personal data cannot slip in by accident:
 * there is no field for a text, an address or a name, and errors are reduced by {@link faultFields}.
 */
export interface LogFields {
  readonly person?: string;
  readonly channel?: string;
  readonly shard?: number;
  readonly entry?: string;
  readonly caseId?: string;
  readonly staff?: string;
  readonly role?: string;
  readonly flow?: string;
  readonly step?: string;
  readonly word?: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly count?: number;
  readonly ms?: number;
  readonly attempt?: number;
  readonly urgency?: string;
  readonly path?: string;
  readonly method?: string;
  /** A fixed sentence of ours that tells an operator what to do; never made of what came in. */
  readonly hint?: string;
  readonly fault?: FaultFields;
}

/** What is kept of an error: never its message, unless it is a {@link Fault} of ours. */
export interface FaultFields {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  readonly frames: readonly string[];
}

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** Log lines as JSON on standard output. `level` is one of pino's levels or `silent`. */
export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    debug: (event, fields) => logger.debug(fields ?? {}, event),
    info: (event, fields) => logger.info(fields ?? {}, event),
    warn: (event, fields) => logger.warn(fields ?? {}, event),
    error: (event, fields) => logger.error(fields ?? {}, event),
  };
}

/** A log that writes nothing, for tests and tools. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** Reduces whatever was thrown to its kind, its code and where it came from. */
export function faultFields(thrown: unknown): FaultFields {
  if (!(thrown instanceof Error)) return { name: typeof thrown, frames: [] };
  // The message stands in the stack too, and may have lines that look like frames.
  const frames = (thrown.stack ?? "")
    .replace(thrown.message, "")
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 6);
  const code = (thrown as { code?: unknown }).code;
  return {
    name: thrown.name,
    ...(typeof code === "string" || typeof code === "number" ? { code: String(code) } : {}),
    ...(thrown instanceof Fault ? { message: thrown.message } : {}),
    frames: frames.map((frame) => frame.trim()),
  };
}
