import { asList, asObject, at, type Json, readJson } from "./json.js";

/** How near the Page is to its rate limit, as the headers of an answer tell. */
export interface Usage {
  /** Highest percentage in any of them. */
  readonly percent: number;
  /** When calls will be taken again, milliseconds from now; 0 if the platform does not say. */
  readonly regainMs: number;
}

/**
 * Reads `X-App-Usage`, `X-Business-Use-Case-Usage` and `Retry-After`. Under which heading sending is booked is not
 * documented, so the highest figure of all counts. Times to regain access are given in minutes.
 */
export function readUsage(headers: Headers): Usage {
  const app = asObject(readJson(headers.get("x-app-usage") ?? ""));
  const business = asObject(readJson(headers.get("x-business-use-case-usage") ?? ""));
  const all = [app, ...Object.values(business ?? {}).flatMap(asList)];
  const minutes = all.map((one) => figure(at(one, "estimated_time_to_regain_access")));
  const percents = all.flatMap((one) =>
    ["call_count", "total_time", "total_cputime"].map((name) => figure(at(one, name))),
  );
  const retryAfter = figure(headers.get("retry-after"));
  return {
    percent: Math.max(0, ...percents),
    regainMs: Math.max(0, ...minutes) * 60_000 || retryAfter * 1000,
  };
}

function figure(value: Json): number {
  return typeof value === "string" && /^\d{1,9}(\.\d+)?$/.test(value) ? Number(value) : 0;
}
