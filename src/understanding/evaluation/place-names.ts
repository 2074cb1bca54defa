import { type PlaceReading, placeName } from "../understand.js";
import type { SlotValue } from "./slot-files.js";

/** More places than this are written `many` in the files. */
const mostPlaces = 6;
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A reading of a place as the slot files write it; words without a known unit are `text`. */
export function placeValue(reading: PlaceReading): SlotValue {
  switch (reading.kind) {
    case "found":
      return placeName(reading.place);
    case "ambiguous":
      return reading.places.length > mostPlaces ? "many" : reading.places.map(placeName);
    case "words":
      return "text";
  }
}

/** A name for comparing: "Hòa" and "Hoà" are one, since both ways of placing the tone are in official use. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .split(" ")
    .map((word) => {
      const apart = word.normalize("NFD");
      return apart.replace(toneMarks, "") + (apart.match(toneMarks)?.join("") ?? "");
    })
    .join(" ");
}
