import { createInterface } from "node:readline";
import { findDanger, readIntent } from "../understanding/understand.js";

/** One message as it is understood, in the shape that `npm run understand` prints. */
function describe(text: string): string {
  const finding = findDanger(text);
  const dangers = finding.dangers.map(({ kind, urgency, about, evidence }) => ({
    kind,
    urgency,
    about,
    evidence: evidence.map(({ start, end }) => text.slice(start, end)),
  }));
  return JSON.stringify({
    text,
    urgency: finding.urgency,
    dangers,
    intent: readIntent(text),
    answer: null,
    suggestions: [],
  });
}

/** Messages from the arguments, or one a line from standard input. */
async function main(messages: readonly string[]): Promise<void> {
  for (const message of messages) process.stdout.write(`${describe(message)}\n`);
  if (messages.length > 0) return;
  for await (const line of createInterface({ input: process.stdin }))
    process.stdout.write(`${describe(line)}\n`);
}

await main(process.argv.slice(2));
