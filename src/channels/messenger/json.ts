import { parse } from "lossless-json";

/** A JSON value in which every number has become its digits as text, because ids exceed 2^53. */
export type Json = string | boolean | null | undefined | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: Json;
}

/**
 * Reads JSON from bytes or text, numbers as text. Undefined when it is no JSON (or nested too deeply to read);
 * of a repeated member the last one counts.
 */
export function readJson(source: Uint8Array | string): Json {
  const text = typeof source === "string" ? source : new TextDecoder().decode(source);
  try {
    return parse(text, null, {
      parseNumber: (digits) => digits,
      onDuplicateKey: (twice) => twice.newValue,
    }) as Json;
  } catch (error) {
    // A value here, not an exception: what the platform sends is never a fault of ours.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The value as an object, or undefined. */
export function asObject(value: Json): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** The value as a list; anything else is an empty one. */
export function asList(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text that is not empty (a number gives its digits), or undefined. */
export function asText(value: Json): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** An own member of an object; undefined if there is none. */
export function member(object: JsonObject | undefined, name: string): Json {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Follows member names from a value inwards. */
export function at(value: Json, ...path: readonly string[]): Json {
  return path.reduce<Json>((inner, name) => member(asObject(inner), name), value);
}

/** An id of the platform as text: digits only, at most 32 of them; undefined for anything else. */
export function asId(value: Json): string | undefined {
  return typeof value === "string" && /^\d{1,32}$/.test(value) ? value : undefined;
}

/** A time in milliseconds UTC from seconds or milliseconds, as number or digits; undefined for anything else. */
export function asTime(value: Json): number | undefined {
  if (typeof value !== "string" || !/^\d{1,15}$/.test(value)) return undefined;
  const given = Number(value);
  if (given === 0) return undefined;
  return given < 1e12 ? given * 1000 : given;
}
