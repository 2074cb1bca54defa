import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow, fingerprint } from "../../launcher/fingerprint.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The product's pages, each with what it is built from. */
const pages = {
  console: { config: "vite.console.config.ts", sources: ["src/hotline", "src/cases", "src/model"] },
  chat: { config: "vite.chat.config.ts", sources: ["src/channels/web"] },
  lop: { config: "vite.sharing.config.ts", sources: ["src/sharing/page"] },
} as const;

const built = new Map<keyof typeof pages, Promise<string>>();

/** Builds a page as it stands, or takes the same build of another test file; resolves with its folder. */
export function builtPages(name: keyof typeof pages): Promise<string> {
  const folder = built.get(name) ?? build(name);
  built.set(name, folder);
  return folder;
}

async function build(name: keyof typeof pages): Promise<string> {
  const { config, sources } = pages[name];
  const files = ["package-lock.json", config, ...sources.flatMap((source) => filesBelow(root, source))];
  const folder = join(tmpdir(), `tieng-em-${name}-${fingerprint(root, files).slice(0, 16)}`);
  if (existsSync(folder) && readdirSync(folder).length > 0) return folder;
  const own = `${folder}.${randomBytes(6).toString("hex")}`;
  // Read only when there is something to build: it is large.
  const vite = await import("vite");
  const options = { configFile: join(root, config), logLevel: "error" } as const;
  await vite.build({ ...options, build: { outDir: own, emptyOutDir: true } });
  // Another test file may have been quicker; its build is the same.
  await rename(own, folder).catch(() => rm(own, { recursive: true }));
  return folder;
}
