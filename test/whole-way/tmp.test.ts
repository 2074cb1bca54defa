import { it } from "vitest";
import { startPostgres } from "../support/postgres.js";
import { openWorld } from "../support/world.js";
it("t", async () => {
  const w = await openWorld(await startPostgres());
  const p = await w.start();
  await w.connect();
  const v = await w.newcomer("messenger"); await v.types("chào bạn"); await v.hears();
  await w.redis.kill();
  let t = Date.now();
  await new Promise((r) => setTimeout(r, 1500));
  const code = await Promise.race([p.stop(), new Promise((r) => setTimeout(r, 60000, "hung"))]);
  console.log("STOP", code, Date.now() - t, p.output().slice(-1500));
  await w.redis.restart();
  await w.close();
}, 100000);
