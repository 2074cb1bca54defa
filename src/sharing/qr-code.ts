import qrcode from "qrcode";
import { Markup } from "./html.js";

/** Level M: still read when about 15 % of it is worn; a quiet zone of four modules, as ISO/IEC 18004 asks. */
const form = { errorCorrectionLevel: "M", margin: 4 } as const;

/** A picture is at least so wide, pixels: sharp on a poster. */
const leastWidth = 1200;

/** A QR code as an SVG drawing for a page; `label` says what it is to who does not see it. */
export async function drawQrCode(text: string, label: string): Promise<Markup> {
  const drawing = await qrcode.toString(text, { ...form, type: "svg" });
  const spoken = Markup.of(label).text;
  return new Markup(drawing.replace("<svg ", `<svg class="code" role="img" aria-label="${spoken}" `));
}

/** A QR code as a PNG picture; every module is a whole number of pixels. */
export async function paintQrCode(text: string): Promise<Buffer> {
  const { size } = qrcode.create(text, form).modules;
  const scale = Math.ceil(leastWidth / (size + 2 * form.margin));
  return qrcode.toBuffer(text, { ...form, type: "png", scale });
}
