import { parse } from "lossless-json";

/** An object as it came from the platform; nothing in it has been checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads JSON with every number kept as the text it was written as: the platform prints some ids above 2^53 as bare
 * numbers. Undefined for what is no JSON, for an object that names a member twice with different values, and for
 * nesting too deep to read.
 */
export function readJson(source: Uint8Array | string): unknown {
  const text = typeof source === "string" ? source : new TextDecoder().decode(source);
  try {
    return parse(text, undefined, (digits) => digits);
  } catch {
    return undefined;
  }
}

/** The value as an object, or undefined. */
export function asObject(value: unknown): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own member of an object, however deep; undefined where the path ends. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => {
    const object = asObject(inner);
    return object && Object.hasOwn(object, name) ? object[name] : undefined;
  }, value);
}

/** A text that is not empty at a path; numbers are texts here. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** A list at a path; empty for anything else. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}
