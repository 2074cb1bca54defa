// @ts-check
// Loaded into a process of the product before anything else: its clock goes ahead of the real one by as many
// milliseconds as the file named by MOVING_CLOCK says. Timers are left as they are.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const file = process.env["MOVING_CLOCK"] ?? "";
const RealDate = Date;
let ahead = 0;
setInterval(() => {
  const wanted = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (wanted === ahead) return;
  ahead = wanted;
  writeFileSync(`${file}.taken`, `${ahead}`);
}, 20).unref();

class MovedDate extends RealDate {
  /** @param {[] | [number]} given */
  constructor(...given) {
    super(...(given.length === 0 ? [MovedDate.now()] : given));
  }
  static now() {
    return RealDate.now() + ahead;
  }
}

// A date made by another library must count as one of ours, and one of ours as theirs.
Object.defineProperty(MovedDate, Symbol.hasInstance, {
  value: (/** @type {unknown} */ one) => one instanceof RealDate,
});
globalThis.Date = /** @type {DateConstructor} */ (MovedDate);
