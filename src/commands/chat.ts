import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { openConversation } from "../conversation/open.js";
import { type ChannelId, channelIds } from "../model/channel-id.js";
import type { Event } from "../model/event.js";
import type { Address, EntryId, EventId, PersonKey } from "../model/ids.js";
import type { Choice, OutMessage } from "../model/message.js";
import type { Session } from "../model/session.js";
import type { TurnResult } from "../model/turn.js";
import { renderFor } from "./rendering.js";

/**
 * Talks to the bot in the terminal, over the same turn as the server. Lines come from standard input; a line that is a
 * number or a label of what was offered is a choice, as everywhere. `--json`: one JSON object a message.
 * `--channel zalo`: what is shown is what that channel would be sent.
 */
const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    channel: { type: "string", default: "web" },
    duty: { type: "boolean", default: false },
  },
});

const channel = channelIds.find((one) => one === values.channel);
if (!channel) {
  console.error(`--channel must be one of ${channelIds.join(", ")}.`);
  process.exit(2);
}

const turn = await openConversation({ office: process.env["OFFICE_NAME"] ?? "Tiếng Em (bản chạy thử)" });
const person = "terminal.person" as PersonKey;
let session: Session | null = null;
let count = 0;

const lines = createInterface({
  input: process.stdin,
  output: process.stdin.isTTY ? process.stdout : undefined,
  terminal: process.stdin.isTTY === true,
});
if (process.stdin.isTTY) lines.setPrompt("> ");
lines.prompt();
for await (const line of lines) {
  if (line.trim() !== "") await hear(line, channel);
  lines.prompt();
}

async function hear(text: string, on: ChannelId): Promise<void> {
  count += 1;
  const now = Date.now();
  const event: Event = {
    id: `terminal:${count}` as EventId,
    person,
    channel: on,
    address: "terminal" as Address,
    at: now,
    receivedAt: now,
    body: { kind: "text", text },
  };
  const result = await turn({
    session,
    event,
    entry: `${now}-${count}` as EntryId,
    shard: 0,
    startedAt: now,
    facts: { someoneOnDuty: values.duty, someoneOnCall: false, readByPeople: values.duty },
  });
  session = result.session;
  show(result, on);
}

function show(result: TurnResult, on: ChannelId): void {
  if (values.json) {
    for (const message of result.messages) console.log(JSON.stringify(message));
    return;
  }
  if (on !== "web") {
    for (const request of renderFor(on, result.messages)) console.log(JSON.stringify(request.body, null, 2));
    return;
  }
  for (const message of result.messages) console.log(`\n${plain(message)}`);
  console.log("");
}

function plain(message: OutMessage): string {
  const calls = (message.buttons ?? []).map((button) => `   [${button.label}]`);
  const choices = (message.choices ?? []).map((choice: Choice, index) => `   ${index + 1}. ${choice.label}`);
  return [message.text, ...calls, ...choices].join("\n");
}
