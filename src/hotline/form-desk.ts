import type { Form01Format, Form01Order, MadeForm } from "../cases/forms/form-01-order.js";
import type { FormStore } from "../cases/forms/form-store.js";

/** The decree's forms of a case: the first one made, the others as the office filled them in. */
export interface FormDesk {
  readonly store: FormStore;
  /** Form 1 as a file, made beside what the process does. */
  form01(format: Form01Format, order: Form01Order): Promise<MadeForm>;
}
