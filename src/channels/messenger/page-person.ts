import type { Address } from "../../model/ids.js";
import type { Graph } from "./graph.js";
import { asId, asList, asText, at } from "./json.js";

/**
 * The page-scoped id of somebody of whom a privacy callback gives the app's own id; null when the platform tells none.
 * Asked of `ids_for_pages` with the app's token: whether every app may still use it is not confirmed.
 */
export async function pageScopedId(app: Graph, userId: string, pageId: string): Promise<Address | null> {
  const query = { page: pageId };
  const result = await app({ method: "GET", path: `${userId}/ids_for_pages`, query });
  if (result.kind !== "answer" || result.error) return null;
  const ours = asList(at(result.json, "data")).find((one) => asText(at(one, "page", "id")) === pageId);
  return (asId(at(ours, "id")) as Address | undefined) ?? null;
}
