import { Fault } from "../infra/fault.js";

/** The reply of a script as one of the words it may give. */
export function word<Word extends string>(reply: unknown, ...words: readonly Word[]): Word {
  const found = words.find((candidate) => candidate === reply);
  if (found === undefined)
    throw new Fault("redis-reply", "A script of the mail room gave an unexpected reply.");
  return found;
}

/** The reply of a script as a list of texts; numbers are turned into text. */
export function texts(reply: unknown): string[] {
  if (!Array.isArray(reply)) throw new Fault("redis-reply", "A script of the mail room gave no list.");
  return reply.map(String);
}
