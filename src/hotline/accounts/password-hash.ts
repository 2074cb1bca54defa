import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { verifyPassword } from "better-auth/crypto";

/** How much work one hash of a password is. */
export interface HashCost {
  /** Binary logarithm of scrypt's N. */
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's Password Storage Cheat Sheet names N=2^15, r=8, p=3 (32 MiB) among its least settings for scrypt. */
export const currentCost: HashCost = { logN: 15, r: 8, p: 3 };

const keyLength = 64;

/** `scrypt$<logN>$<r>$<p>$<salt>$<key>`, salt and key in base64url: the cost travels with the hash. */
export async function hashPassword(password: string, cost: HashCost): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  const { logN, r, p } = cost;
  return ["scrypt", logN, r, p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** Whether a password belongs to a hash; hashes of the account library's own form are known, too. */
export async function fitsHash({ password, hash }: { password: string; hash: string }): Promise<boolean> {
  const [form, logN, r, p, salt = "", stored = ""] = hash.split("$");
  if (form !== "scrypt") return verifyPassword({ password, hash });
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
  const key = await derive(password, Buffer.from(salt, "base64url"), cost);
  const expected = Buffer.from(stored, "base64url");
  return key.length === expected.length && timingSafeEqual(key, expected);
}

/** In the thread pool: other requests go on meanwhile. */
function derive(password: string, salt: Buffer, { logN, r, p }: HashCost): Promise<Buffer> {
  const N = 2 ** logN;
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, keyLength, { N, r, p, maxmem: 256 * N * r }, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    );
  });
}
