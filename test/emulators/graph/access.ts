import { createHmac } from "node:crypto";
import { type GraphAnswer, graphError } from "./answer.js";
import { type GraphRequest, text } from "./call.js";
import type { Platform } from "./platform.js";

const proofValidSeconds = 5 * 60;

/** Refuses a call of the Page whose token or proof does not count, or undefined. */
export function checkPageAccess(platform: Platform, call: GraphRequest): GraphAnswer | undefined {
  if (call.token !== platform.options.pageToken) {
    return graphError(190, "Invalid OAuth access token - Cannot parse access token");
  }
  if (platform.tokenEnd === "expired") return graphError(190, "Error validating access token: expired", 463);
  if (platform.tokenEnd === "revoked") return graphError(190, "The session has been invalidated", 460);
  return checkProof(platform, call);
}

/** Refuses a call that is not made with the app's own token, or undefined. */
export function checkAppAccess(platform: Platform, call: GraphRequest): GraphAnswer | undefined {
  const { appId, appSecret } = platform.options;
  return call.token === `${appId}|${appSecret}` ? undefined : graphError(190, "Invalid OAuth access token");
}

function checkProof(platform: Platform, call: GraphRequest): GraphAnswer | undefined {
  const given = text(call.fields["appsecret_proof"]);
  if (given === undefined) {
    const needed = platform.options.requireProof ?? true;
    return needed
      ? graphError(100, "API calls from the server require an appsecret_proof argument")
      : undefined;
  }
  const time = call.fields["appsecret_time"];
  const token = platform.options.pageToken;
  const signed = time === undefined ? token : `${token}|${String(time)}`;
  const late = Math.abs(platform.clock.now() / 1000 - Number(time)) > proofValidSeconds;
  const right = createHmac("sha256", platform.options.appSecret).update(signed).digest("hex") === given;
  if (right && (time === undefined || !late)) return undefined;
  return graphError(100, "Invalid appsecret_proof provided in the API argument");
}
