import type { TestProject } from "vitest/node";
import { type PostgresServer, startPostgresServer } from "./postgres-server.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The PostgreSQL server of this run, or an empty text when none is installed. */
    postgresUrl: string;
  }
}

let server: PostgresServer | undefined;

/** Starts what the whole test run shares. */
export async function setup(project: TestProject): Promise<void> {
  server = await startPostgresServer();
  project.provide("postgresUrl", server?.url ?? "");
}

/** Stops it again. */
export async function teardown(): Promise<void> {
  await server?.stop();
}
