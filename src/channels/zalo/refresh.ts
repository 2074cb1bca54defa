import { setTimeout as pause } from "node:timers/promises";
import { faultFields, type Log } from "../../infra/log.js";
import type { ChannelTrouble } from "../../model/channel.js";
import { type Exchange, exchange, type OAuthSettings, type TokenPair, usedUpCode } from "./oauth.js";
import type { StoredTokens, TokenStore } from "./token-store.js";

/** What one refresh needs. */
export interface RefreshSetup {
  readonly store: TokenStore;
  readonly oauth: OAuthSettings;
  readonly log: Log;
  readonly now: () => number;
  readonly onTrouble: (trouble: ChannelTrouble) => void;
}

/** Keeps a pair over the time in which it could not be stored. */
export interface PairMemory {
  unsaved: TokenPair | undefined;
}

/** What came of a refresh: a pair was stored (perhaps by another), refused for good, or the server was not reached. */
export type Refreshed =
  | { readonly kind: "stored"; readonly code: "" }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "lost"; readonly code: string };

/** After the server could not be reached nobody tries again for this long. */
const restMs = 30_000;
const saveTries = 5;

/**
 * One refresh, at most three calls. An answer that was lost may have used the token up: the store is read again and
 * the same token tried once more. A refused token is followed by the one before it, once. Then an operator is told.
 * The caller holds the right to refresh.
 */
export async function refreshOnce(
  stored: StoredTokens,
  setup: RefreshSetup,
  memory: PairMemory,
): Promise<Refreshed> {
  const result = await newPair(stored, setup, memory);
  if (result === "replaced") return { kind: "stored", code: "" };
  if (result.kind === "pair") return keep(result.pair, stored.version, setup, memory);
  if (result.kind === "lost") {
    await setup.store.rest(restMs);
    setup.log.warn("zalo-refresh-lost", { channel: "zalo", code: result.code });
    return result;
  }
  await setup.store.block(result.code, stored.version);
  const detail = `refresh refused (${result.code}): run npm run zalo:connect`;
  setup.onTrouble({ channel: "zalo", word: "token", detail });
  return result;
}

async function newPair(
  stored: StoredTokens,
  setup: RefreshSetup,
  memory: PairMemory,
): Promise<Exchange | "replaced"> {
  if (memory.unsaved) return { kind: "pair", pair: memory.unsaved };
  const use = (token: string) => exchange(setup.oauth, { kind: "refresh", token }, setup.now);
  const replaced = async () => (await setup.store.read())?.version !== stored.version;
  let result = await use(stored.current.refresh);
  if (result.kind === "lost") {
    if (await replaced()) return "replaced";
    result = await use(stored.current.refresh);
  }
  if (result.kind === "refused" && result.code === usedUpCode) {
    if (await replaced()) return "replaced";
    const before = stored.previous?.refresh;
    const second = before ? await use(before) : undefined;
    if (second?.kind === "pair") return second;
  }
  return result;
}

/** Stores the pair before anybody uses it. The old tokens are dead already, so it tries hard. */
async function keep(
  pair: TokenPair,
  version: number,
  setup: RefreshSetup,
  memory: PairMemory,
): Promise<Refreshed> {
  memory.unsaved = pair;
  for (let tries = 1; ; tries += 1) {
    try {
      await setup.store.save(pair, version);
      memory.unsaved = undefined;
      return { kind: "stored", code: "" };
    } catch (error) {
      setup.log.error("zalo-tokens-not-stored", {
        channel: "zalo",
        attempt: tries,
        fault: faultFields(error),
      });
      if (tries === saveTries) throw error;
      await pause(1_000);
    }
  }
}
