import { setTimeout as pause } from "node:timers/promises";
import { faultFields, type Log } from "../../infra/log.js";
import type { ChannelTrouble } from "../../model/channel.js";
import { type OAuthSettings, usedUpCode } from "./oauth.js";
import { type PairMemory, refreshOnce } from "./refresh.js";
import type { StoredTokens, TokenStore } from "./token-store.js";

/** An access token, or why there is none: the server could not be reached, or only a human can help. */
export type TokenAnswer =
  | { readonly kind: "token"; readonly access: string }
  | { readonly kind: "later"; readonly afterMs: number }
  | { readonly kind: "blocked"; readonly code: string };

/** The access token of the OA, kept fresh. One refresh at a time, over all processes that share the store. */
export interface Tokens {
  /** The access token to use now; refreshes one that has run out. */
  current(): Promise<TokenAnswer>;
  /** A token in place of one that the platform refused. */
  inPlaceOf(refused: string): Promise<TokenAnswer>;
  /** Refreshes if about 80 % of the token's life have passed, and tells what an operator must know. */
  freshen(): Promise<void>;
  /** Calls {@link Tokens.freshen} every minute until stopped. */
  keepFresh(): { stop(): Promise<void> };
}

/** What keeping tokens needs. */
export interface TokensSetup {
  readonly store: TokenStore;
  readonly oauth: OAuthSettings;
  /** Seeds an empty store. */
  readonly seed: string | undefined;
  readonly log: Log;
  readonly now: () => number;
  readonly random: () => number;
  readonly onTrouble: (trouble: ChannelTrouble) => void;
}

const minute = 60_000;
const freshShare = 0.8;
/** Processes come at different moments within this share, so that mostly one of them refreshes for all. */
const jitterShare = 0.05;
const oldMs = 60 * 24 * 60 * minute;
const waitStepMs = 100;
const waitSteps = 200;

/** Keeps the tokens of one OA. */
export function createTokens(setup: TokensSetup): Tokens {
  return new TokenKeeper(setup);
}

class TokenKeeper implements Tokens {
  readonly #setup: TokensSetup;
  readonly #dueShare: number;
  readonly #memory: PairMemory = { unsaved: undefined };
  #refusedHere = false;
  #underWay: Promise<TokenAnswer> | undefined;

  constructor(setup: TokensSetup) {
    this.#setup = setup;
    this.#dueShare = freshShare + jitterShare * setup.random();
  }

  async current(): Promise<TokenAnswer> {
    const stored = await this.#read();
    if (!stored) return { kind: "blocked", code: "no-token" };
    const { access, expiresAt } = stored.current;
    const alive = access !== "" && expiresAt > this.#setup.now();
    return alive ? { kind: "token", access } : this.inPlaceOf(access);
  }

  inPlaceOf(refused: string): Promise<TokenAnswer> {
    this.#underWay ??= this.#refresh(refused).finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  async freshen(): Promise<void> {
    const { store, now } = this.#setup;
    const stored = await this.#read();
    if (!stored) return this.#trouble("no token: run npm run zalo:connect");
    if (this.#isBlocked(stored)) return this.#trouble(`${stored.blocked}: run npm run zalo:connect`);
    const { access, obtainedAt, expiresAt } = stored.current;
    const age = now() - obtainedAt;
    if (access === "" || age >= (expiresAt - obtainedAt) * this.#dueShare) await this.inPlaceOf(access);
    const unchanged = age > oldMs && (await store.read())?.version === stored.version;
    if (unchanged) this.#trouble("no refresh for 60 days", "token-ending");
  }

  keepFresh(): { stop(): Promise<void> } {
    const ending = new AbortController();
    const ended = this.#watch(ending.signal);
    return {
      async stop() {
        ending.abort();
        await ended;
      },
    };
  }

  async #watch(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.freshen();
      } catch (error) {
        this.#setup.log.error("zalo-token-trouble", { channel: "zalo", fault: faultFields(error) });
      }
      // The pause ends early when the watch is stopped; the loop then sees it.
      await pause(minute, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #read(): Promise<StoredTokens | null> {
    const { store, seed, now } = this.#setup;
    const stored = await store.read();
    if (stored || !seed) return stored;
    await store.save({ access: "", refresh: seed, obtainedAt: now(), expiresAt: 0 }, 0);
    return store.read();
  }

  async #refresh(refused: string): Promise<TokenAnswer> {
    const { store } = this.#setup;
    for (let step = 0; step < waitSteps; step += 1) {
      const answer = this.#answerOf(await this.#read(), refused);
      if (answer) return answer;
      const resting = await store.resting();
      if (resting > 0) return { kind: "later", afterMs: resting };
      const right = await store.takeRight();
      if (right) return this.#refreshWithRight(refused).finally(() => right.release());
      await pause(waitStepMs);
    }
    return { kind: "later", afterMs: waitStepMs * waitSteps };
  }

  async #refreshWithRight(refused: string): Promise<TokenAnswer> {
    const stored = await this.#read();
    const answer = this.#answerOf(stored, refused);
    if (answer || !stored) return answer ?? { kind: "blocked", code: "no-token" };
    const result = await refreshOnce(stored, this.#setup, this.#memory);
    if (result.kind === "refused") this.#refusedHere = true;
    if (result.kind === "lost") {
      return { kind: "later", afterMs: Math.max(1_000, await this.#setup.store.resting()) };
    }
    return this.#answerOf(await this.#read(), refused) ?? { kind: "blocked", code: result.code };
  }

  /** The answer that is there already; undefined: a refresh is needed. */
  #answerOf(stored: StoredTokens | null, refused: string): TokenAnswer | undefined {
    if (!stored) return { kind: "blocked", code: "no-token" };
    const { access } = stored.current;
    if (access !== "" && access !== refused) return { kind: "token", access };
    return this.#isBlocked(stored) ? { kind: "blocked", code: stored.blocked ?? "" } : undefined;
  }

  /** A block for another reason than a used-up token (a wrong secret) may have been put right: one try a process. */
  #isBlocked({ blocked }: StoredTokens): boolean {
    return blocked !== undefined && (blocked === usedUpCode || this.#refusedHere);
  }

  #trouble(detail: string, word: "token" | "token-ending" = "token"): void {
    this.#setup.onTrouble({ channel: "zalo", word, detail });
  }
}
