import type { Kysely, KyselyPlugin } from "kysely";
import { Fault } from "../infra/fault.js";
import type { Keyring } from "../infra/keyring.js";

/**
 * Carries the keyring with a database handle and with every transaction that is begun on it, because whoever writes
 * the history has only the transaction in hand. It leaves queries and results as they are.
 */
class HistoryKey implements KyselyPlugin {
  constructor(readonly keyring: Keyring) {}

  transformQuery: KyselyPlugin["transformQuery"] = ({ node }) => node;

  transformResult: KyselyPlugin["transformResult"] = async ({ result }) => result;
}

/** The same handle, able to write lines of the history; one that is already stays as it is. */
export function withHistoryKey<Schema>(db: Kysely<Schema>, keyring: Keyring): Kysely<Schema> {
  return keyOf(db) === undefined ? db.withPlugin(new HistoryKey(keyring)) : db;
}

/** The keyring lines of the history are signed with. Throws a `Fault` when the handle was opened without. */
export function historyKeyring<Schema>(db: Kysely<Schema>): Keyring {
  const key = keyOf(db);
  if (key) return key.keyring;
  throw new Fault("history-without-key", "The history is written only through withHistoryKey(db, keyring).");
}

function keyOf<Schema>(db: Kysely<Schema>): HistoryKey | undefined {
  return db.getExecutor().plugins.find((plugin) => plugin instanceof HistoryKey);
}
