import { type GraphAnswer, graphError, ok } from "./answer.js";
import { type GraphRequest, list, record, text } from "./call.js";
import type { Platform } from "./platform.js";

const properties = [
  "get_started",
  "greeting",
  "ice_breakers",
  "persistent_menu",
  "commands",
  "whitelisted_domains",
  "account_linking_url",
];

/** `GET`, `POST` and `DELETE` of `/me/messenger_profile`: 10 calls in 10 minutes. */
export function handleProfile(platform: Platform, call: GraphRequest): GraphAnswer {
  const calls = platform.counters.count("profile", 10 * 60_000, platform.clock.now());
  if (calls > platform.limits.profileCallsPerTenMinutes) {
    return graphError(613, "Calls to this api have exceeded the rate limit.");
  }
  if (call.method === "GET") return read(platform, call);
  if (call.method === "POST") return write(platform, call);
  return remove(platform, call);
}

function read(platform: Platform, call: GraphRequest): GraphAnswer {
  const asked = (text(call.fields["fields"]) ?? "").split(",").filter((name) => platform.profile.has(name));
  const breakers = platform.profile.get("ice_breakers");
  // Set by locale, ice breakers come back as a bare list, without their own name.
  if (asked.length === 1 && asked[0] === "ice_breakers" && isByLocale(breakers))
    return ok({ data: breakers });
  const data = Object.fromEntries(asked.map((name) => [name, platform.profile.get(name)]));
  return ok({ data: asked.length === 0 ? [] : [data] });
}

function write(platform: Platform, call: GraphRequest): GraphAnswer {
  const given = properties.filter((name) => call.fields[name] !== undefined);
  if (given.length === 0) return graphError(100, "No valid profile property given");
  for (const name of given) {
    const fault = faultOf(platform, call, name, call.fields[name]);
    if (fault) return graphError(100, fault);
  }
  for (const name of given) platform.profile.set(name, call.fields[name]);
  return ok({ result: "success" });
}

function remove(platform: Platform, call: GraphRequest): GraphAnswer {
  const names = list(call.fields["fields"]).map((name) => text(name) ?? "");
  const menuStays = platform.profile.has("persistent_menu") && !names.includes("persistent_menu");
  if (names.includes("get_started") && menuStays) {
    return graphError(100, "You must delete the persistent menu before get_started");
  }
  for (const name of names) platform.profile.delete(name);
  return ok({ result: "success" });
}

function faultOf(platform: Platform, call: GraphRequest, name: string, value: unknown): string | undefined {
  if (name === "get_started") return lengthFault(record(value)["payload"], 1000, "get_started[payload]");
  if (name === "greeting") return localesFault(value) ?? greetingFault(value);
  if (name === "persistent_menu") {
    const started = platform.profile.has("get_started") || call.fields["get_started"] !== undefined;
    return started ? (localesFault(value) ?? menuFault(value)) : "You must set a Get Started button first";
  }
  return name === "ice_breakers" && isByLocale(value)
    ? (localesFault(value) ?? breakersFault(value))
    : undefined;
}

function isByLocale(value: unknown): boolean {
  return list(value).some((one) => record(one)["call_to_actions"] !== undefined);
}

function localesFault(value: unknown): string | undefined {
  const locales = list(value).map((one) => text(record(one)["locale"]) ?? "");
  if (!locales.includes("default")) return "The default locale is missing";
  return locales.every((locale) => /^(default|[a-z]{2,3}_[A-Z]{2})$/.test(locale))
    ? undefined
    : "Unknown locale";
}

function greetingFault(value: unknown): string | undefined {
  return list(value)
    .map((one) => lengthFault(record(one)["text"], 160, "greeting[text]"))
    .find(isFault);
}

function menuFault(value: unknown): string | undefined {
  return list(value)
    .map((one) => entriesFault(record(one)["call_to_actions"], 20, "title", 30))
    .find(isFault);
}

function breakersFault(value: unknown): string | undefined {
  return list(value)
    .map((one) => entriesFault(record(one)["call_to_actions"], 4, "question", 80))
    .find(isFault);
}

function entriesFault(value: unknown, most: number, label: string, length: number): string | undefined {
  const entries = list(value).map(record);
  if (entries.length === 0 || entries.length > most) return `There must be 1 to ${most} call_to_actions`;
  return entries
    .flatMap((one) => [lengthFault(one[label], length, label), lengthFault(one["payload"], 1000, "payload")])
    .find(isFault);
}

function lengthFault(value: unknown, most: number, name: string): string | undefined {
  const given = text(value) ?? "";
  return given === "" || given.length > most ? `Param ${name} must be 1 to ${most} characters` : undefined;
}

function isFault(fault: string | undefined): fault is string {
  return fault !== undefined;
}
