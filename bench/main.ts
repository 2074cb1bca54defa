import { startRedis } from "../test/support/redis.js";
import { measureInMemory } from "./in-memory.js";
import type { Cost } from "./measure.js";
import { measureThroughRedis } from "./through-redis.js";
import { measureLayers } from "./understanding.js";

/**
 * `npm run bench [-- <turns>]`: what a turn costs, beside what it stands on, all in one run on one machine.
 * Compare the ratios; the microseconds are this machine's.
 */
const turns = Number(process.argv[2] ?? 4_000);
const redis = await startRedis();
const inMemory = await measureInMemory(turns);
const throughRedis = await measureThroughRedis(redis.url, turns);
await redis.stop();
const layers = await measureLayers(turns);

const costs = [...throughRedis.slice(0, 1), ...inMemory, ...throughRedis.slice(1)];
const [floor] = throughRedis;
const whole = throughRedis.at(-1);
if (!floor || !whole) throw new Error("Nothing was measured.");

console.log(`\n${turns} turns each; CPU of this process (Redis itself not counted), microseconds\n`);
console.log(line("", "CPU", "clock", "× floor"));
for (const cost of costs) {
  const ratio = cost.cpu / floor.cpu;
  console.log(line(cost.name, cost.cpu.toFixed(0), cost.wall.toFixed(0), ratio.toFixed(2)));
}
console.log(`\n${(1_000_000 / whole.wall).toFixed(0)} turns a second from accept to sent, in one process`);
console.log(`\nShares of the CPU of the whole way:`);
for (const [name, cpu] of shares(inMemory, whole)) {
  console.log(line(name, cpu.toFixed(0), "", `${((100 * cpu) / whole.cpu).toFixed(0)} %`));
}
const yardstick = layers[0]?.p50 ?? 1;
console.log(
  `\nUnderstanding, different messages; microseconds, and ratios of the median and p99 to the fixed work\n`,
);
console.log(line("", "mean", "p50", "p99", "× p50", "× p99"));
for (const { name, mean, p50, p99 } of layers) {
  const ratios = [p50, p99].map((time) => (time / yardstick).toFixed(2));
  console.log(line(name, ...[mean, p50, p99].map((time) => time.toFixed(0)), ...ratios));
}
process.exit(0);

function shares(parts: readonly Cost[], all: Cost): readonly (readonly [string, number])[] {
  const cpu = (name: string) => parts.find((part) => part.name.startsWith(name))?.cpu ?? 0;
  const [botkit, hearing, engine] = [cpu("plain Botkit"), cpu("understanding"), cpu("flow engine")];
  const [sealing, turn] = [cpu("encryption"), cpu("one turn")];
  return [
    ["Botkit", botkit],
    ["understanding", hearing],
    ["flow engine", engine],
    ["words and the rest of the turn", Math.max(0, turn - botkit - hearing - engine)],
    ["encryption (one session)", sealing],
    ["Redis, streams, sender, clerk", Math.max(0, all.cpu - turn - sealing)],
  ];
}

function line(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(42)}${cells.map((cell) => cell.padStart(10)).join("")}`;
}
