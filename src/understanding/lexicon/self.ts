/** How people call themselves here, parted by strokes. */
export const self =
  "em|con|cháu|mình|tôi|tui|tao|tớ|t|ta|tụi em|tụi con|bọn em|chúng em|chúng con|chúng cháu|chúng tôi|bé|i";
/** How elders call themselves, words that also name somebody else. */
export const elder = "ông|bà|mệ|bác|cô|chú|anh|chị|dì|mẹ";
/** Whom they speak to, with or without "ơi". */
export const listener =
  "bạn|bot|cô|chú|bác|anh|chị|ad|quản trị viên|admin|mấy cô|các cô|cô chú|anh chị|anh chị em|các bạn|các chị|mọi người|bạn bot|em bot|tiếng em";
/** Laughter and tears, which say nothing. */
export const sounds = "hihi|hi hi|haha|ha ha|hehe|hic|hic hic|huhu|hu hu|kkk|kk";
/** Sighs and calls that only begin a message. */
export const sighs = "hmm|hm|hừm|ơ|ôi|trời|trời ơi|ui|ủa|ê|ơ kìa|oops|úi|ối|ớ|chà|haiz|haizz|hầy";
