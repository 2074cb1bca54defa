import { checkAppAccess, checkPageAccess } from "./access.js";
import { type GraphAnswer, graphError, ok } from "./answer.js";
import type { GraphRequest } from "./call.js";
import type { Platform } from "./platform.js";
import { handleProfile } from "./profile.js";
import { handleRouting } from "./routing.js";
import { handleSend, type Sent } from "./send.js";
import { handleAppSubscription, handlePageSubscription } from "./subscriptions.js";

const routingCalls = [
  "pass_thread_control",
  "release_thread_control",
  "take_thread_control",
  "request_thread_control",
  "extend_thread_control",
  "thread_owner",
];

/** True for a call that sends a message (not a mere sender action). */
export function isMessage(call: GraphRequest): boolean {
  return call.method === "POST" && call.path[1] === "messages" && call.fields["sender_action"] === undefined;
}

/** Answers one call of the Graph API. */
export async function route(platform: Platform, call: GraphRequest): Promise<Sent> {
  const [object = "", edge] = call.path;
  if (asksForSettings(call) && platform.faults.settingsDown) {
    return { answer: graphError(2, "Service temporarily unavailable", undefined, 503) };
  }
  if (object === "debug_token") return { answer: debugToken(platform, call) };
  if (edge === "ids_for_pages")
    return { answer: checkAppAccess(platform, call) ?? idsForPages(platform, object) };
  if (object === platform.options.appId && edge === "subscriptions") {
    return { answer: checkAppAccess(platform, call) ?? (await handleAppSubscription(platform, call)) };
  }
  const refused = checkPageAccess(platform, call);
  if (refused) return { answer: refused };
  if (object !== "me" && object !== platform.options.pageId)
    return { answer: describePerson(platform, object) };
  if (edge === "messages" && call.method === "POST") return handleSend(platform, call);
  return { answer: await routeEdge(platform, call, edge ?? "") };
}

async function routeEdge(platform: Platform, call: GraphRequest, edge: string): Promise<GraphAnswer> {
  if (edge === "messenger_profile") return handleProfile(platform, call);
  if (edge === "subscribed_apps") return handlePageSubscription(platform, call);
  if (routingCalls.includes(edge)) return handleRouting(platform, call, edge);
  return graphError(100, "Unsupported request", 33);
}

/** `GET /{psid}`: nobody's profile is open to this app. */
function describePerson(platform: Platform, psid: string): GraphAnswer {
  return platform.known(psid)
    ? graphError(100, "No profile available for this user.", 2018218)
    : graphError(100, "Object does not exist or cannot be loaded", 33);
}

function debugToken(platform: Platform, call: GraphRequest): GraphAnswer {
  const refused = checkAppAccess(platform, call);
  if (refused) return refused;
  const { appId, pageId, expiresAt, scopes } = platform.token;
  // The platform lets an app look only at tokens of its own.
  if (appId !== platform.options.appId) {
    return graphError(100, "The App_id in the input_token did not match the Viewing App");
  }
  const alive = expiresAt === 0 || expiresAt > platform.clock.now() / 1000;
  const ours = call.fields["input_token"] === platform.options.pageToken;
  const valid = ours && alive && platform.tokenEnd === undefined;
  return ok({
    data: {
      ...{ app_id: appId, type: "PAGE", profile_id: pageId, is_valid: valid, expires_at: expiresAt },
      scopes: valid ? scopes : [],
    },
  });
}

/** True for a call that asks how token and subscriptions stand, or who somebody is. */
function asksForSettings({ method, path: [object, edge = ""] }: GraphRequest): boolean {
  const edges = ["subscriptions", "subscribed_apps", "ids_for_pages"];
  return method === "GET" && (object === "debug_token" || edges.includes(edge));
}

/** `/{user-id}/ids_for_pages`: who the app's own id of a person is on its Page. */
function idsForPages(platform: Platform, userId: string): GraphAnswer {
  const psid = platform.psidOf(userId);
  if (psid === undefined) return graphError(100, "Unsupported get request. Object does not exist", 33);
  const { pageId, pageName } = platform.options;
  return ok({ data: [{ id: psid, page: { id: pageId, name: pageName ?? "Emulator" } }] });
}
