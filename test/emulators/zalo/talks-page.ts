import type { Answer } from "./answer.js";
import { parseJson, text } from "./json.js";
import type { EmulatedPerson } from "./person.js";
import type { Platform } from "./platform.js";
import type { Call } from "./server.js";

/** Where people are found. */
export interface Talks {
  person(userId: string): EmulatedPerson;
}

/** `GET /emulator/talks`, `GET /emulator/talks/:userId`, `POST /emulator/talks/:userId` with `text`, `press` or `follow`. */
export async function talksPage(platform: Platform, people: Talks, call: Call): Promise<Answer> {
  const [, , place, userId, ...rest] = call.path.split("/");
  if (place !== "talks" || rest.length > 0) return { status: 404, body: { fault: "There is nothing here." } };
  if (!userId) {
    const talks = [...platform.talks.values()].map(({ userId: id, messages }) => ({
      userId: id,
      count: messages.length,
    }));
    return { status: 200, body: { talks } };
  }
  if (!/^\d{1,25}$/.test(userId)) return { status: 400, body: { fault: "A user id consists of digits." } };
  const person = people.person(userId);
  if (call.method === "POST") {
    const fault = act(person, parseJson(call.body.toString()));
    if (fault) return { status: 400, body: { fault } };
  }
  return { status: 200, body: { userId, messages: person.messages } };
}

function act(person: EmulatedPerson, wish: Record<string, unknown>): string | undefined {
  const [words, label] = [text(wish["text"]), text(wish["press"])];
  if (words) person.types(words);
  else if (wish["follow"] === true) person.follows();
  else if (label && person.sees(label)) person.presses(label);
  else return label ? "There is nothing to press with this label." : "Give text, press or follow.";
  return undefined;
}
