import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import {
  createUnderstanding,
  readGazetteerFile,
  readIntent,
  readLearned,
} from "../understanding/understand.js";

// `npm run understand`: one message a line in, one JSON object a line out, as the server understands it.
const models = fileURLToPath(new URL("../../dist/models/", import.meta.url));
const understanding = createUnderstanding(
  readLearned(`${models}understanding.bin`),
  readGazetteerFile(`${models}places.json`),
);

/** One message as it is understood. Labels with a colon are wishes (`flow:listen`), the others are answers of ours. */
function describe(text: string): string {
  const finding = understanding.findDanger(text);
  const { trust, fits } = understanding.search(text);
  const answers = fits.filter(({ label }) => !label.includes(":"));
  const best = fits[0];
  const isAnswer = trust === "sure" && best !== undefined && !best.label.includes(":");
  const wish = trust === "sure" && best?.label.includes(":") ? best.label : null;
  return JSON.stringify({
    text,
    urgency: finding.urgency,
    outcome: finding.outcome,
    dangers: finding.dangers.map(({ kind, urgency, about, evidence }) => ({
      kind,
      urgency,
      about,
      evidence: evidence.map(({ start, end }) => text.slice(start, end)),
    })),
    intent: readIntent(text) ?? wish,
    answer: isAnswer ? { id: best.label, score: Number(best.score.toFixed(3)) } : null,
    suggestions: answers
      .slice(isAnswer ? 1 : 0)
      .slice(0, 3)
      .map(({ label }) => label),
    place: understanding.findPlace(text) ?? null,
    version: finding.version,
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
