import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { Fault } from "./fault.js";

const ivLength = 12;
const tagLength = 16;
const idLength = 4;

interface Key {
  readonly id: Buffer;
  readonly seal: Buffer;
}

/** Encrypts and hashes with the installation's keys. Holds no state beside them; safe to share. */
export interface Keyring {
  /**
   * Encrypts `text` (AES-256-GCM, newest key). `context` names what it is and whom it belongs to;
   * the same context is needed to open it, so that a sealed text cannot be moved to another place.
   * Returns base64url.
   */
  seal(text: string, context: string): string;
  /** Opens what `seal` made. Throws a `Fault` when the key is unknown, the context differs or the text was changed. */
  open(sealed: string, context: string): string;
  /** As {@link Keyring.seal}, for bytes: a file. Its length grows by 32. */
  sealBytes(bytes: Uint8Array, context: string): Buffer;
  /** Opens what `sealBytes` made; throws as {@link Keyring.open} does. */
  openBytes(sealed: Uint8Array, context: string): Buffer;
  /** Keyed hash of `text` within `purpose`: 22 base64url characters (128 bits), the same on every start. */
  hash(purpose: string, text: string): string;
}

/**
 * A keyring over raw 32-byte keys, newest first. The first one encrypts, all of them decrypt,
 * and the last one makes the keyed hashes: when keys are rotated it has to stay.
 */
export function createKeyring(rawKeys: readonly Buffer[]): Keyring {
  const keys = rawKeys.map(deriveKey);
  const newest = keys[0];
  const oldest = rawKeys.at(-1);
  if (!newest || !oldest) throw new Fault("no-keys", "A keyring needs at least one key.");
  const hashKey = derive(oldest, "keyed hash");
  return {
    seal: (text, context) => sealWith(newest, Buffer.from(text, "utf8"), context).toString("base64url"),
    open: (sealed, context) => openWith(keys, Buffer.from(sealed, "base64url"), context).toString("utf8"),
    sealBytes: (bytes, context) => sealWith(newest, bytes, context),
    openBytes: (sealed, context) => openWith(keys, Buffer.from(sealed), context),
    hash: (purpose, text) =>
      createHmac("sha256", hashKey)
        .update(`${purpose}\0${text}`)
        .digest()
        .subarray(0, 16)
        .toString("base64url"),
  };
}

function derive(raw: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", raw, "tieng-em", purpose, 32));
}

function deriveKey(raw: Buffer): Key {
  return { id: derive(raw, "key id").subarray(0, idLength), seal: derive(raw, "seal") };
}

function sealWith(key: Key, bytes: Uint8Array, context: string): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", key.seal, iv).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([key.id, iv, cipher.getAuthTag(), body]);
}

function openWith(keys: readonly Key[], bytes: Buffer, context: string): Buffer {
  const key = keys.find((candidate) => candidate.id.equals(bytes.subarray(0, idLength)));
  if (!key) throw new Fault("unknown-key", "A stored record was made with a key that is not in SECRET_KEYS.");
  const tagAt = idLength + ivLength;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key.seal, bytes.subarray(idLength, tagAt))
      .setAAD(Buffer.from(context))
      .setAuthTag(bytes.subarray(tagAt, tagAt + tagLength));
    return Buffer.concat([decipher.update(bytes.subarray(tagAt + tagLength)), decipher.final()]);
  } catch (cause) {
    throw new Fault("unreadable-record", "A stored record was changed or belongs elsewhere.", { cause });
  }
}
