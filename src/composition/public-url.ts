import type { Config } from "../infra/config.js";

/** Where people reach this installation. */
export function publicUrl(config: Config): string {
  return config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
}
