// @ts-check
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { Stop } from "./stop.mjs";

/**
 * The development keys kept in `file` (mode 0600), made at the first start. When the folder already holds data, new
 * keys could not open them, so a missing file is a {@link Stop}.
 * @param {string} file
 * @param {boolean} dataExist
 * @returns {string} a value for SECRET_KEYS
 */
export function developmentKeys(file, dataExist) {
  if (!existsSync(file)) {
    if (dataExist) {
      throw new Stop(
        `The data were encrypted with keys that are neither in SECRET_KEYS nor in ${file}: ` +
          "put the keys back, or move the data folder away to begin an empty one.",
      );
    }
    writeFileSync(file, `SECRET_KEYS=${randomBytes(32).toString("base64")}\n`, { mode: 0o600 });
  }
  chmodSync(file, 0o600);
  const keys = parseEnv(readFileSync(file, "utf8"))["SECRET_KEYS"];
  if (!keys) throw new Stop(`${file} holds no line SECRET_KEYS=…: put the keys back.`);
  return keys;
}
