import type { Concepts } from "../phrase/phrasebook.js";
import { bully } from "./bully.js";
import { cries } from "./cries.js";
import { death } from "./death.js";
import { lookAlikes } from "./look-alikes.js";
import { people } from "./people.js";
import { sexual } from "./sexual.js";
import { time } from "./time.js";
import { violence } from "./violence.js";

/** Every concept the danger rules know, with its phrases. */
export const dangerConcepts: Concepts = {
  ...people,
  ...violence,
  ...death,
  ...sexual,
  ...bully,
  ...cries,
  ...time,
  ...lookAlikes,
};
