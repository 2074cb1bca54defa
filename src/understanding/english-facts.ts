const kin =
  "(?:my|her|his|our|their|the|a) (?:only |own |little |young |eldest |youngest |older |younger )?(?:son|daughter|child|kid|boy|girl|niece|nephew|brother|sister|cousin|student|friend|neighbou?r s (?:son|daughter|kid|child))";
/** What is counted instead of years. */
const notYears =
  "(?! ?(?:months?|weeks?|days?|hours?|minutes?|min|am|pm|h|km|miles|phut|gio|tieng|ngay|tuan|thang|nam|lan|times|kg|cm|%|o clock|people|of|\\d|:|\\/))";
/** "She is 12", "my son, 8": a number behind somebody is an age where no other thing is counted. */
const said = new RegExp(
  `(?:^| )(?<who>i am|im|i m|he is|hes|he s|she is|shes|she s|${kin}(?: is| ,| who is)?) (?:only |just |about |around |almost |turning )?(?<age>\\d{1,2})${notYears}(?= |$)`,
  "g",
);
const joined = /(?:^| )(?<age>\d{1,2}) (?:- )?(?:years?|yrs?|y o) (?:- )?old(?= |$)/g;
const oldest = 17;

/** Ages that an English line says without "years"; whole years, of whomever. */
export function englishAges(line: string): readonly number[] {
  const plain = plainOf(line);
  return [...plain.matchAll(said), ...plain.matchAll(joined)].map(({ groups }) => Number(groups?.["age"]));
}

const young = "(?:my|her|his|our|their|the|a|little|young|old)";
const girl = new RegExp(`(?:^| )${young} (?:daughter|girl|niece|little sister)(?= |$)`);
const boy = new RegExp(`(?:^| )${young} (?:son|boy|nephew|little brother)(?= |$)`);

/** Girl or boy, where an English line names one of both: "my daughter", "she is 12", but not "he is 40". */
export function englishSex(line: string): "girl" | "boy" | undefined {
  const plain = plainOf(line);
  const minors = [...plain.matchAll(said)].filter(({ groups }) => Number(groups?.["age"]) <= oldest);
  const isOf = (start: string) => minors.some(({ groups }) => groups?.["who"]?.startsWith(start) ?? false);
  const isGirl = girl.test(plain) || isOf("she");
  const isBoy = boy.test(plain) || isOf("he");
  if (isGirl === isBoy) return undefined;
  return isGirl ? "girl" : "boy";
}

/** "I ' m" and "my son , 8" without their signs. */
function plainOf(line: string): string {
  return line.replaceAll(" '", "").replaceAll("'", " ");
}
