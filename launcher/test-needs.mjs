// @ts-check
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { mustRun } from "./command.mjs";
import { contents } from "./fingerprint.mjs";
import { ensurePackages, executable } from "./packages.mjs";
import { redisNeed } from "./redis.mjs";

const browsers = [
  "usr/bin/chromium-headless-shell",
  "usr/bin/chromium",
  "usr/bin/google-chrome-stable",
  "usr/bin/google-chrome",
];

const unaided =
  "The browser for the tests could not be installed: see above. " +
  "With Google Chrome installed by hand (/usr/bin/google-chrome) the tests take that one.";

/**
 * Installs what the tests need from the distribution: Redis, PostgreSQL and a browser. Ubuntu has its Chromium only as
 * a snap, which does not run everywhere: there Playwright brings its own.
 * @param {string} root
 * @param {{ disk?: string; system?: import("./packages.mjs").System }} [machine] `disk`: where its files begin
 */
export async function ensureTestNeeds(root, { disk = "/", system } = {}) {
  const distribution = parseEnv(contents(join(disk, "etc/os-release")));
  const needs = [redisNeed, postgresNeed(disk, distribution["VERSION_CODENAME"])];
  const browser = browserNeed(disk);
  if (distribution["ID"] !== "ubuntu" || browser.present()) {
    return ensurePackages([...needs, browser], system);
  }
  await ensurePackages(needs, system);
  const playwright = join(root, "node_modules/playwright-core/cli.js");
  await mustRun([process.execPath, playwright, "install", "--with-deps", "chromium"], unaided, { cwd: root });
}

/**
 * @param {string} disk
 * @param {string | undefined} codename  of the distribution's version
 * @returns {import("./packages.mjs").Need}
 */
function postgresNeed(disk, codename) {
  const folder = join(disk, "usr/lib/postgresql");
  return {
    name: "PostgreSQL",
    present: () => {
      const versions = existsSync(folder) ? readdirSync(folder) : [];
      return versions.some(
        (version) => Number(version) >= 15 && executable(join(folder, version, "bin/initdb")),
      );
    },
    packages: [codename === "bookworm" ? "postgresql-15" : "postgresql"],
  };
}

/**
 * @param {string} disk
 * @returns {import("./packages.mjs").Need}
 */
function browserNeed(disk) {
  return {
    name: "Chromium",
    present: () => browsers.some((place) => executable(join(disk, place))),
    packages: ["chromium-headless-shell", "fonts-dejavu-core"],
  };
}
