import { type GraphAnswer, graphError, ok } from "./answer.js";
import { type GraphRequest, record, text } from "./call.js";
import type { Platform } from "./platform.js";

/** The calls of Conversation Routing that the emulator knows: pass, release, take, request, and who owns a talk. */
export async function handleRouting(
  platform: Platform,
  call: GraphRequest,
  name: string,
): Promise<GraphAnswer> {
  const psid = text(record(call.fields["recipient"])["id"]) ?? text(call.fields["recipient"]) ?? "";
  const talk = platform.known(psid);
  if (!talk) return graphError(100, "No matching user found", 2018001);
  const { appId, conversationRouting } = platform.options;
  if (name === "thread_owner") {
    return ok({ data: talk.owner === null ? [] : [{ thread_owner: { app_id: talk.owner } }] });
  }
  if (name === "take_thread_control" && !conversationRouting) {
    return graphError(27, "take_thread_control needs a default app");
  }
  if (name === "take_thread_control") talk.owner = appId;
  if (name === "release_thread_control") talk.owner = null;
  if (name === "pass_thread_control") {
    if (talk.owner !== null && talk.owner !== appId) return graphError(100, "Not the thread owner", 2534037);
    talk.owner = text(call.fields["target_app_id"]) ?? null;
  }
  return ok({ success: true });
}
