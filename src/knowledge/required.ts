const rights = Array.from({ length: 25 }, (_, i) => `right-${i + 12}`);

/** The answers that must be there. Ids are fixed: links, cases and figures name them. */
export const requiredIds: readonly string[] = [
  ...["child-definition", ...rights, "rights-overview"],
  ...["duty-family", "duty-school", "duty-society", "duty-country", "duty-self"],
  ...["body-safety", "grooming", "sextortion", "online-safety", "cyberbullying", "screen-addiction"],
  ...["school-bullying", "domestic-violence", "stranger-danger", "lost-child", "home-alone"],
  ...["trafficking-scams", "drowning-prevention", "drowning-rescue", "burns", "electric-shock", "falls"],
  ...["poisoning", "choking", "bleeding", "animal-bites", "fire-safety", "traffic-safety"],
  ...["disaster-safety", "epidemic-safety", "emotional-health", "friend-conflict", "parents-divorce"],
  ...["tobacco-drugs", "child-labour", "child-marriage", "saying-no-asking-help", "keep-evidence"],
  ...["crime-luring", "online-kidnap-scam"],
  ...["will-my-parents-know", "will-someone-call-home", "is-this-abuse", "is-it-my-fault"],
  ...["friend-needs-help", "nobody-believes-me", "what-if-i-only-want-to-talk", "is-this-a-person"],
  ...["positive-parenting", "signs-of-abuse", "if-a-child-tells-you", "talk-about-body"],
  ...["early-childhood", "water-safety-at-home", "safe-home-check", "corporal-punishment-law"],
  ...["school-duties", "nursery-safety", "medical-care-after-abuse", "carer-stress"],
  ...["hotline-111", "emergency-numbers", "how-to-report", "after-a-report", "report-confidentiality"],
  ...["duty-to-report", "penalties", "who-is-this-bot", "my-data", "delete-my-data"],
  ...["social-assistance", "support-fund", "legal-aid", "health-insurance", "birth-registration"],
  ...["school-access", "disability-support", "safe-shelter", "child-friendly-justice"],
  ...["children-forum", "action-month", "child-friendly-commune", "play-spaces"],
];

/** The lessons that must be there, without `lesson-`: class words, links and figures name them. */
export const requiredLessons: readonly string[] = [
  ...["body-safety", "rights", "feelings", "school-bullying", "online-safety", "home-alone", "drowning"],
  ...["to-school", "fire-burns", "first-aid", "sextortion", "positive-discipline", "if-a-child-tells"],
  ...["first-12-hours", "receiving-report"],
];
