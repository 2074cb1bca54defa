import { staff } from "./samples.js";

/** The member of staff whose screen is looked at. */
export const lan = staff("lan", "Lan");

/** A colleague. */
export const minh = staff("minh", "Minh");
