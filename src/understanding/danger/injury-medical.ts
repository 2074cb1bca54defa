import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("injury-medical");
const off = ["KNOWLEDGE", "FICTION"] as const;

/** Drowning, fire, poison, wounds, bites, breath: minutes count. */
export const injuryRules: readonly Rule[] = [
  rule(
    "P0",
    [
      "chìm|đuối nước|đuối!|chết đuối|bị nước cuốn|rơi xuống|ngã xuống|té xuống|rớt xuống|lọt xuống|trượt xuống|nước cuốn|cuốn trôi > sông|giếng|ao|hồ|suối|biển|mương|kênh|cống|hố|nước|dưới|xuống",
      "MINOR >> chìm|đuối nước|chết đuối|bị nước cuốn|bị cuốn trôi|đuối!|bị đuối|sắp đuối",
      "MINOR >> rơi|rớt|ngã|té|lọt > xuống|từ > giếng|ao|sông|hồ|suối|mương|hố|cống|tầng|lầu|mái",
      "không biết bơi & chìm|sông|rơi|té|dưới|vùng vẫy",
      "drowning|drowned",
    ],
    { unless: off, firm: true },
  ),
  rule(
    "P0",
    [
      "uống > nhầm|phải|lộn",
      "uống nhầm|uống phải|uống lộn|nuốt nhầm|nuốt phải|ăn nhầm|ăn phải >> dầu|thuốc|hóa chất|axit|xăng|nước tẩy|pin|đồng xu|kim|nam châm|lá ngón|nấm|javen|bả|hạt|xà phòng|diệt",
      "nuốt > đồng xu|pin|nam châm|kim|cục pin|hạt|viên bi|đinh",
      "ngộ độc|trúng độc|sốc phản vệ|sốc thuốc|sốc ma túy",
      "uống|ăn > thuốc diệt chuột|thuốc chuột|thuốc trừ sâu|dầu hỏa|nấm độc|lá ngón",
      "poison|poisoned|swallowed",
      "drank|drunk|drinks|drinking|ate|eaten|swallow|swallows > bleach|poison|detergent|gasoline|petrol|kerosene|pesticide|cleaner|acid|battery|batteries|magnet",
    ],
    { unless: off },
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
    { unless: [...off, "cười", "haha"] },
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
    { unless: off },
  ),
  rule(
    "P0",
    [
      "bỏng|phỏng > nước sôi|nặng|lửa|cháo|canh|điện|axit|vôi|toàn thân|từ|cả|mặt|ngực|bô|dầu",
      "MINOR >> bị > bỏng|phỏng",
      "đổ|dội|tạt > nước sôi|canh nóng|cháo nóng|axit",
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
    { unless: [...off, "cười", "haha", "xem idol"] },
  ),
  rule(
    "P0",
    [
      "chó|rắn|mèo|dơi|chuột|khỉ|ong|rết|bò cạp > cắn|mổ!|cào & MINOR|ME|mặt|tay|chân|tiêm|sưng",
      "rắn|ong|ong vò vẽ|rết|bò cạp|nhện > cắn|đốt|chích & MINOR|ME|sưng|tím|mặt",
      "bị > chó|rắn|rết|bò cạp|ong vò vẽ|khỉ > cắn|đốt|mổ",
      "snake|dog > bit|bite|bitten",
    ],
    { unless: [...off, "kiến", "muỗi", "mèo cào", "xíu", "chút"] },
  ),
  rule(
    "P0",
    [
      "xe|ô tô|xe máy|xe tải|xe hơi|container|car > tông|đụng|cán|húc|đâm|quẹt|hit > MINOR|phải|vào|trúng|me",
      "MINOR >> bị > xe|ô tô|xe tải|xe máy|tai nạn > tông|đụng|cán|húc|đâm|giao thông|nặng|rồi",
      "tai nạn > giao thông|xe|rồi|nặng & MINOR|máu|gãy|bất tỉnh|cứu|nằm",
      "đụng xe|tông xe|té xe|ngã xe & máu|gãy|bất tỉnh|nặng|không dậy|nhập viện",
    ],
    { unless: [...off, "trầy", "chút xíu"] },
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
      "ngã|té|rơi|rớt >> tầng|lầu|cây|ban công|mái nhà & bất tỉnh|máu|gãy|không dậy|MINOR",
      "MINOR|ME >> bị > gãy > tay|chân|cổ|xương",
      "chấn thương|vỡ sọ|vỡ đầu|dập nát|kẹt tay|kẹt trong|mắc kẹt|kẹt > thang máy|máy|trong xe|xe|MINOR",
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
      "sốt >> # độ|cao|40|41|39 & giật|co giật|mê sảng|li bì|tím|khó thở",
      "giật > đùng đùng|tay chân|liên hồi|người & sốt|MINOR",
      "đứt > ngón|ngón tay|ngón chân|bàn tay|lìa|gân",
      "bị > dao|máy|kính|cưa|kéo > cắt|cứa|đâm|nghiến|kẹp & tay|chân|ngón|sâu|máu",
      "té|rớt|rơi|ngã|lọt|trượt > xuống|dưới|vô > nước|ao|hồ|sông|giếng|suối|mương|biển|kênh|hầm",
      "chưa|không > thấy > lên|nổi lên|ngoi lên & ao|sông|hồ|nước|suối|biển",
      "ong vò vẽ|ong|rắn > đốt|chích|cắn > MINOR|bé|con|cháu|sưng",
    ],
    { unless: [...off, "điện thoại", "dép", "nón", "bóng", "đồ chơi rớt"], firm: true },
  ),
];
