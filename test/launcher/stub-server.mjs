// Stands in for the built server: tells its environment, and at the end whether Redis and the database still answer.
import { createServer } from "node:http";
import { ask } from "../../launcher/ports.mjs";

const told = ["PORT", "DATA_DIR", "REDIS_URL", "DATABASE_URL", "SECRET_KEYS"];
const facts = { pid: process.pid, ...Object.fromEntries(told.map((name) => [name, process.env[name]])) };

if (process.env.STUB_EXIT) process.exit(Number(process.env.STUB_EXIT));
createServer((_request, response) => response.end(JSON.stringify(facts))).listen(process.env.PORT, () =>
  console.log(`ready ${JSON.stringify(facts)}`),
);

const answers = async (url, bytes) => (await ask(Number(new URL(url).port), bytes)) !== "";

process.on("SIGTERM", async () => {
  const redis = await answers(process.env.REDIS_URL, "PING\r\n");
  const database = await answers(process.env.DATABASE_URL, Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]));
  console.log(`drained ${JSON.stringify({ redis, database })}`);
  process.exit(0);
});
