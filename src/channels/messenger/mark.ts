import type { MessageId } from "../../model/ids.js";

const mark = "te:";

/** The `metadata` of every request of a message; the platform gives it back in the echo. */
export function writeMark(messageId: MessageId): string {
  return `${mark}${messageId}`;
}

/** The message of ours that metadata names; undefined for metadata that is not ours. */
export function readMark(metadata: string | undefined): MessageId | undefined {
  if (!metadata?.startsWith(mark) || metadata.length === mark.length) return undefined;
  return metadata.slice(mark.length) as MessageId;
}
