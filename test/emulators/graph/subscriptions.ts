import { randomInt } from "node:crypto";
import { type GraphAnswer, graphError, ok } from "./answer.js";
import { type GraphRequest, text } from "./call.js";
import type { Platform } from "./platform.js";

/** `/{page-id}/subscribed_apps`: which webhook fields the Page gives to the app. */
export function handlePageSubscription(platform: Platform, call: GraphRequest): GraphAnswer {
  if (call.method === "GET") return ok({ data: platform.pageFields.size === 0 ? [] : [installed(platform)] });
  platform.pageFields.clear();
  if (call.method === "POST")
    for (const name of fieldList(call, "subscribed_fields")) platform.pageFields.add(name);
  return ok({ success: true });
}

function installed(platform: Platform): object {
  const { appId, pageName } = platform.options;
  return {
    id: appId,
    name: pageName ?? "Emulator",
    category: "Business",
    subscribed_fields: [...platform.pageFields],
  };
}

/** `/{app-id}/subscriptions`: where the app's webhooks go; the address is checked before it is kept. */
export async function handleAppSubscription(platform: Platform, call: GraphRequest): Promise<GraphAnswer> {
  if (call.method === "GET") return ok({ data: platform.webhook.url ? [subscription(platform)] : [] });
  if (call.method === "DELETE") {
    platform.webhook.url = undefined;
    return ok({ success: true });
  }
  const url = text(call.fields["callback_url"]) ?? "";
  if (!(await handshake(url, text(call.fields["verify_token"]) ?? ""))) {
    return graphError(2200, "The URL couldn't be validated. Callback verification failed.");
  }
  platform.appFields.clear();
  for (const name of fieldList(call, "fields")) platform.appFields.add(name);
  platform.webhook.url = url;
  return ok({ success: true });
}

function subscription(platform: Platform): object {
  const fields = [...platform.appFields].map((name) => ({ name, version: "v25.0" }));
  return { object: "page", callback_url: platform.webhook.url, active: true, fields };
}

/** Asks a callback address for its challenge, as the platform does before it keeps it. */
export async function handshake(callbackUrl: string, verifyToken: string): Promise<boolean> {
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
  const url = new URL(callbackUrl);
  url.searchParams.set("hub.mode", "subscribe");
  url.searchParams.set("hub.verify_token", verifyToken);
  url.searchParams.set("hub.challenge", challenge);
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    async (response) => response.status === 200 && (await response.text()) === challenge,
    () => false,
  );
}

function fieldList(call: GraphRequest, name: string): readonly string[] {
  const value = call.fields[name];
  const names = Array.isArray(value) ? value.map(String) : (text(value) ?? "").split(",");
  return names.map((one) => one.trim()).filter((one) => one !== "");
}
