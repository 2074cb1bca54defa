const anyway = "(?:(?:hi|hello|hey|please|sorry|so|and|but|just asking|question) )*";
const judged =
  "(?:illegal|legal|not legal|against the law|a crime|allowed|not allowed|permitted|forbidden|banned|ok|okay|lawful|unlawful|punishable)";
const here = "(?: by law)?(?: in (?:vietnam|viet nam|this country))?";
const englishDoers =
  "(?:parents|a parent|teachers|a teacher|the teacher|adults|an adult|someone|somebody|anyone|people|you|we|i|dads|moms|fathers|mothers|a father|a mother|a dad|a mom|schools|grandparents|nannies)";
const englishHarms = "(?:hit|beat|slap|spank|smack|punish|cane|whip|physically punish)";
const englishHarming = "(?:hitting|beating|slapping|spanking|smacking|caning|whipping|physically punishing)";
const englishChildren =
  "(?:(?:your|their|his|her|our|my|a|the|own|young|small|other people s) )*(?:kids|kid|children|child|students|student|pupils|pupil|sons|son|daughters|daughter|toddlers|toddler|babies|baby|teenagers|minors)";
const because = "(?:for|if they|if you|when they)";
const englishEnd =
  "(?: (?:in (?:vietnam|viet nam|this country|school|schools|class|public|hanoi|saigon)|at (?:home|school)|here|there|by law|or not|now|today|anymore|really|legally|with (?:a|your|the) (?:stick|belt|hand|ruler)|as (?:punishment|discipline)|to (?:discipline|teach|educate) them))*$";

/** Whether blows for children in general are punished or allowed; "is it ok for dad to hit me" tells of more than that. */
const signs: readonly RegExp[] = [
  new RegExp(
    `^${anyway}(?:is it|is) ${judged}${here} (?:to|for ${englishDoers} to) (?:physically )?${englishHarms} ${englishChildren}${englishEnd}`,
  ),
  new RegExp(
    `^${anyway}(?:can|may|could|are|is|should) ${englishDoers} (?:legally |be |get |go |have the right |really |still )*(?:(?:allowed |permitted )?to )?${englishHarms} ${englishChildren}${englishEnd}`,
  ),
  new RegExp(
    `^${anyway}(?:can|will|do|does|would|could|are|is) ${englishDoers} (?:be |get |go |face )*(?:to )?(?:punished|fined|arrested|jailed|jail|prison|in trouble|a fine) ${because} (?:physically )?${englishHarming} ${englishChildren}${englishEnd}`,
  ),
  new RegExp(
    `^${anyway}(?:is|are) (?:${englishHarming}|corporal punishment|physical punishment)(?: (?:of )?${englishChildren})? ${judged}${englishEnd}`,
  ),
  new RegExp(
    `^${anyway}(?:what (?:is|are|s) the (?:law|laws|penalty|punishment|fine) (?:for|on|about)|does the law (?:allow|forbid|ban)|is there a law against) (?:${englishDoers} )?${englishHarming} ${englishChildren}${englishEnd}`,
  ),
];

/** Looked for before a message is taken apart: every form names a blow. */
const blows = /hit|beat|slap|spank|smack|punish|cane|caning|whip/;

/** True for an English question about the law of blows alone: "is it illegal to hit your kids". */
export function asksOfLawInEnglish(text: string): boolean {
  const lower = text.toLowerCase();
  if (!blows.test(lower)) return false;
  const line = lower.replace(/[^a-z]+/g, " ").trim();
  return signs.some((sign) => sign.test(line));
}
