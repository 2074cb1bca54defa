import { type Rule, rulesOf } from "./rule.js";

const now = rulesOf("violence-now");
const abuse = rulesOf("physical-abuse");
const becomesNow = { level: "P0", kind: "violence-now" } as const;

/** Whom strangers and elders hit, "nó" left out: of him everybody talks. */
const child =
  "ME|CHILD|bạn em|bạn con|bạn cháu|bạn mình|bạn thân em|bạn cùng lớp|em trai|em gái|em của em|chị gái|anh trai|bạn của em|đứa bạn|nhỏ bạn|thằng bạn|bạn ấy|bạn tôi";
/** Oaths and boasts between strangers, in which nobody is hit. */
const oaths =
  "chết mẹ|mẹ nó|con mẹ nó|cụ nó|bố nó|chết cụ|chưa thấy|vỡ mồm|vỡ mõm|bố mày|nó đi|đi thầy".split("|");

/** Blows, weapons, threats to life, being shut in: by whom it may be, at home and elsewhere. */
export const violenceRules: readonly Rule[] = [
  abuse("P1", ["FAMILY|SCHOOL >> BEAT > MINOR", "FAMILY|SCHOOL >> lôi|kéo > MINOR >> BEAT|chửi"], {
    now: becomesNow,
    firm: true,
  }),
  abuse("P1", [`STRANGER|OLDER >> BEAT > ${child}`], { now: becomesNow, unless: [...oaths] }),
  abuse(
    "P1",
    [
      "MINOR >> bị|bi|get|getting|got > BEAT",
      "MINOR >> bị|bi > ACTOR >> BEAT",
      "bị > FAMILY|SCHOOL|STRANGER|OLDER >> BEAT",
      "bị > ăn đòn|đánh đòn",
    ],
    { now: becomesNow, unless: ["có thể", "cùng lắm"] },
  ),
  abuse("P1", ["FAMILY|SCHOOL >> TAKE > THING|DEADLY >> BEAT|đánh|quất", "FAMILY|SCHOOL >> BEAT >> THING"], {
    now: becomesNow,
  }),
  abuse(
    "P1",
    [
      "FAMILY|SCHOOL >> bạo hành|hành hạ|ngược đãi|tra tấn|abuse|abuses|hurts",
      "REPEAT >> bị > BEAT",
      "BEAT > hoài|mỗi ngày|suốt ngày & ME|CHILD",
    ],
    { now: becomesNow },
  ),
  abuse("P1", ["REPEAT > BEAT > MINOR", "FAMILY >> REPEAT > BEAT"], { firm: true }),
  abuse("P1", ["BEAT > MINOR & FAMILY|SCHOOL|THING", "đánh > con|em|cháu|bé > bầm|sưng|chảy máu|gãy"], {
    now: becomesNow,
    unless: [...oaths],
  }),
  abuse("P1", ["BEAT >> HURT & FAMILY|SCHOOL|CHILD|ME", "HURT >> BEAT & FAMILY|SCHOOL|CHILD|ME"], {}),
  abuse(
    "P0",
    ["FAMILY|SCHOOL >> BEAT > MINOR >> gãy tay|gãy chân|gãy xương|gãy răng|gãy cổ|nhập viện|phải khâu"],
    {},
  ),
  abuse(
    "P1",
    [
      "FAMILY|SCHOOL >> bắt|bat|phạt > ME|CHILD > quỳ|quỳ gối|tự tát|cởi truồng|nhịn đói|phơi nắng|đứng nắng|ăn ớt|uống nước bẩn",
    ],
    { firm: true },
  ),
  abuse(
    "P2",
    [
      "bị phạt quỳ|phạt quỳ|quỳ vỏ mít|quỳ gối|quỳ trên",
      "đánh cho chừa|đánh cho nhớ|đánh cho biết|dạy dỗ chút|dạy dỗ chút thôi|ăn đòn như cơm bữa|bị đòn|cho một trận|đập cho một trận",
      "lại|bị|cứ|toàn > ăn đòn|no đòn|lại ăn đòn",
      "thương cho roi cho vọt|cho roi cho vọt|ăn đòn|no đòn|đòn roi|roi vọt|con hư tại mẹ & MINOR",
      "CHILD|ME >> bị đánh",
      "FAMILY > dữ đòn|hay đánh",
      "tôi|mình|em >> hay|có|lỡ|vẫn|phải > đánh > con|cháu",
    ],
    {},
  ),
  abuse(
    "P2",
    [
      "FAMILY|SCHOOL >> dọa|đòi|hăm > đánh|đập|giết",
      "FAMILY|SCHOOL >> chửi|mắng|xỉ vả|sỉ nhục|nhục mạ > ME|CHILD & REPEAT|BEAT|sợ|đuổi",
      "về > mẹ|ba|bố > giết|đánh chết",
    ],
    {},
  ),

  now(
    "P0",
    [
      "VICTIM|ACTOR >> BEAT >> VICTIM & GRAVE",
      "bị >> BEAT >> GRAVE",
      "BEAT > VICTIM > GRAVE",
      "FAMILY|SCHOOL >> TAKE >> BEAT >> GRAVE",
      "BEAT|đánh >> VICTIM >> máu|bất tỉnh|ngất|xỉu",
    ],
    {},
  ),
  now(
    "P0",
    [
      "CHILD|FRIEND >> BEAT >> FIERCE",
      "BEAT >> CHILD|FRIEND >> FIERCE",
      "BEAT > CHILD|ME|con|em|cháu > FIERCE",
      "hàng xóm|nhà bên|nhà bên cạnh >> BEAT & FIERCE|NOW|NOW_NEAR",
    ],
    {},
  ),
  now(
    "P0",
    [
      "FAMILY|SCHOOL|STRANGER|PEERS >> TAKE > DEADLY",
      "OLDER > ME > TAKE > DEADLY",
      "OLDER >> TAKE > DEADLY & CHILD|MOTHER|em sợ|con sợ|cháu sợ|RESCUE|NOW",
      "DEADLY > đuổi|rượt|dọa|chém|đâm > VICTIM",
      "ACTOR >> CHASE > VICTIM & DEADLY|THING|cứu|BEAT",
    ],
    { unless: ["COOKING", "PEERS_PLAY"] },
  ),
  now(
    "P0",
    [
      "ACTOR >> THREAT >> KILL",
      "ACTOR >> THREAT >> đánh chết|đốt nhà",
      "FAMILY|SCHOOL >> NOW_NEAR|SOON|sẽ|đòi > KILL",
      "ACTOR >> NOW_NEAR|SOON|sẽ|đòi > KILL >> VICTIM",
      "KILL > cả nhà|hết cả nhà|mẹ con",
      "ACTOR >> KILL > ME|CHILD|MOTHER",
      "dọa > giết|chém|đâm",
    ],
    { unless: ["FEAR_IDIOM", "thuê giang hồ", "thuê người"] },
  ),
  abuse(
    "P2",
    ["FEAR_IDIOM", "thương cho roi cho vọt|cho roi cho vọt|ăn đòn|no đòn|đòn roi|roi vọt|con hư tại mẹ"],
    { ask: true },
  ),
  abuse("P2", ["FAMILY|SCHOOL|STRANGER|REPEAT >> quát > con|cháu|em|bé|nó|trẻ"], { ask: true }),
  now("P0", ["ACTOR >> BANG > DOOR", "DRUNK >> BANG > DOOR", "NOW_NEAR > BANG > DOOR"], {}),
  now("P0", ["ACTOR >> CHOKE", "bị >> CHOKE|bóp cổ|siết cổ", "CHOKE > VICTIM"], { unless: [...oaths] }),
  now(
    "P0",
    [
      "ACTOR >> LOCK > ME|CHILD|FRIEND",
      "ME|CHILD >> bị > LOCK",
      "CHILD|ME >> nhốt|trói|giam > trong",
      "ME|CHILD|FRIEND|tay|chân > bị xích",
    ],
    {},
  ),
  now(
    "P0",
    [
      "RESCUE & ACTOR >> BEAT|KILL|LOCK|CHASE|BANG",
      "RESCUE & BEAT > VICTIM",
      "CRY & DEADLY",
      "RESCUE & bị > BEAT",
    ],
    { firm: true },
  ),
  now(
    "P0",
    [
      "HIDING & FAMILY|SCHOOL|STRANGER|OLDER >> BEAT|DEADLY|KILL|CHASE|DRUNK",
      "HIDING & PEERS >> CHASE|KILL|TAKE",
      "HIDING >> trong phòng|dưới gầm|gầm giường|nhà tắm|nhà vệ sinh|toilet|trong tủ & FAMILY|sợ",
    ],
    { unless: ["FICTION"] },
  ),
  now(
    "P0",
    [
      "FAMILY|SCHOOL >> is hitting|is beating|is hurting|is choking > ME|FRIEND|CHILD|MOTHER|her",
      "FAMILY >> going to > kill|hurt",
    ],
    {},
  ),
  now("P0", ["FAMILY|SCHOOL >> đang|dag|NOW_NEAR >> BEAT", "OLDER > ME > đang|dag|NOW_NEAR > BEAT"], {}),
  abuse(
    "P1",
    [
      "i|he|she > was|am|got|get|is|gets|keep|keeps > being|getting > beaten|hit|slapped|kicked|punched|whipped > by",
      "i|he|she > was|am|got|get|is|gets|keep|keeps > beaten|hit|slapped|kicked|punched|whipped > by",
      "FAMILY|he|she|they >> hit|hits|beat|beats|slaps|slapped|kicks|kicked|punches|punched|whips|whipped > my > little|big|younger|older|baby > brother|sister",
      "FAMILY|he|she|they >> hit|hits|beat|beats|slaps|slapped|kicks|kicked|punches|punched|whips|whipped > my > brother|sister|son|daughter|friend|kid|kids",
    ],
    { now: becomesNow, unless: ["game", "chess", "FICTION"] },
  ),
  now(
    "P0",
    ["FAMILY >> say|say rượu|xỉn|nhậu|ngáo đá >> đập|phá|chửi|đuổi|rượt & NOW_NEAR|NOW|sợ|RESCUE"],
    {},
  ),
  now("P0", ["SCHOOL >> nhồi|bịt|nhấn|ép > ăn|miệng|đầu & NOW_NEAR|BEAT"], {}),
  abuse(
    "P1",
    [
      "FAMILY|SCHOOL >> dí|gí|châm|ịn|chích|đốt! > vào|vô|lên > tay|chân|lưng|người|mặt|mông|đùi",
      "FAMILY|SCHOOL >> TAKE|dùng >> THING|thước|bàn là|điếu thuốc|đũa|ghế >> dí|gí|châm|gõ|phang|đập|đánh|ném|quật|vào|vô >> tay|chân|lưng|người|mặt|đầu|ME|CHILD|FRIEND",
      "điếu thuốc|bàn là|bàn ủi|tàn thuốc >> dí|gí|châm|ịn",
      "bị > FAMILY|SCHOOL >> THING|điếu thuốc|bàn là",
      "bôi ớt|nhét ớt|xát ớt > miệng|mắt|vào|vô",
      "OLDER > ME >> dí|gí > vào|vô|lên",
    ],
    { now: becomesNow, unless: ["ủi đồ", "FICTION"] },
  ),
  abuse(
    "P1",
    [
      // Without marks "dau roi" is mostly "đâu rồi" or "đậu rồi".
      "vết|dấu!|lằn|thẹo|sẹo > roi & ME|CHILD|FRIEND|lưng|người|học sinh",
      "vết|dấu|lằn|thẹo|sẹo > bầm|đánh|bỏng|cào|thương|tím & ME|CHILD|FRIEND|lưng|người|học sinh",
      "vết roi|lằn roi|vết bầm|vết đánh|dấu đòn|đầy vết|toàn vết|nhiều vết bầm & CHILD|ME|FRIEND|FAMILY|lưng|tay|chân",
      "CHILD|học sinh >> bầm tím|bầm dập|thâm tím|đầy vết|toàn vết|nhiều vết",
    ],
    { unless: ["té xe", "ngã xe", "đá banh", "đá bóng", "FICTION"] },
  ),
  now(
    "P0",
    [
      "ACTOR >> THING|cây|gậy|roi > rượt|đuổi|dí",
      "ACTOR >> đập đồ|đập phá đồ đạc|đập hết đồ|phá nhà & sợ|trốn|NOW_NEAR|em gái|RESCUE|DRUNK",
      "ACTOR >> lên cơn > đập|đánh|phá|NOW_NEAR",
    ],
    { unless: ["PEERS_PLAY", "FICTION"] },
  ),
];
