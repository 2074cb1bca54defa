import { asObject, asText, at } from "../json.js";
import type { Found, Item } from "./item.js";

/** The platform warned the Page or took away its right to send. (An old form of the name has a hyphen.) */
export function readPolicy(item: Item): Found {
  const policy = asObject(at(item.raw, "policy_enforcement")) ?? asObject(at(item.raw, "policy-enforcement"));
  const action = asText(at(policy, "action"));
  if (action !== "block" && action !== "warning") return {};
  const word = action === "block" ? "page-restricted" : "policy";
  // The reason is the platform's free text: it stands in the Page's support inbox, not in our log.
  return { troubles: [{ channel: "messenger", word }] };
}
