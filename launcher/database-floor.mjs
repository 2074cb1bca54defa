// @ts-check
import { codeOf } from "./stop.mjs";

const sync = Uint8Array.from([0x53, 0, 0, 0, 4]);
const terminate = 0x58;
const [readyForQuery, idle] = [0x5a, 0x49];

/**
 * @typedef {object} Message one message of the PostgreSQL protocol that waits for its turn
 * @property {number} connection
 * @property {Uint8Array} bytes
 * @property {(data: Uint8Array) => void} onData
 * @property {(size: number) => void} resolve
 * @property {(error: Error) => void} reject
 */

/**
 * Lets several connections share the one session PGlite has. A connection keeps the floor from its first message
 * until the session is ready and outside any transaction again. The queue that comes with pglite-socket only keeps it
 * during transactions: a query whose parameters arrive in two packets was then bound to another connection's statement.
 *
 * It has the methods by which `PGLiteSocketHandler` talks to its queue.
 */
export class DatabaseFloor {
  /** @type {Message[]} */ #waiting = [];
  /** @type {number | undefined} */ #holder;
  #running = false;
  #heldSince = 0;
  #db;
  #onBroken;

  /**
   * @param {import("@electric-sql/pglite").PGlite} db
   * @param {(error: unknown) => void} onBroken called when the engine itself failed and cannot be trusted any longer
   */
  constructor(db, onBroken) {
    this.#db = db;
    this.#onBroken = onBroken;
  }

  /** Connections' messages that wait. */
  getQueueLength() {
    return this.#waiting.length;
  }

  /**
   * The connection that has kept the floor for longer than `ms` without a message while others wait, if there is one.
   * @param {number} ms
   */
  overstaying(ms) {
    const late = !this.#running && this.#waiting.length > 0 && Date.now() - this.#heldSince > ms;
    return late ? this.#holder : undefined;
  }

  /**
   * Runs one message when its connection has the floor; resolves with the size of the answer in bytes.
   * @param {number} connection
   * @param {Uint8Array} bytes
   * @param {(data: Uint8Array) => void} onData
   * @returns {Promise<number>}
   */
  enqueue(connection, bytes, onData) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ connection, bytes, onData, resolve, reject });
      void this.#work();
    });
  }

  /**
   * Forgets what a closed connection still wanted to run.
   * @param {number} connection
   */
  clearQueueForHandler(connection) {
    const gone = this.#waiting.filter((message) => message.connection === connection);
    this.#waiting = this.#waiting.filter((message) => message.connection !== connection);
    for (const message of gone) message.reject(new Error("The connection was closed."));
  }

  /**
   * Takes the floor from a closed connection, rolling back what it left open.
   * @param {number} connection
   */
  async clearTransactionIfNeeded(connection) {
    if (this.#holder !== connection) return;
    try {
      await this.#run(sync, () => {});
      if (this.#db.isInTransaction()) await this.#db.exec("ROLLBACK");
    } catch (error) {
      this.#onBroken(error);
      return;
    }
    this.#holder = undefined;
    await this.#work();
  }

  async #work() {
    if (this.#running) return;
    this.#running = true;
    for (let message = this.#next(); message; message = this.#next()) await this.#answer(message);
    this.#running = false;
  }

  /** @returns {Message | undefined} */
  #next() {
    if (this.#holder === undefined) return this.#waiting.shift();
    const index = this.#waiting.findIndex((message) => message.connection === this.#holder);
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  /** @param {Message} message */
  async #answer(message) {
    // The session outlives the connection: "terminate" is answered by the closing of the socket alone.
    if (message.bytes[0] === terminate) return message.resolve(0);
    this.#holder = message.connection;
    this.#heldSince = Date.now();
    try {
      const { size, free } = await this.#run(message.bytes, message.onData);
      if (free) this.#holder = undefined;
      message.resolve(size);
    } catch (error) {
      message.reject(new Error(`The database engine failed ${codeOf(error)}`));
      this.#onBroken(error);
    }
  }

  /**
   * @param {Uint8Array} bytes
   * @param {(data: Uint8Array) => void} onData
   */
  async #run(bytes, onData) {
    let size = 0;
    /** @type {number[]} */ let tail = [];
    await this.#db.runExclusive(() =>
      this.#db.execProtocolRawStream(bytes, {
        onRawData: (data) => {
          size += data.length;
          tail = [...tail, ...data.subarray(-6)].slice(-6);
          onData(data);
        },
      }),
    );
    return { size, free: tail[0] === readyForQuery && tail[5] === idle };
  }
}
