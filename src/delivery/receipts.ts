import { Fault } from "../infra/fault.js";
import type { Log } from "../infra/log.js";
import { faultFields } from "../infra/log.js";
import type { Redis } from "../infra/redis.js";
import type { ChannelId } from "../model/channel-id.js";
import type { Effect } from "../model/effect.js";
import type { Receipt } from "../model/event.js";
import type { EffectId, PersonKey } from "../model/ids.js";
import { echoValue } from "./echo.js";
import type { Lease } from "./lease.js";
import { sentSeconds } from "./outbox.js";
import { word } from "./reply.js";
import { needsLease, script } from "./script.js";
import type { Seals } from "./seal.js";
import { settle } from "./sent-record.js";
import { readStream } from "./stream.js";

/** What reading receipts needs. */
export interface ReceiptOptions {
  readonly redis: Redis;
  readonly log: Log;
  readonly seals: Seals;
  readonly now: () => number;
  /** An echo was stored for this person. */
  readonly onEcho: (person: PersonKey) => void;
}

/** An echo is asked for only while its request is in doubt. */
const echoSeconds = 10 * 60;
const pageSize = 100;

const echoScript = script(`
${needsLease}
local receipts, sent, echoes = KEYS[2], KEYS[3], KEYS[4]
redis.call('XDEL', receipts, ARGV[2])
for index = 5, #ARGV do
  if redis.call('HEXISTS', sent, '=' .. ARGV[index]) == 0 then
    redis.call('HSET', echoes, ARGV[index], ARGV[4])
    redis.call('EXPIRE', echoes, ARGV[3])
  end
end
return 'done'`);

const settleScript = script(`
${needsLease}
local receipts, sent, effects = KEYS[2], KEYS[3], KEYS[4]
local receipt, version, person, wake, seconds = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local setCount, dropCount = tonumber(ARGV[7]), tonumber(ARGV[8])
if (redis.call('HGET', sent, '#') or '') ~= version then return 'changed' end
if receipt ~= '' then redis.call('XDEL', receipts, receipt) end
local next = 9
for _ = 1, dropCount do
  redis.call('HDEL', sent, ARGV[next])
  next = next + 1
end
for _ = 1, setCount do
  redis.call('HSET', sent, ARGV[next], ARGV[next + 1])
  next = next + 2
end
if setCount + dropCount > 0 then
  redis.call('HINCRBY', sent, '#', 1)
  redis.call('EXPIRE', sent, seconds)
end
if next <= #ARGV then redis.call('PUBLISH', wake, 'effects') end
for index = next, #ARGV do redis.call('XADD', effects, '*', 'p', person, 'e', ARGV[index]) end
return 'done'`);

/** Works off the receipts of one shard, oldest first; gives how many were read. Stops when the lease is lost. */
export async function readReceipts(options: ReceiptOptions, lease: Lease): Promise<number> {
  const page = await readStream(options.redis, lease.keys.receipts, "r", "-", pageSize);
  for (const { entry, person, sealed } of page) {
    const receipt = openReceipt(options, person, sealed);
    if (receipt === null) await options.redis.xDel(lease.keys.receipts, entry);
    else if (receipt.kind === "echo") await keepEcho(options, lease, entry, receipt);
    else await settleSent(options, lease, receipt, entry);
    if (lease.gone.aborted) break;
  }
  return page.length;
}

/** Turns a receipt, or with null what came too early, into delivery effects. */
export async function settleSent(
  options: ReceiptOptions,
  lease: Lease,
  receipt: Receipt | Pick<Receipt, "person" | "channel">,
  id = "",
): Promise<void> {
  const { redis, seals, now } = options;
  const { keys, token } = lease;
  const { person, channel } = receipt;
  while (!lease.gone.aborted) {
    const fields = await redis.hGetAll(keys.sent(person));
    const { set, drop, news } = settle(fields, "kind" in receipt ? receipt : null, now());
    const effects = news.map(({ messageId, state }) =>
      deliveryEffect(keys.shard, person, channel, now(), { kind: "delivery", messageId, state }),
    );
    const sealed = effects.map((effect) => seals.seal("effect", person, effect));
    const reply = await settleScript.run(
      redis,
      [keys.lease("sender"), keys.receipts, keys.sent(person), keys.effects],
      [
        token,
        id,
        fields["#"] ?? "",
        person,
        keys.wake,
        sentSeconds,
        set.length,
        drop.length,
        ...drop,
        ...set.flat(),
        ...sealed,
      ],
    );
    if (word(reply, "done", "changed", "lease-lost") === "done") return;
    // `changed`: another message was finished meanwhile; read again.
    if (reply === "lease-lost") await lease.confirm();
  }
}

/** A delivery effect; its id is the same whenever the same news of the same message is written. */
export function deliveryEffect(
  shard: number,
  person: PersonKey,
  channel: ChannelId,
  at: number,
  body: Extract<Effect["body"], { kind: "delivery" }>,
): Effect {
  return { id: `${shard}.${body.messageId}.${body.state}` as EffectId, person, channel, at, body };
}

async function keepEcho(options: ReceiptOptions, lease: Lease, id: string, receipt: Receipt): Promise<void> {
  const { keys, token } = lease;
  const { person, at, messageId = null, textHash = null, platformIds } = receipt;
  const value = echoValue({ platformId: "", at, messageId, textHash });
  const reply = await echoScript.run(
    options.redis,
    [keys.lease("sender"), keys.receipts, keys.sent(person), keys.echoes(person)],
    [token, id, echoSeconds, value, ...platformIds],
  );
  if (word(reply, "done", "lease-lost") === "lease-lost") await lease.confirm();
  else options.onEcho(person);
}

/** Null: it was changed, and says nothing. A missing key is the operator's matter: that fault is thrown. */
function openReceipt({ seals, log }: ReceiptOptions, person: PersonKey, sealed: string): Receipt | null {
  try {
    return seals.open("receipt", person, sealed);
  } catch (error) {
    if (error instanceof Fault && error.code === "unknown-key") throw error;
    log.error("receipt-unreadable", { person, fault: faultFields(error) });
    return null;
  }
}
