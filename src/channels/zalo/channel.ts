import { setTimeout as wait } from "node:timers/promises";
import type { Channel, ChannelTrouble, Parsed } from "../../model/channel.js";
import { zaloCapabilities } from "./capabilities.js";
import { parseWebhook } from "./parse.js";
import { createRate, defaultRate } from "./rate.js";
import { renderZalo } from "./render.js";
import { sendRequest } from "./send.js";
import type { ZaloDeps, ZaloSettings } from "./settings.js";
import { judgeCall, type Verdict, type WebhookCall } from "./signature.js";
import { createTextHash } from "./text-hash.js";
import { createTokenStore } from "./token-store.js";
import { createTokens, type Tokens } from "./tokens.js";

/**
 * The Zalo door of one Official Account. The platform also wants to see that the domain is ours: the file
 * `zalo_verifier<code>.html` at the root of the site, or a meta tag; nothing of that is served here.
 */
export interface ZaloChannel extends Channel {
  /** How a call of the webhook is answered; only an accepted one may be parsed. */
  verify(call: WebhookCall): Verdict;
  /** What an accepted call contains; never throws. `receivedAt` in milliseconds UTC. */
  parse(body: Uint8Array, receivedAt: number): Parsed;
  /** Keeps the access token fresh until stopped; one process with the sender role is enough, several do no harm. */
  keepFresh: Tokens["keepFresh"];
}

/** Opens the door of one Official Account. Rate and tokens are shared with other processes through Redis. */
export function createZaloChannel(settings: ZaloSettings, deps: ZaloDeps): ZaloChannel {
  const { redis, keyring, personKey, log, now, random } = deps;
  const onTrouble = onceAnHour(deps.onTrouble, now);
  const textHash = createTextHash(keyring);
  const store = createTokenStore(redis, keyring, settings.oaId);
  const tokens = createTokens({
    store,
    oauth: settings,
    seed: settings.refreshToken,
    log,
    now,
    random,
    onTrouble,
  });
  const rate = createRate(redis, settings.rate ?? defaultRate, random, settings.ratePauseMs);
  const sending = { settings, tokens, rate, log, wait: (ms: number) => wait(ms), onTrouble };
  return {
    id: "zalo",
    capabilities: zaloCapabilities(settings.billedBotWords ?? false),
    verify(call) {
      const verdict = judgeCall(call, settings);
      if (verdict.kind === "refuse") onTrouble(signatureTrouble(verdict.wouldMatch));
      if (verdict.kind === "ignore")
        log.info("zalo-webhook-ignored", { channel: "zalo", word: verdict.word });
      return verdict;
    },
    parse: (body, receivedAt) => parseWebhook(body, { oaId: settings.oaId, receivedAt, personKey, textHash }),
    render: (messages) => renderZalo(messages, textHash),
    send: (request, context) => sendRequest(request, context, sending),
    keepFresh: () => tokens.keepFresh(),
  };
}

function signatureTrouble(wouldMatch: string | undefined): ChannelTrouble {
  const hint = wouldMatch ? `: it would match with ${wouldMatch}` : "";
  return {
    channel: "zalo",
    word: "signature",
    detail: `a webhook call was not signed with ZALO_OA_SECRET${hint}`,
  };
}

/** Passes each kind of trouble on at most once an hour: what fails once fails with every message. */
function onceAnHour(tell: ZaloDeps["onTrouble"], now: () => number): ZaloDeps["onTrouble"] {
  const told = new Map<string, number>();
  return (trouble) => {
    const before = told.get(trouble.word);
    if (before !== undefined && now() - before < 60 * 60_000) return;
    told.set(trouble.word, now());
    tell(trouble);
  };
}
