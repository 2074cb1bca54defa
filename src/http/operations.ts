import express, { type Router } from "express";

/** What the operations endpoints ask. */
export interface Probes {
  /** Resolves when Redis answers. */
  readonly redis: () => Promise<unknown>;
  /** Resolves when the database answers. */
  readonly database: () => Promise<unknown>;
  readonly metrics: () => Promise<{ readonly type: string; readonly body: string }>;
  /** True once the process is shutting down. */
  readonly stopping: () => boolean;
}

/** How long a probe may take, milliseconds. */
const patience = 2_000;

/** `/healthz`: the process lives. `/readyz`: Redis and the database answer. `/metrics`: figures. */
export function operations(probes: Probes): Router {
  const router = express.Router();
  router.get("/healthz", (_request, response) => {
    response.type("text/plain").send("ok\n");
  });
  router.get("/readyz", async (_request, response) => {
    const [redis, database] = await Promise.all([answers(probes.redis), answers(probes.database)]);
    const ready = redis && database && !probes.stopping();
    response.status(ready ? 200 : 503).json({ redis, database, stopping: probes.stopping() });
  });
  router.get("/metrics", async (_request, response) => {
    const { type, body } = await probes.metrics();
    response.type(type).send(body);
  });
  return router;
}

async function answers(probe: () => Promise<unknown>): Promise<boolean> {
  const tooLate = new Promise<false>((resolve) => setTimeout(resolve, patience, false).unref());
  return Promise.race([
    probe().then(
      () => true,
      () => false,
    ),
    tooLate,
  ]);
}
