import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("injury-medical");
const off = ["KNOWLEDGE", "FICTION"] as const;

/** It has not happened: somebody fears it, warns of it or wishes it to somebody. */
const onlyFeared =
  "sợ bị|khỏi sợ|sẽ bị|nếu ăn|nếu bị|thì đừng|kẻo!|coi chừng|cho nó|đáng đời|thích đáng".split("|");
/** Whoever did it: then it is violence, whose own rules know it. */
const done = ["BEAT", "xô", "đẩy ngã", "xô ngã", "đạp ngã", "đá ngã"];
const falls =
  "ngã|té|rớt|rơi!|trượt chân|trượt ngã|trượt té|vấp ngã|vấp té|lăn xuống|ngã nhào|té nhào|bị ngã|bị té|bổ nhào|hụt chân";
const headBlow =
  "đập đầu|va đầu|đập gáy|đập mặt|đập trán|đụng đầu|bể đầu|vỡ đầu|lủng đầu|toác đầu|chấn thương|chấn thương đầu|chảy máu đầu";
const cannotRise =
  "không đứng dậy được|không dậy được|không dậy nổi|đứng không nổi|không nhúc nhích|không cử động|không đi được|nằm im|bất tỉnh|ngất|co giật|lơ mơ|lừ đừ|mê man";
/** After a blow on the head these want a doctor at once. */
const afterBlow =
  "buồn ngủ|ngủ li bì|nôn!|ói!|mửa!|bị nôn|nôn ra|buồn nôn|nôn ói|nôn mửa|bị ói|ói ra|ói mửa|ói hoài|nôn hoài|nôn nhiều|lơ mơ|lừ đừ|chóng mặt|không nhận ra|nói nhảm|co giật|ngất|bất tỉnh|mắt lờ đờ|gọi không dậy";
const bones =
  "tay|chân|xương|cổ|xương sườn|xương đòn|ngón tay|ngón chân|ngón|cổ tay|cổ chân|cẳng tay|cẳng chân|đùi|vai";
const noBone = [
  ..."bó bột|tháo bột|băng bột|móng|bút|búp bê|robot|tượng|kính|trái tim|chuồn chuồn|siêu nhân|gấu bông|hồi!|mỏi|muốn gãy|gãy luôn|chép phạt".split(
    "|",
  ),
  ..."ghế|bàn!|răng sữa|cành|sào|sửa lại|dán lại|keo|bằng gỗ|ngựa gỗ|đọc báo|nhảy dù|trầy|đóng vảy|gậy!|đũa|thước!|mô hình|ngón nghề|cánh!".split(
    "|",
  ),
];
const kin = "FAMILY|MINOR|mẹ|ba|bố|má|cha|ông|bà|nội|ngoại|vợ|chồng";
const befalls =
  "tai nạn|tai nạn giao thông|tai nạn lao động|điện giật|giật điện|xe tông|xe đụng|xe cán|xe tải tông|xe húc|rắn cắn|rắn độc cắn|rắn hổ cắn|ong đốt|ong vò vẽ đốt|đột quỵ|tai biến|nhồi máu cơ tim|đuối nước|ngộ độc|sét đánh|té xe|ngã xe|ngã từ|té từ|rơi từ|trượt chân ngã|máy nghiến|máy cuốn|máy cắt|lên cơn co giật|co giật|bất tỉnh|ngất|ngất xỉu|hôn mê|mê man";
/** It is over, or in the hands of doctors already. */
const overNow = [
  "PAST",
  ..."đỡ rồi|khỏi rồi|khỏe lại|xuất viện|ra viện|về nhà rồi|nằm viện|bệnh viện|ở viện|nhập viện|bó bột|giỗ|mất rồi|ngày xưa|hồi đó|năm ngoái|năm trước|mấy năm|từ hồi|hồi em|phục hồi|tập đi|bảo hiểm|xem tin|trên tivi|thời sự".split(
    "|",
  ),
];
// "o tinh nao" is "ở tỉnh nào", and "o" is short for "không" too.
const sleepsOn =
  "ở tỉnh|tỉnh nào|tỉnh gì|tỉnh khác|sớm|đi học|đi làm|đi chợ|nấu|báo thức|chuông|lười|nướng|trễ|muộn|sáng nào|mỗi sáng|cuối tuần|chủ nhật|tập thể dục|ngủ nướng|dậy sớm|mấy giờ|ăn sáng|lì|giường ấm|chơi|game|nghỉ hè|cười|haha|đá bóng|máy|wifi|mạng".split(
    "|",
  );
