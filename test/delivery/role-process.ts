// One role of the mail room as a process of its own, which ends itself with SIGKILL at a given step.

import { fakeChannel } from "../support/fake-channel.js";
import { countingTurn, openTestRoom } from "../support/mail-room.js";

const { REDIS_URL = "", KEY = "", ROLE = "", KILL_AT = "", ECHO_MS = "300", BESIDE = "" } = process.env;

const room = await openTestRoom(
  REDIS_URL,
  {
    probe(step) {
      if (step !== KILL_AT) return;
      // Until the test has looked, nobody takes up what is left.
      if (BESIDE !== "") process.kill(Number(BESIDE), "SIGSTOP");
      process.kill(process.pid, "SIGKILL");
    },
  },
  Buffer.from(KEY, "base64"),
);

// As a transaction of the database: the id and what it does, or neither.
const applyOnce =
  "if redis.call('SADD', KEYS[1], ARGV[1]) == 1 then redis.call('RPUSH', KEYS[2], ARGV[2]) end return 1";

if (ROLE === "worker")
  room.startWorker(countingTurn, () => ({ someoneOnDuty: false, someoneOnCall: false, readByPeople: false }));

if (ROLE === "poisoned-worker") {
  room.startWorker(
    async (input) => {
      const { body } = input.event;
      if (body.kind === "text" && body.text === "poison") process.kill(process.pid, "SIGKILL");
      return countingTurn(input);
    },
    () => ({ someoneOnDuty: false, someoneOnCall: false, readByPeople: false }),
  );
}

if (ROLE === "sender") {
  // What arrives at the platform is kept in Redis, where the test can see it.
  const channel = fakeChannel(async (text, { address }) => {
    const count = await room.desk.rPush(`test:arrived:${address}`, text);
    return { kind: "sent", platformId: `mid.${text}.${count}` };
  });
  room.startSender([channel], { echoMs: Number(ECHO_MS) });
}

if (ROLE === "clerk") {
  room.startClerk(async (effects) => {
    for (const { id, person, body } of effects) {
      const text = body.kind === "entry" ? body.entry.text : body.kind;
      await room.desk.eval(applyOnce, {
        keys: ["test:applied-ids", `test:applied:${person}`],
        arguments: [id, text],
      });
    }
  });
}
