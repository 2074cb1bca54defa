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
  if (object === "debug_token") return { answer: debugToken(platform, call) };
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
  const valid = call.fields["input_token"] === platform.options.pageToken && platform.tokenEnd === undefined;
  const scopes = valid ? ["pages_messaging", "pages_manage_metadata", "pages_show_list"] : [];
  return ok({
    data: { app_id: platform.options.appId, type: "PAGE", is_valid: valid, expires_at: 0, scopes },
  });
}
