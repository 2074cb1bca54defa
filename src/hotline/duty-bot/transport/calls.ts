import { Fault } from "../../../infra/fault.js";
import { readAnswer } from "./answer.js";

/** How long one call may take, milliseconds: an alarm behind it waits so long. */
export const callPatience = 10_000;
/** The same for a poll, which the platform keeps open when there is nothing. */
const pollPatience = 75_000;

interface Init {
  readonly method?: string;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly signal?: unknown;
}

/**
 * The `fetch` that grammY is given: it reads every answer by {@link readAnswer} and follows no redirect, which would
 * carry the token elsewhere. The token is part of the address, so errors of the network are replaced by a {@link Fault}
 * that knows nothing but a fixed code.
 */
export async function callPlatform(address: string | URL, init: Init = {}): Promise<Response> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  const outer = init.signal as AbortSignal | undefined;
  outer?.addEventListener("abort", abort);
  const isPoll = new URL(address).pathname.endsWith("/getUpdates");
  const timer = setTimeout(abort, isPoll ? pollPatience : callPatience);
  try {
    const response = await fetch(address, {
      method: init.method ?? "POST",
      headers: { "content-type": "application/json" },
      body: typeof init.body === "string" ? init.body : null,
      redirect: "manual",
      signal: stop.signal,
    });
    const { status, headers } = response;
    const answer = readAnswer({
      status,
      text: await response.text(),
      retryAfter: headers.get("retry-after"),
    });
    return Response.json(answer);
  } catch {
    // What was thrown names the address, and the address holds the token.
    throw new Fault("duty-bot-unreached", "The bot platform could not be reached.");
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", abort);
  }
}
