import { expand, type Views } from "../text/views.js";
import { type Features, featuresOf } from "./features.js";

/** A message as the learned models see it. */
export interface ModelReading {
  readonly views: Views;
  readonly features: Features;
}

let last: { readonly text: string; readonly reading: ModelReading } | undefined;

/** Reads a message for the models. Several models ask for the same message one after the other: the last one is kept. */
export function readForModels(text: string): ModelReading {
  if (last?.text === text) return last.reading;
  const views = expand(text);
  const reading = { views, features: featuresOf(views) };
  last = { text, reading };
  return reading;
}
