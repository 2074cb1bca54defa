import jsqr from "jsqr";
import { PNG } from "pngjs";
import { beforeAll, describe, expect, it } from "vitest";
import { paintQrCode } from "../../src/sharing/qr-code.js";

const read = jsqr as unknown as typeof jsqr.default;
const landing = "https://tiengem.example.vn/lop/duoi-nuoc/vao";
let picture: PNG;
/** Modules from edge to edge, the quiet zone among them. */
let count = 0;

beforeAll(async () => {
  picture = PNG.sync.read(await paintQrCode(landing));
  const { data, width, height } = picture;
  count = 17 + 4 * (read(new Uint8ClampedArray(data), width, height)?.version ?? 0) + 8;
});

/** Whether the module in this row and column is dark; counted with the quiet zone. */
function isDark(row: number, column: number): boolean {
  const { data, width } = picture;
  const size = width / count;
  const pixel = Math.floor((row + 0.5) * size) * width + Math.floor((column + 0.5) * size);
  return (data[pixel * 4] ?? 255) < 128;
}

describe("the picture of the QR code", () => {
  it("is read back", () => {
    const { data, width, height } = picture;
    expect(read(new Uint8ClampedArray(data), width, height)?.data).toBe(landing);
  });

  it("is a square of at least 1000 pixels, each module a whole number of them", () => {
    expect(picture.width).toBeGreaterThanOrEqual(1000);
    expect(picture.height).toBe(picture.width);
    expect(picture.width % count).toBe(0);
  });

  it("has a quiet zone of four modules on every side, and begins right behind it", () => {
    const last = count - 1;
    for (let along = 0; along < count; along++) {
      for (let deep = 0; deep < 4; deep++) {
        const sides = [
          [deep, along],
          [last - deep, along],
          [along, deep],
          [along, last - deep],
        ] as const;
        for (const [row, column] of sides) expect(isDark(row, column)).toBe(false);
      }
    }
    expect([isDark(4, 4), isDark(4, last - 4), isDark(last - 4, 4)]).toEqual(Array(3).fill(true));
  });

  it("is of level M", () => {
    // The first two bits of the format, under their mask 10: L is 11, M is 10, Q is 01, H is 00.
    expect([isDark(12, 4), isDark(12, 5)]).toEqual([true, false]);
  });
});
