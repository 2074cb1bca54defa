import { once } from "node:events";
import { readFileSync } from "node:fs";
import express from "express";
import type { GraphEmulator } from "../graph/emulator.js";
import type { ZaloEmulator } from "../zalo/emulator.js";
import type { ZaloBotEmulator } from "../zalo-bot/emulator.js";
import { people } from "./settings.js";

/** The platforms the page writes on. */
export interface DeskPlatforms {
  readonly graph: GraphEmulator;
  readonly zalo: ZaloEmulator;
  readonly dutyBot: ZaloBotEmulator;
}

/** Something to press under a line. */
interface Press {
  readonly title: string;
  readonly dial: string | null;
}

interface DeskLine {
  readonly mine: boolean;
  readonly text: string;
  readonly presses: readonly Press[];
}

/** Serves the page on which a developer writes as a person on both platforms. Resolves when it listens. */
export async function startDesk(port: number, platforms: DeskPlatforms): Promise<{ stop(): void }> {
  const desk = express();
  desk.use(express.json());
  const html = readFileSync(new URL("./page.html", import.meta.url));
  desk.get("/", (_request, response) => {
    response.type("html").send(html);
  });
  desk.get("/talks", (_request, response) => {
    response.json({
      messenger: messengerLines(platforms.graph),
      zalo: zaloLines(platforms.zalo),
      duty: platforms.dutyBot.phone(people.duty).lines.map((line) => ({ ...line, presses: [] })),
    });
  });
  desk.post("/talks/:platform", (request, response) => {
    const { text, press } = request.body as { text?: string; press?: string };
    if (request.params.platform === "duty") {
      if (text) void platforms.dutyBot.phone(people.duty).types(text);
      response.status(204).end();
      return;
    }
    const person =
      request.params.platform === "zalo"
        ? platforms.zalo.person(people.zalo)
        : platforms.graph.person(people.messenger);
    if (press) person.presses(press);
    else if (text) person.types(text);
    response.status(204).end();
  });
  const server = desk.listen(port, "127.0.0.1");
  await once(server, "listening");
  return { stop: () => server.close() };
}

function messengerLines(graph: GraphEmulator): DeskLine[] {
  return graph.person(people.messenger).messages.map((message) => ({
    mine: message.from === "person",
    text: message.text || `[${message.media ?? "image"}]`,
    presses: [...message.buttons, ...message.quickReplies].map((one) => ({
      title: one.title,
      dial: one.type === "phone_number" ? (one.payload ?? "") : (one.url ?? null),
    })),
  }));
}

function zaloLines(zalo: ZaloEmulator): DeskLine[] {
  return zalo
    .person(people.zalo)
    .messages.filter((message) => !message.hidden)
    .map((message) => ({
      mine: message.from === "person",
      text: message.text || `[${message.media ?? "image"}]`,
      presses: message.buttons.map((one) => ({ title: one.title, dial: one.phone ?? one.url ?? null })),
    }));
}