const shells =
  "quả bom|trái bom|quả đạn|trái đạn|đầu đạn|quả mìn|trái mìn|lựu đạn|bom bi|đạn cối|đạn pháo|vật nổ|bom mìn|kíp nổ|thuốc nổ|bom chưa nổ|đạn chưa nổ|mìn chưa nổ|grenade|landmine";
const noShell =
  "nhựa|đồ chơi|nước|bảo tàng|mút|giấy|bom tấn|nerf|súng nước|triển lãm|bài hát|tắm|hàng|hẹn giờ trong|lịch sử".split(
    "|",
  );
const noSmoke =
  "trộm cướp|thuốc|thuốc lá|nhang|hương|hút|xe|rạ|rơm|nướng|vape|pháo hoa|lá|rác|lò|trại|cà phê|bia|mùa|sương|núi lửa|tim|cồn cào|nấu|xào|lẩu|hóa vàng|hun muỗi|sân khấu|đám mây|bún chả|bếp củi|đốt đồng".split(
    "|",
  );
const heavy =
  "cây|cành cây|thân cây|gốc cây|tường|bức tường|mái nhà|trần nhà|cột|cột điện|tủ|kệ|tivi|cổng|cánh cổng|cửa sắt|đá|tảng đá|đất đá|gạch|giàn giáo|khung thành|máy cày|bờ tường|đống gỗ|nhà sập";
const crushes =
  "đè!|đổ đè|sập đè|đổ trúng|đổ lên|đổ vào|sập trúng|sập lên|rơi trúng|rớt trúng|đè trúng|đè lên|đè chân|đè tay|đè lên chân|ngã đè|sập xuống";
const hot =
  "nước|sữa|bình sữa|canh|cháo|trà|cà phê|súp|mì|mì tôm|tô mì|dầu|mỡ|nồi|tô|bát|ấm|phích|bình|ly|nồi canh|nồi cháo|tô canh";
const limb = "người|tay|chân|mặt|ngực|bụng|đầu|lưng|MINOR|FAMILY";
/** "Không dậy" without marks is "không đây" too: only right behind somebody at home it is sure. */
const wakes = (who: string) =>
  who
    .split("|")
    .flatMap((one) =>
      ["", " em", " con", " cháu", " mình", " tui"].map((whose) => `${one}${whose} không dậy`),
    )
    .join("|");
const stays =
  "không dậy!|không dậy nữa|không dậy được|không tỉnh|không tỉnh dậy|không tỉnh lại|không thức dậy|không mở mắt|không nhúc nhích|không cử động|không phản ứng|không động đậy|hổng dậy|hông dậy|chẳng dậy|mãi không dậy|hoài không dậy|gọi không dậy";
const wakesNot =
  "wake|wake up|waking|waking up|move|moving|breathe|breathing|respond|responding|get up|open her eyes|open his eyes";
/** An apostrophe parts words: "won't" is read as "won t". */
const denied = "won|won t|wont|isn|isn t|isnt|not|doesn|doesn t|doesnt|can t|cant|cannot";
const someone =
  "mom|mum|mommy|mama|mother|dad|daddy|papa|father|grandma|grandmother|grandpa|grandfather|brother|sister|baby|son|daughter|friend|cousin|aunt|uncle|he|she|him|her";

