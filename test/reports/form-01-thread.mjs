// The press's thread from its sources: what is compiled needs no loader.
import { register } from "tsx/esm/api";

register();
await import("../../src/reports/form-01/press-thread.ts");
