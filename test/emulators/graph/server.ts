import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type GraphAnswer, graphError } from "./answer.js";
import { type GraphRequest, readCall, record, text } from "./call.js";
import type { CallFault } from "./faults.js";
import { usedPercent } from "./limits.js";
import type { EmulatedPerson } from "./person.js";
import type { Platform } from "./platform.js";
import { isMessage, route } from "./router.js";

/** What the server needs of the emulator beside the platform. */
export interface People {
  person(psid: string): EmulatedPerson;
}

/** The HTTP side: the Graph API, and `/emulator/talks` to look at talks and to write as a person. */
export function createGraphServer(platform: Platform, people: People): Server {
  return createServer((request, response) => {
    answer(platform, people, request, response).catch((error: unknown) => {
      const name = error instanceof Error ? error.message : "fault";
      if (!response.headersSent) writeJson(response, { status: 500, body: { emulator: name } });
      else response.destroy();
    });
  });
}

async function answer(
  platform: Platform,
  people: People,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = await readCall(request);
  if (call.path[0] === "emulator") return writeJson(response, talksPage(platform, people, call));
  const fault = isMessage(call) ? platform.faults.take() : undefined;
  if (fault && (await spoil(fault, response))) return;
  const { answer: told, follow } = await route(platform, call);
  if (follow && platform.faults.webhook.echoFirst) await follow();
  if (fault?.kind === "cut") response.destroy();
  else writeAnswer(platform, response, fault?.kind === "no-message-id" ? { ...told, body: {} } : told, call);
  if (follow && !platform.faults.webhook.echoFirst) await follow();
}

/** Carries out a fault that comes before the call is taken; true if the call ends with it. */
async function spoil(fault: CallFault, response: ServerResponse): Promise<boolean> {
  if (fault.kind === "slow") await pause(fault.ms);
  if (fault.kind === "cut" && fault.when === "before") response.destroy();
  if (fault.kind === "error")
    writeJson(response, graphError(fault.code, "Emulated", fault.subcode, fault.status));
  if (fault.kind === "html") {
    response.writeHead(fault.status, { "content-type": "text/html" });
    response.end("<!DOCTYPE html><html><body><h1>Sorry, something went wrong.</h1></body></html>");
  }
  return response.writableEnded || response.destroyed;
}

function writeAnswer(
  platform: Platform,
  response: ServerResponse,
  told: GraphAnswer,
  call: GraphRequest,
): void {
  const counted = usedPercent(platform.counters, platform.limits, platform.reachable(), platform.clock.now());
  const usage = platform.faults.usage ?? { percent: counted, regainMinutes: 0 };
  const share = { call_count: usage.percent, total_cputime: 0, total_time: 0 };
  const booked = { type: "messenger", ...share, estimated_time_to_regain_access: usage.regainMinutes };
  response.setHeader("x-app-usage", JSON.stringify({ call_count: 0, total_time: 0, total_cputime: 0 }));
  response.setHeader("x-business-use-case-usage", JSON.stringify({ [platform.options.pageId]: [booked] }));
  response.setHeader("facebook-api-version", call.version ?? "v25.0");
  writeJson(response, told);
}

function writeJson(response: ServerResponse, told: GraphAnswer): void {
  response.writeHead(told.status, { "content-type": "application/json; charset=UTF-8" });
  response.end(JSON.stringify(told.body));
}

/** `GET /emulator/talks`, `GET /emulator/talks/:psid`, `POST /emulator/talks/:psid` with `text`, `press` or `open`. */
function talksPage(platform: Platform, people: People, call: GraphRequest): GraphAnswer {
  const psid = call.path[2];
  if (call.path[1] !== "talks") return { status: 404, body: { fault: "unknown address" } };
  if (psid === undefined) return { status: 200, body: platform.talks().map((talk) => talk.psid) };
  if (!/^\d{1,32}$/.test(psid)) return { status: 400, body: { fault: "a page-scoped id has only digits" } };
  const person = people.person(psid);
  if (call.method === "POST") {
    const fault = doAs(person, record(call.fields));
    if (fault) return { status: 400, body: { fault } };
  }
  return { status: 200, body: { psid, messages: person.messages, actions: person.actions } };
}

function doAs(person: EmulatedPerson, fields: Readonly<Record<string, unknown>>): string | undefined {
  const [words, label, ref] = [text(fields["text"]), text(fields["press"]), text(fields["open"])];
  if (words) person.types(words);
  else if (label !== undefined && person.sees(label)) person.presses(label);
  else if (label !== undefined) return `there is nothing to press called "${label}"`;
  else if (ref !== undefined) person.opens(ref === "" ? undefined : ref);
  else return "give text, press or open";
  return undefined;
}