/** Drowning, fire, poison, wounds, bites, breath: minutes count. */
export const injuryRules: readonly Rule[] = [
  rule(
    "P0",
    [
      "chìm|đuối nước|đuối!|chết đuối|bị nước cuốn|rơi xuống|ngã xuống|té xuống|rớt xuống|lọt xuống|trượt xuống|nước cuốn|cuốn trôi > sông|giếng|ao|hồ|suối|biển|mương|kênh|cống|hố|nước|dưới|xuống",
      "MINOR > chìm",
      "MINOR >> bị chìm|đang chìm|chìm rồi|chìm dần|chìm xuống|đuối nước|chết đuối|bị nước cuốn|bị cuốn trôi|đuối!|bị đuối|sắp đuối",
      "MINOR >> rơi|rớt|ngã|té|lọt > xuống|từ > giếng|ao|sông|hồ|suối|mương|hố|cống|tầng|lầu|mái",
      "được cứu|cứu|vớt|vớt được|kéo > lên > từ|khỏi|dưới > ao|sông|hồ|suối|nước|biển|giếng",
      "không biết bơi & chìm|sông|rơi|té|dưới|vùng vẫy",
      "drowning|drowned",
    ],
    { unless: [...off, "phát chìm", "chìm xuồng", "thì tha hồ"], firm: true },
  ),
  rule(
    "P0",
    [
      "uống > nhầm|lộn",
      "uống nhầm|uống phải|uống lộn|nuốt nhầm|nuốt phải|ăn nhầm|ăn phải >> nước thông cống|nước rửa|nước lau|nước giặt|dầu|thuốc|hóa chất|axit|xăng|nước tẩy|pin|đồng xu|kim|nam châm|lá ngón|nấm|javen|bả|hạt|xà phòng|diệt",
      "nuốt > đồng xu|pin|nam châm|kim|cục pin|hạt|viên bi|đinh",
      "ngộ độc|trúng độc|sốc phản vệ|sốc thuốc|sốc ma túy",
      "uống|ăn > thuốc diệt chuột|thuốc chuột|thuốc trừ sâu|dầu hỏa|nấm độc|lá ngón",
      "poison|poisoned|swallowed",
      "drank|drunk|drinks|drinking|ate|eaten|swallow|swallows > bleach|poison|detergent|gasoline|petrol|kerosene|pesticide|cleaner|acid|battery|batteries|magnet",
    ],
    { unless: [...off, ...onlyFeared] },
  ),
  rule(
    "P0",
    [
      "hóc!|mắc nghẹn|nghẹn|sặc|hóc dị vật|mắc xương|choking > hạt|xương|kẹo|thạch|dị vật|sữa|cháo|rau câu|đồ chơi|tím|on",
      "MINOR >> hóc!|sặc|mắc nghẹn|hóc hạt|hóc xương|hóc kẹo|hóc thạch|hóc dị vật|hóc đồ chơi|hóc sữa|hóc cháo|bị hóc",
      "tím tái|tái tím|mặt tím|tím ngắt",
      "không|khó|ngưng|ngừng|hết|tắt > thở|thở được|thở nổi",
      "khó thở|không thở|không thở được|thở không được|ngừng thở|ngưng thở|thở dốc|not breathing|can't breathe",
    ],
    { unless: [...off, "cười", "haha", "cá chết"] },
  ),
  rule(
    "P0",
    [
      "nhà|phòng|trường|lớp|chung cư|bếp|xưởng|quán|xóm|tòa nhà > MINOR|bên cạnh|hàng xóm|trọ > cháy|đang cháy|bị cháy|bốc cháy",
      "nhà|phòng|trường|lớp|chung cư|bếp|nhà bếp|xưởng|bình gas|house > đang > cháy",
      "nhà|phòng|chung cư|bếp|bình gas > cháy|bốc cháy|bị cháy|nổ!",
      "bình gas|bình ga|bình xăng|nồi áp suất > nổ|phát nổ",
      "cháy > nhà|rồi|lớn|to|quá & nhà|khói|lửa|kẹt|cứu|tầng",
      "khói > nhiều|mù mịt|đen|dày|quá & cháy|kẹt|tầng|phòng|cứu",
      "xì gas|rò rỉ gas|rò gas|mùi gas",
      "house|home > is > on fire|burning",
      "on fire",
    ],
    { unless: [...off, "tết", "cháy phố", "cháy vé", "cháy hàng"] },
  ),
  rule(
    "P0",
    [
      "điện giật|bị giật điện|giật điện|bị điện!|điện giựt|bị giựt điện|bị điện cao thế|điện cao thế phóng|điện phóng|phóng điện|điện hút",
      "MINOR >> bị > điện > giật",
    ],
    { unless: [...off, ...onlyFeared, "sợ điện giật", "sợ cả"] },
  ),
  rule(
    "P0",
    [
      "bỏng|phỏng > nước sôi|nặng|lửa|cháo|canh|điện|axit|vôi|toàn thân|từ|cả|mặt|ngực|bô|dầu!",
      "MINOR >> bị > bỏng|phỏng",
      "đổ|dội|tạt > nước sôi|canh nóng|cháo nóng|axit > MINOR|FAMILY|lên|trúng|vào tay|vào chân|vào mặt|vào người|vô tay|vô chân|vô người",
      "MINOR|FAMILY >> bị >> đổ|dội|tạt > nước sôi|canh nóng|cháo nóng|axit",
    ],
    { unless: off },
  ),
  rule(
    "P0",
    [
      "co giật|động kinh|lên cơn co giật|bất tỉnh|hôn mê|ngất xỉu|mất ý thức|nằm im|không tỉnh|lịm|li bì|seizure|unconscious & MINOR|ME|CHILD",
      "MINOR|con|cháu|bạn >> bị > ngất|xỉu|co giật|bất tỉnh|ngất xỉu",
      "MINOR > ngất|xỉu > rồi|mất",
      "hút|chơi|uống|ăn > vape|pod|cỏ mỹ|kẹo|nước vui|ma túy|thuốc lá điện tử|bóng cười >> co giật|xỉu|ngất|sùi bọt mép|bất tỉnh|ói|run",
    ],
    { unless: [...off, "cười", "haha", "xem idol", "ở tỉnh", "tỉnh nào", "cũng nên"] },
  ),
  rule(
    "P0",
    [
      "chó|rắn|mèo|dơi|chuột|khỉ|ong|rết|bò cạp > cắn|mổ!|cào & MINOR|ME|mặt|tay|chân|tiêm|sưng",
      "rắn|ong|ong vò vẽ|rết|bò cạp|nhện > cắn|đốt|chích & MINOR|ME|sưng|tím|mặt",
      "cá ngát|cá đuối|cá mặt quỷ > đâm|chích|cắn",
      "bị > chó|rắn|rết|bò cạp|ong vò vẽ|khỉ > cắn|đốt|mổ",
      "snake|dog > bit|bite|bitten",
    ],
    { unless: [...off, ...onlyFeared, "kiến", "muỗi", "mèo cào", "xíu", "chút", "phải bị", "không cắn"] },
  ),
  rule(
    "P0",
    [
      "xe|ô tô|xe máy|xe tải|xe hơi|container|car > tông|đụng|cán|húc|đâm|quẹt|hit > MINOR|me",
      "xe|ô tô|xe máy|xe tải|xe hơi|container > tông|đụng|cán|húc|đâm|quẹt > phải|vào|trúng & MINOR|FAMILY|máu|cứu",
      "MINOR >> bị > xe|ô tô|xe tải|xe máy|tai nạn > tông|đụng|cán|húc|đâm|giao thông|nặng|rồi",
      "tai nạn > giao thông|xe|rồi|nặng & máu|gãy|bất tỉnh|cứu|nằm",
      "đụng xe|tông xe|té xe|ngã xe & máu|gãy|bất tỉnh|nặng|không dậy|nhập viện",
    ],
    { unless: [...off, ...onlyFeared, "trầy", "chút xíu", "phải có ngày"] },
  ),
  rule(
    "P0",
    [
      "máu|chảy máu > nhiều|không ngừng|không cầm|quá|lắm|ướt|hoài|đầu|chảy nhiều|chảy hoài",
      "chảy máu đầu|chảy máu nhiều|máu chảy nhiều|máu chảy|ra máu nhiều|mất nhiều máu & MINOR|ME",
      "đứt > tay|ngón|ngón tay|gân|chân|động mạch & máu|rồi|lìa",
      "bleeding > a lot|badly|so much",
    ],
    { unless: [...off, "máu chó", "kinh", "kinh nguyệt"] },
  ),
  rule(
    "P0",
    [
      "MINOR >> ngã|té|rơi|rớt > từ|xuống > tầng|lầu|cây|mái|giàn giáo|cầu thang|ban công|trên cao|đất",
      "ngã|té|rơi|rớt >> tầng|lầu|ban công|mái nhà & bất tỉnh|máu|gãy|không dậy|MINOR",
      "ngã|té|rơi|rớt >> cây & bất tỉnh|máu|gãy|không dậy",
      "ngã từ|té từ|rơi từ|rớt từ > cây",
      "chìm & ngoi|phao|áo bơi|vùng vẫy",
      "chui vô|chui vào|nhốt >> kẹt|máy giặt",
      "MINOR > ngã cây|té cây|bị ngã cây|bị té cây|ngã từ trên cây|té từ trên cây|rớt từ trên cây",
      "té|ngã|rớt|rơi > lầu|mương|giếng|ao|hầm|hố",
      "MINOR|ME >> bị > gãy > tay|chân|cổ|xương",
      "chấn thương|vỡ sọ|vỡ đầu|dập nát|kẹt tay|kẹt trong|mắc kẹt|kẹt > thang máy|máy|trong xe|xe|trong oto|trong ô tô|trong xe hơi",
      "bị > bỏ quên > trong|trên > xe",
    ],
    { unless: [...off, "hiphop"] },
  ),
  rule(
    "P0",
    [
      "cần|gọi|kêu > cấp cứu|xe cấp cứu|115|ambulance",
      "sốt > cao|# độ & co giật|li bì|lịm|khó thở|tím",
      "cấp cứu > MINOR|con|gấp",
    ],
    { unless: [...off, "số mấy", "số nào", "khi nào"] },
  ),
  rule(
    "P2",
    [
      "bị thương|bị đứt tay|bị té|bị ngã|té xe|ngã xe|sốt cao|đau bụng dữ dội|nôn ra máu|ói ra máu & MINOR|ME",
    ],
    { unless: [...off, "trầy", "chút", "nhẹ"], ask: true },
  ),
  rule(
    "P0",
    [
      "nuốt|nuốt mất|nuốt rồi|nuốt vào > mất|rồi|vô|phải|bụng|luôn & pin|đồng xu|kim|viên bi|nam châm|hạt|nắp|đinh|kẹp|MINOR",
      "ngậm >> nuốt",
      "nuốt|nuốt nhầm|nuốt phải|nuốt mất|lỡ nuốt > cục pin|viên pin|pin cúc áo|cục nam châm|tiền xu|đồng tiền|xu|hòn bi|cục bi|bi ve|cúc áo|nút áo|khuy áo|nắp bút|nắp chai|hạt cườm|hạt nở|đồ chơi|lego|khuyên tai|bông tai|hoa tai|nhẫn|kẹp tóc|kim băng|ốc vít|con ốc|mảnh kính|dị vật",
      "sốt >> # độ|cao|40|41|39 & giật|co giật|mê sảng|li bì|tím|khó thở",
      "giật > đùng đùng|tay chân|liên hồi|cả người & sốt|MINOR",
      "dứt|đứt > đốt ngón|đốt tay",
      "ngậm > dây sạc|dây điện|ổ điện",
      "đẻ rồi|đẻ > nhà tắm|không khóc",
      "giật kinh phong|kinh phong|lên cơn giật",
      "đứt > ngón|ngón tay|ngón chân|bàn tay|lìa|gân & MINOR|FAMILY|máu|bị|rồi|mất",
      "bị > dao|máy|kính|cưa|kéo > cắt|cứa|đâm|nghiến|kẹp & tay|chân|ngón|sâu|máu",
      "té|rớt|rơi|ngã|lọt|trượt > xuống|dưới|vô > nước|ao|hồ|sông|giếng|suối|mương|biển|kênh|hầm",
      "chưa|không > thấy > lên|nổi lên|ngoi lên & ao|sông|hồ|nước|suối|biển",
      "ong vò vẽ|ong|rắn > đốt|chích|cắn > MINOR|bé|con|cháu|sưng",
    ],
    {
      unless: [...off, "điện thoại", "dép", "nón", "bóng", "đồ chơi rớt", "nhạc", "não", "chương trình"],
      firm: true,
    },
  ),
  // Falls, the commonest accident: nobody's deed unless somebody pushed.
  rule(
    "P0",
    [
      `MINOR|FAMILY >> ${falls} >> ${headBlow}|${cannotRise}`,
      `${falls} > cầu thang|cầu thang bộ|gác xép|gác lửng|ban công|giàn giáo|lan can|cửa sổ & MINOR|FAMILY`,
      `${falls} >> ${headBlow} & MINOR|FAMILY|${afterBlow}`,
      `${falls}|${headBlow} >> ${afterBlow} & MINOR|FAMILY`,
      "fell > down|from|off|out|on & not moving|isn t moving|isnt moving|can t move|unconscious|bleeding|blood|wake|stairs|roof|window|balcony",
    ],
    {
      plain: true,
      unless: [
        ...off,
        ...done,
        "chườm",
        "hết đau",
        "giả vờ",
        "cười",
        "haha",
        "lol",
        "mạng",
        "hồi!",
        "thẹo",
        "sẹo",
        "con mèo",
        "mũ",
      ],
    },
  ),
  rule(
    "P0",
    [
      `MINOR|FAMILY >> gãy > ${bones}`,
      "té xe đạp|ngã xe đạp|té xe máy|ngã xe máy|té xe điện|ngã xe điện >> máu|gãy|bất tỉnh|ngất|đập đầu|chảy máu",
      `${falls}|té xe|ngã xe|bị xe >> gãy > ${bones}`,
      `tay|chân|ngón tay|ngón chân|xương > gãy|bị gãy|gãy rồi`,
      "tay|chân|ngón|ngón tay|bàn tay|mặt > nát|nát bét|dập nát|bị nát|nát hết|đứt lìa|đứt rời",
      "broke|broken > my|his|her|arm|leg|wrist|ankle & arm|leg|wrist|ankle|bone",
    ],
    { unless: [...off, ...done, ...overNow, ...noBone, "gà", "vịt", "heo", "bò", "hầm", "bài", "giấy"] },
  ),
  // "Bị" and an accident, of whomever: a parent, a grandparent.
  rule(
    "P0",
    [
      `${kin} >> bị > ${befalls}`,
      `${kin} >> bị > điện|xe|xe tải|ô tô|rắn|máy|sét > giật|tông|đụng|cán|cắn|nghiến|cuốn|đánh`,
      `${kin} > đột quỵ|tai biến|mê man!|hôn mê|bất tỉnh|ngất xỉu|sùi bọt mép|lên cơn co giật|méo miệng|bị xỉu|ngất rồi|ngất đi`,
      "mẹ em|má em|ba em|bố em|bà em|ông em|mẹ con|ba con|bà con|ông con > xỉu!|xỉu rồi",
      "MINOR|FAMILY > ngạt thở|ngộp thở",
    ],
    {
      unless: [
        ...off,
        ...overNow,
        ...onlyFeared,
        "cười",
        "haha",
        "đẹp",
        "xinh",
        "ngon",
        "giá",
        "đọc",
        "xem",
        "vui",
        "idol",
        "chơi",
        "ngủ",
        "mèo",
        "gà",
        "vịt",
        "heo",
        "tivi",
        "ti vi",
        "tủ lạnh",
        "modem",
        ..."xỉu up|xỉu ngang|xỉu luôn|hồi hộp|phim|trận|mũi".split("|"),
      ],
    },
  ),
  // Somebody who lies there and does not wake: a child may be alone with them.
  rule("P0", [wakes("mẹ|má|ba|bố|cha|bà|ông|bà nội|bà ngoại|ông nội|ông ngoại")], {
    ...{ whole: true, plain: true, about: "other" },
    unless: [...off, ...sleepsOn],
  }),
  rule("P0", [wakes("em trai|em gái|em bé|nó")], {
    ...{ whole: true, plain: true, about: "child" },
    unless: [...off, ...sleepsOn],
  }),
  rule(
    "P0",
    [
      `FAMILY|CHILD|FRIEND > ${stays}`,
      "FAMILY|CHILD|FRIEND > chưa|mãi không|hoài không|mãi chưa > tỉnh|tỉnh lại|tỉnh dậy|mở mắt",
      "FAMILY|CHILD|FRIEND > ngủ|nằm|say > không dậy!|không tỉnh|hoài không dậy|mãi không dậy|luôn không dậy|không dậy nữa|hoài không tỉnh|mãi không tỉnh",
      `gọi|kêu|lay|lắc|đánh thức > FAMILY|CHILD|FRIEND >> không dậy|chẳng dậy|hổng dậy|hông dậy|mãi không dậy|không thấy dậy|không thấy tỉnh|${stays}`,
      "lay|lắc > FAMILY|CHILD|FRIEND|mãi|hoài >> không trả lời|không nói gì|không dậy|không tỉnh",
      "FAMILY|CHILD|FRIEND > lạnh ngắt|lạnh toát|cứng đờ|tím ngắt|nằm bất động|bất động!|lạnh hết người|lạnh hết rồi",
      "FAMILY|CHILD|FRIEND > nằm > im|dưới đất|dưới sàn|trên sàn|dưới nền|trong nhà tắm & không|máu|gọi|lạnh|kêu",
      `${someone} > ${denied} > ${wakesNot}`,
      `${someone} > is|still > not > ${wakesNot}`,
      `${someone} > is|is turning|turning|turned|went|going|looks|all > blue|cold and stiff|unconscious`,
    ],
    {
      whole: true,
      plain: true,
      unless: [
        ...off,
        ...sleepsOn,
        ...[
          "trời",
          "thái độ",
          "giọng",
          "cơm",
          "canh",
          "phòng",
          "hồi hộp",
          "thi",
          "nói dối",
          "shirt",
          "color",
          "colour",
        ],
        ...[
          "hair",
          "eyes",
          "wearing",
          "dress",
          "team",
          "feeling",
          "school",
          "text",
          "texts",
          "message",
          "messages",
        ],
        ...["won the", "won a", "not me", "phone", "early", "alarm", "house", "city", "email", "cancer"],
      ],
    },
  ),
  rule(
    "P0",
    [
      "khói|lửa! > trong|đầy|khắp|vào|vô|tràn|lan|bốc|dưới > nhà|phòng|phòng trọ|trọ|cầu thang|hành lang|tầng|trường|lớp|chung cư|cửa",
      "cầu thang lửa|cầu thang cháy|cầu thang toàn lửa|cầu thang bị lửa|cầu thang có lửa|lửa ở cầu thang|lửa dưới cầu thang",
      "cầu thang|hành lang|phòng|nhà > lửa!|khói!|toàn khói|toàn lửa|đầy khói|có cháy",
      "khói nhiều quá|khói nhiều lắm|nhiều khói quá|khói mù mịt|khói nghi ngút|khói dày đặc|khói đen kịt|khói ngạt",
      "cháy phòng trọ|cháy nhà!|cháy phòng!|cháy chung cư!|cháy dãy trọ|cháy trọ|cháy ký túc xá|cháy trường!|cháy bếp|cháy rèm|cháy nệm|cháy ổ điện",
      "mùi ga|mùi gaz|mùi gas|hơi ga|xì ga!|rò ga|rò rỉ ga|hở ga|hở gas|ga xì|ga rò!",
      "ngạt than|ngạt khói|ngạt khí|ngạt ga|ngạt gas|ngộp khói|ngạt hơi",
      "bị > ngạt > than|khói|khí|ga|gas|hơi",
    ],
    { plain: true, unless: [...off, ...noSmoke] },
  ),
  // A shell that was found may go off at the next blow.
  rule(
    "P0",
    [
      `nhặt|nhặt được|lượm|đào|đào được|đào trúng|tìm thấy|tìm được|thấy|mang|đem|cầm|giữ|đập|cưa|gõ|vớt|phát hiện|có|found > ${shells}`,
      `${shells} > chưa nổ|mang về|đem về|dưới ruộng|ngoài ruộng|trong vườn|ngoài rẫy|dưới đất`,
    ],
    { plain: true, unless: [...off, ...noShell] },
  ),
  rule(
    "P0",
    [
      "pháo tự chế|pháo chế|chế pháo|làm pháo|thuốc pháo|bình ga|bình gas|bình xăng|mìn|đạn!|bom|kíp nổ|nồi áp suất > nổ|phát nổ|nổ trúng & MINOR|FAMILY",
      "pháo|bật lửa|pin > nổ > trúng|vào|vô|ngay > tay|mặt|mắt|người|MINOR",
    ],
    { unless: [...off, "hoa", "như", "lịch sử"] },
  ),
  rule(
    "P0",
    [
      `${heavy} > ${crushes} > MINOR|FAMILY|người|chân|tay|đầu|lưng`,
      `MINOR|FAMILY >> bị >> ${heavy} > ${crushes}`,
      "cây đè|tường đè|đá đè|cột đè > MINOR|FAMILY & rồi|cứu|kêu|máu|chết|kẹt|không ra được|không dậy",
      "tree|wall|roof|rock > fell on|fell onto|crushed > my|me|him|her",
    ],
    { plain: true, unless: [...off, "để ý", "bóng"] },
  ),
  rule(
    "P0",
    [
      `MINOR|FAMILY >> bị >> ${hot} > nóng!|sôi|nóng hổi|đang sôi|nong >> đổ|dội|văng|bắn|úp|trúng|hắt`,
      `${hot} > nóng!|sôi|nóng hổi|đang sôi > đổ|dội|văng|bắn|úp|trúng|hắt > ${limb}`,
      `${hot} > nóng!|sôi|nóng hổi|đang sôi > đổ|dội|văng|bắn|hắt > vào|lên|trúng|vô|xuống > ${limb}`,
    ],
    { unless: [...off, ...done] },
  ),
  rule(
    "P0",
    [
      "ăn > nấm|nấm rừng|nấm dại|nấm lạ|nấm độc|lá lạ|quả lạ|trái lạ|quả rừng|trái rừng|cóc!|thịt cóc|trứng cóc|cá nóc|so biển|măng|sắn|khoai mì|lá ngón|hạt lạ & đau bụng|nôn|ói|chóng mặt|tê|co giật|mê man|buồn nôn|hoa mắt|lả đi|ngất|mệt lả|tím",
    ],
    { unless: off },
  ),
  rule(
    "P2",
    [
      "CHILD|FRIEND|FAMILY >> ngã|té|rớt|rơi!|vấp > giường|võng|nôi|xe đẩy|sofa|xích đu|cầu trượt|xe tập đi",
      "CHILD|FRIEND|FAMILY >> bị ngã|bị té|té sưng|ngã sưng|té đau|ngã đau|u đầu|bị nga",
    ],
    {
      unless: [...off, ...done, "trầy", "chút", "nhẹ", "cười", "haha", "mèo", "hồi!", "đá bóng", "đá banh"],
      ask: true,
    },
  ),
  rule(
    "P2",
    [
      "MINOR > bị chảy máu|chảy máu|ra máu",
      "em đổ máu|con đổ máu|cháu đổ máu|nó đổ máu|bạn đổ máu|bị đổ máu",
    ],
    {
      unless: [
        ...off,
        "kinh",
        "kinh nguyệt",
        "mồ hôi",
        "xương máu",
        "hy sinh",
        "màu",
        "răng",
        "chút",
        "xíu",
        "chảy máu cam",
        "hiến máu",
        "động mạch",
      ],
      ask: true,
    },
  ),
  // Seldom grave, but whoever writes of it wants to know what to do now.
  rule("P1", ["chảy máu cam|chảy máu mũi|mũi chảy máu|nose is bleeding|nosebleed & MINOR|FAMILY"], {
    plain: true,
    unless: [...off, ...done, "đấm", "đánh", "tát", "làm sao để phòng", "là gì"],
  }),
];
