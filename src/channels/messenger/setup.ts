import { Fault } from "../../infra/fault.js";
import type { Graph, GraphCall } from "./graph.js";
import { asList, asObject, asText, at, type Json } from "./json.js";
import { desiredProfile, type Profile, webhookFields } from "./profile.js";

/** One thing that set-up looked at; equal `before` and `after` mean that nothing had to be done. */
export interface SetupStep {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly changed: boolean;
}

/** Whose Page is set up. */
export interface SetupTarget {
  readonly pageId: string;
  readonly appId: string;
  readonly office: string | undefined;
}

/**
 * Brings the Page's Messenger profile and its webhook fields to what this program needs, and tells step by step what
 * it found and left. Writes only what differs. Needs at most three of the ten profile calls that are allowed in ten
 * minutes. Throws a `Fault` with the platform's error code when a call fails.
 */
export async function* setUpPage(graph: Graph, target: SetupTarget): AsyncGenerator<SetupStep, void> {
  yield* await setUpProfile(graph, target.office);
  yield await subscribePage(graph, target);
}

async function setUpProfile(graph: Graph, office: string | undefined): Promise<readonly SetupStep[]> {
  const present = await readProfile(graph);
  const steps = Object.entries(desiredProfile(office)).map(([name, after]) => {
    const before = present[name];
    return { name, before, after, changed: !sameSetting(before, after) };
  });
  const changes = Object.fromEntries(
    steps.filter((step) => step.changed).map((step) => [step.name, step.after]),
  );
  if (Object.keys(changes).length > 0) {
    await must(graph, { method: "POST", path: "me/messenger_profile", body: changes });
  }
  return steps;
}

async function readProfile(graph: Graph): Promise<Profile> {
  const named = await must(graph, profileCall("get_started,greeting,persistent_menu"));
  const breakers = await must(graph, profileCall("ice_breakers"));
  const found = asObject(asList(at(named, "data"))[0]) ?? {};
  const iceBreakers = readIceBreakers(asList(at(breakers, "data")));
  return iceBreakers.length === 0 ? found : { ...found, ice_breakers: iceBreakers };
}

function profileCall(fields: string): GraphCall {
  return { method: "GET", path: "me/messenger_profile", query: { fields } };
}

/** Ice breakers set by locale come back as a bare list, those set in the old form under their own name. */
function readIceBreakers(data: readonly Json[]): readonly Json[] {
  const named = at(data[0], "ice_breakers");
  return named === undefined ? data.filter((one) => at(one, "call_to_actions") !== undefined) : asList(named);
}

async function subscribePage(graph: Graph, { pageId, appId }: SetupTarget): Promise<SetupStep> {
  const path = `${pageId}/subscribed_apps`;
  const apps = asList(at(await must(graph, { method: "GET", path }), "data"));
  const ours = apps.find((app) => at(app, "id") === appId);
  const before = asList(at(ours, "subscribed_fields")).flatMap((name) => asText(name) ?? []);
  const missing = webhookFields.filter((name) => !before.includes(name));
  const after = [...before, ...missing];
  // A subscription replaces the one before: what others have added has to be named again.
  if (missing.length > 0)
    await must(graph, { method: "POST", path, query: { subscribed_fields: after.join(",") } });
  return { name: "webhook fields", before, after, changed: missing.length > 0 };
}

/** True if all that we want is set so; members that the platform adds do not count as a difference. */
function sameSetting(present: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) return sameList(present, wanted);
  if (typeof wanted !== "object" || wanted === null) return present === wanted;
  if (typeof present !== "object" || present === null) return false;
  return Object.entries(wanted).every(([name, value]) => sameSetting(Reflect.get(present, name), value));
}

/** Entries stand in their order; locales are told apart by their name, in whatever order they come back. */
function sameList(present: unknown, wanted: readonly unknown[]): boolean {
  if (!Array.isArray(present) || present.length !== wanted.length) return false;
  return wanted.every((one, index) => {
    const byLocale = typeof one === "object" && one !== null && "locale" in one;
    return byLocale ? present.some((other) => sameSetting(other, one)) : sameSetting(present[index], one);
  });
}

async function must(graph: Graph, call: GraphCall): Promise<Json> {
  const result = await graph(call);
  const what = `${call.method} ${call.path}`;
  if (result.kind !== "answer") throw new Fault("graph-unreachable", `${what}: no answer (${result.code}).`);
  if (result.error) throw new Fault("graph-refused", `${what}: ${explain(result.error)}`);
  if (result.status >= 300 || result.json === undefined) {
    throw new Fault("graph-trouble", `${what}: HTTP status ${result.status} without a readable answer.`);
  }
  return result.json;
}

function explain({ code, subcode }: { readonly code: string; readonly subcode?: string }): string {
  const name = subcode ? `error ${code}/${subcode}` : `error ${code}`;
  if (code === "190" || code === "102") return `${name}: MESSENGER_PAGE_TOKEN is not valid any more.`;
  if (["4", "17", "32", "613", "80001", "80006"].includes(code)) {
    return `${name}: too many calls; the profile takes ten in ten minutes. Try again in ten minutes.`;
  }
  if (code === "100")
    return `${name}: a parameter was not taken; see MESSENGER_APP_SECRET and MESSENGER_PAGE_ID.`;
  if (code === "10" || /^2\d\d$/.test(code))
    return `${name}: the token lacks pages_messaging or pages_manage_metadata.`;
  return `${name}.`;
}
