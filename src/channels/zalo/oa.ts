import { addressOf, callHttp } from "./http.js";
import { at, textAt } from "./json.js";

/** What the platform says of the OA behind an access token, or the code of its refusal. */
export type OaAnswer =
  | { readonly kind: "oa"; readonly oaId: string; readonly name: string }
  | { readonly kind: "refused"; readonly code: string };

/** Asks which OA an access token belongs to: the first proof that a connection works. */
export async function fetchOa(apiUrl: string, access: string, timeoutMs = 15_000): Promise<OaAnswer> {
  const init = { headers: { access_token: access } };
  const result = await callHttp(addressOf(apiUrl, "/v2.0/oa/getoa"), init, timeoutMs);
  if (result.kind !== "answer") return { kind: "refused", code: result.code };
  const data = at(result.json, "data");
  const oaId = textAt(data, "oa_id") ?? textAt(data, "oaid");
  if (oaId === undefined)
    return { kind: "refused", code: textAt(result.json, "error") ?? `HTTP ${result.status}` };
  return { kind: "oa", oaId, name: textAt(data, "name") ?? "" };
}
