import { readTime } from "./written.js";
import { WrittenField, type WrittenProps } from "./written-field.js";

const kind = {
  read: readTime,
  write: (time: string) => time,
  example: "giờ:phút",
  fault: "Xin viết giờ:phút theo 24 giờ, ví dụ 20:30",
} as const;

/** A time of day of 24 hours in every browser; its value is `HH:MM`, empty, or null where it is no time. */
export function TimeField(props: WrittenProps) {
  return <WrittenField {...props} kind={kind} />;
}
