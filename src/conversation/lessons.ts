import type { Flow } from "../flow/schema.js";

/** For whom a lesson is. */
export type Audience = NonNullable<Flow["lesson"]>["for"][number];

/** The lessons there are; a lesson is a flow. */
export interface Lessons {
  /** Ids of the flows for a kind of reader, in the order of the menu. */
  for(audience: Audience): readonly string[];
  has(flow: string): boolean;
  /** The flow itself, or the lesson that takes its place for a child of this age in years. */
  forAge(flow: string, age: number): string;
  /** True for a lesson that tells nothing of who learns it. */
  isPlain(flow: string): boolean;
  /** The flow that a class word (`duoi-nuoc`) leads to. */
  byWord(word: string): string | undefined;
}

/** The flow of a lesson named in an answer or a link: `drowning` is `lesson-drowning`. */
export function lessonFlow(lesson: string): string {
  return `lesson-${lesson}`;
}

/** The name of a lesson as links and class words have it. */
export function lessonName(flow: string): string {
  return flow.replace(/^lesson-/, "");
}

/** What younger children need most comes first; lessons that are not named here follow. */
const order = [
  "body-safety",
  "rights",
  "feelings",
  "school-bullying",
  "online-safety",
  "home-alone",
  "drowning",
  "to-school",
  "fire-burns",
  "first-aid",
  "sextortion",
];

/** The lessons among the flows. */
export function createLessons(flows: readonly Flow[]): Lessons {
  const rank = ({ id }: Flow) => {
    const place = order.indexOf(lessonName(id));
    return place < 0 ? order.length : place;
  };
  const lessons = flows.filter(({ lesson }) => lesson !== undefined).toSorted((a, b) => rank(a) - rank(b));
  return {
    for: (audience) => lessons.filter(({ lesson }) => lesson?.for.includes(audience)).map(({ id }) => id),
    has: (flow) => lessons.some(({ id }) => id === flow),
    forAge: (flow, age) => {
      const from = lessons.find(({ id }) => id === flow)?.lesson?.from;
      return from !== undefined && age < from.age ? lessonFlow(from.younger) : flow;
    },
    isPlain: (flow) => lessons.some(({ id, discreet }) => id === flow && discreet !== true),
    byWord: (word) => lessons.find(({ lesson }) => lesson?.word === word)?.id,
  };
}
