import type { BrowserServer } from "playwright-core";
import type { TestProject } from "vitest/node";
import { serveChromium } from "./chromium.js";
import { giveShape, shapedTemplate } from "./database-shape.js";
import { type PostgresServer, startPostgresServer } from "./postgres-server.js";
import { openSharedDoor, type Shared, type SharedDoor } from "./shared-door.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the files of this run ask for what they share. */
    sharedDoor: string;
  }
}

/** The PostgreSQL server, with a template that has the product's tables; no address when it is not installed. */
function postgres(): Shared {
  let server: PostgresServer | undefined;
  return {
    start: async () => {
      server = await startPostgresServer();
      if (server === undefined) return "";
      await giveShape(server.url, shapedTemplate);
      return server.url;
    },
    stop: async () => server?.stop(),
  };
}

function browser(): Shared {
  let server: BrowserServer | undefined;
  return {
    start: async () => {
      server = await serveChromium();
      return server.wsEndpoint();
    },
    stop: async () => server?.close(),
  };
}

let door: SharedDoor | undefined;

/** Opens the door to what the whole test run shares; nothing behind it starts before it is asked for. */
export async function setup(project: TestProject): Promise<void> {
  door = await openSharedDoor({ postgres: postgres(), chromium: browser() });
  project.provide("sharedDoor", door.url);
}

/** Stops what was started. */
export async function teardown(): Promise<void> {
  await door?.close();
}
