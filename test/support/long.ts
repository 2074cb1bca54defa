/** Whether this run takes its time (`npm run test:long`): every combination, more people, and the product's own pauses. */
export const long = process.env["TEST_LONG"] === "1";

/** Divides the pauses of the product's processes, so that a short run need not wait for them. */
export const hurry = long ? "1" : "5";
