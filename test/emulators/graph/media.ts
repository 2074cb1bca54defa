import { type GraphAnswer, graphError } from "./answer.js";
import { record, text } from "./call.js";
import type { Platform } from "./platform.js";

const fetchTimeoutMs = 10_000;
const largestImage = 8 * 1024 * 1024;

/** Fetches the picture of a message as the platform does, where the emulator was told to; refuses or undefined. */
export async function checkImage(
  platform: Platform,
  message: Readonly<Record<string, unknown>>,
): Promise<GraphAnswer | undefined> {
  const attachment = record(message["attachment"]);
  const url = text(record(attachment["payload"])["url"]);
  if (!platform.options.fetchMedia || attachment["type"] !== "image" || !url) return undefined;
  const found = await fetchSize(url);
  if (!found) return graphError(100, "Failed to fetch the file from the url", 2018008);
  if (!found.type.startsWith("image/")) return graphError(100, "Attachment type does not match", 2018047);
  return found.size > largestImage
    ? graphError(100, "Attachment size exceeds allowable limit", 2018109)
    : undefined;
}

async function fetchSize(url: string): Promise<{ readonly type: string; readonly size: number } | undefined> {
  return fetch(url, { signal: AbortSignal.timeout(fetchTimeoutMs) }).then(
    async (response) => {
      const size = (await response.arrayBuffer()).byteLength;
      return response.ok ? { type: response.headers.get("content-type") ?? "", size } : undefined;
    },
    () => undefined,
  );
}
