import type { Form01Format, Form01Order } from "../../cases/forms/form-01-order.js";
import { composeForm01 } from "./compose.js";
import { form01Docx } from "./docx.js";
import { form01Pdf } from "./pdf.js";

/** Form 1 of a case as a file. `office` is who runs the hotline. */
export function makeForm01(format: Form01Format, order: Form01Order, office: string): Promise<Uint8Array> {
  const form = composeForm01(order, office);
  return format === "docx" ? form01Docx(form) : form01Pdf(form);
}
