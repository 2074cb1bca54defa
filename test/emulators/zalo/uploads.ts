import { randomBytes } from "node:crypto";
import { type Answer, failure, invalid, success } from "./answer.js";
import type { VirtualClock } from "./clock.js";
import { uploadLifeMs } from "./options.js";

const megabyte = 1024 * 1024;

const rules = {
  image: { types: ["image/jpeg", "image/png"], bytes: megabyte, result: "attachment_id" },
  gif: { types: ["image/gif"], bytes: 5 * megabyte, result: "attachment_id" },
  file: {
    types: [
      "application/pdf",
      "application/msword",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "text/csv",
    ],
    bytes: 5 * megabyte,
    result: "token",
  },
} as const;

/** What can be uploaded. */
export type UploadKind = keyof typeof rules;

/** True if the platform has an upload of this name. */
export function isUploadKind(name: string | undefined): name is UploadKind {
  return name !== undefined && Object.hasOwn(rules, name);
}

/** Uploaded files: only their ids and their times are kept. */
export class Uploads {
  readonly #clock: VirtualClock;
  readonly #expiry = new Map<string, number>();

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  /** Takes the file of a multipart body. */
  async take(kind: UploadKind, body: Buffer, contentType: string): Promise<Answer> {
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } })
      .formData()
      .catch(() => undefined);
    const file = form?.get("file");
    const rule = rules[kind];
    if (!(file instanceof File) || !rule.types.some((type) => type === file.type)) return invalid("file");
    if (file.size > rule.bytes) return failure(-210);
    const id = randomBytes(10).toString("hex");
    this.#expiry.set(id, this.#clock.now() + uploadLifeMs);
    return success({ [rule.result]: id });
  }

  /** Whether an id can be used. */
  stateOf(id: string | undefined): "good" | "expired" | "unknown" {
    const expiry = id === undefined ? undefined : this.#expiry.get(id);
    if (expiry === undefined) return "unknown";
    return expiry > this.#clock.now() ? "good" : "expired";
  }
}
