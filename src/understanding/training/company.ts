import { createRandom } from "../model/svm.js";
import { foldText } from "../text/marks.js";
import type { Example } from "./examples.js";

/**
 * What else people write in the same breath. A story stays what it is when its writer adds an age, a class or a place,
 * or says something harmless before or after it; without such examples a model holds a fuller story for a lesser one,
 * and everybody who says how old they are for somebody in danger.
 */
export function withCompany(examples: readonly Example[], seed: number): Example[] {
  const random = createRandom(seed);
  const harmless = examples.filter(({ labels }) => labels.size === 0);
  return examples.flatMap((example) => {
    const drawn = random();
    if (drawn < shareWithFacts) return [example, beside(example, facts(random), random)];
    const other = pick(harmless, random);
    return drawn < shareWithFacts + shareWithOthers && other !== undefined
      ? [example, beside(example, other.text, random)]
      : [example];
  });
}

const shareWithFacts = 0.2;
const shareWithOthers = 0.15;
/** So often the story comes first. */
const shareFirst = 0.75;

function beside(example: Example, other: string, random: () => number): Example {
  const joint = pick([", ", ". ", " "], random) ?? " ";
  const { text } = example;
  return { ...example, text: random() < shareFirst ? text + joint + other : other + joint + text };
}

const selves = ["em", "con", "cháu", "mình", "e", "bé", "nó"];
const communes = [
  ...["Tân Lập", "Đông Anh", "Hòa Cường", "Vĩnh Thạnh", "Quảng Phú", "An Bình"],
  ...["Phú Mỹ", "Mường La", "Bình Sơn", "Long Hòa", "Thới Lai", "Krông Búk"],
];
const provinces = [
  ...["Hà Nội", "Đà Nẵng", "Cần Thơ", "Nghệ An", "Đồng Nai", "Sơn La"],
  ...["Huế", "Gia Lai", "TP HCM", "Cà Mau", "Lào Cai", "Quảng Trị"],
];

type Fact = (self: string, random: () => number) => string;

const age = (random: () => number) => 5 + Math.floor(random() * 13);
const grade = (random: () => number) => 1 + Math.floor(random() * 12);
const kindsOfFacts: readonly Fact[] = [
  (self, random) => `${self} ${age(random)} tuổi`,
  (self, random) => `năm nay ${self} ${age(random)} tuổi`,
  (_, random) => `${age(random)}t`,
  (self, random) => `${self} học lớp ${grade(random)}`,
  (_, random) => `lớp ${grade(random)}`,
  (self, random) => `nhà ${self} ở ${pick(["xã", "phường"], random)} ${pick(communes, random)}`,
  (self, random) => `${self} ở ${pick(communes, random)}, ${pick(provinces, random)}`,
  (_, random) => `ở ${pick(provinces, random)}`,
  (self, random) => `${self} là ${pick(["con gái", "con trai", "nữ", "nam"], random)}`,
];

/** One or two facts; often without marks, as they are typed. */
function facts(random: () => number): string {
  const count = random() < 0.5 ? 1 : 2;
  const told = Array.from({ length: count }, () => {
    const fact = pick(kindsOfFacts, random)?.(pick(selves, random) ?? "em", random) ?? "";
    return random() < 0.4 ? foldText(fact) : fact;
  });
  return told.join(pick([", ", " ", ". "], random));
}

function pick<T>(of: readonly T[], random: () => number): T | undefined {
  return of[Math.floor(random() * of.length)];
}
