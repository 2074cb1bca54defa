// @ts-check
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { mustRun } from "./command.mjs";
import { contents } from "./fingerprint.mjs";
import { ensurePackages, executable } from "./packages.mjs";
import { redisNeed } from "./redis.mjs";

const distribution = parseEnv(contents("/etc/os-release"));
const browsers = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
];

/** @type {import("./packages.mjs").Need} */
const postgresNeed = {
  name: "PostgreSQL",
  present: () => {
    const folder = "/usr/lib/postgresql";
    const versions = existsSync(folder) ? readdirSync(folder) : [];
    return versions.some(
      (version) => Number(version) >= 15 && executable(join(folder, version, "bin/initdb")),
    );
  },
  packages: [distribution["VERSION_CODENAME"] === "bookworm" ? "postgresql-15" : "postgresql"],
};

/** @type {import("./packages.mjs").Need} */
const browserNeed = {
  name: "Chromium",
  present: () => browsers.some(executable),
  packages: ["chromium-headless-shell", "fonts-dejavu-core"],
};

/**
 * Installs what the tests need from the distribution: Redis, PostgreSQL and a browser. Ubuntu has its Chromium only as
 * a snap, which does not run everywhere: there Playwright brings its own.
 * @param {string} root
 */
export async function ensureTestNeeds(root) {
  if (distribution["ID"] !== "ubuntu" || browserNeed.present()) {
    return ensurePackages([redisNeed, postgresNeed, browserNeed]);
  }
  await ensurePackages([redisNeed, postgresNeed]);
  await mustRun(
    [
      process.execPath,
      join(root, "node_modules/playwright-core/cli.js"),
      "install",
      "--with-deps",
      "chromium",
    ],
    "The browser for the tests could not be installed: see above.",
    { cwd: root },
  );
}
