import { type Accident, accidents } from "../model/accident.js";
import { makeMeanings } from "./phrase/meanings.js";

const waters = "nước|sông|ao|hồ|giếng|kênh|mương|biển|suối|rạch|hồ bơi|bể bơi|cống|hố nước|lu nước|ruộng";
const down = "rơi|té|ngã|rớt|lọt|trượt|trượt chân|sẩy chân|nhảy|bị cuốn > xuống|vào|vô|ra|trôi|dưới";
/** Small things that children swallow, and do not bear inside: batteries and magnets least of all. */
const smallThings =
  "pin|cục pin|viên pin|pin cúc|pin cúc áo|pin nút|pin đồng hồ|pin điều khiển|pin đồ chơi|nam châm|cục nam châm|viên nam châm|đồng xu|tiền xu|đồng tiền|xu|kim|cây kim|kim băng|kim khâu|đinh|cây đinh|ốc vít|con ốc|viên bi|hòn bi|cục bi|bi ve|nắp|nắp bút|nắp chai|cúc áo|nút áo|cái nút|khuy áo|hạt cườm|hạt nở|hạt nhựa|cục nhựa|miếng nhựa|mảnh nhựa|đồ chơi|món đồ chơi|bánh xe đồ chơi|lego|khuyên tai|bông tai|hoa tai|nhẫn|chiếc nhẫn|kẹp tóc|kẹp giấy|ghim|cục tẩy|cục gôm|mảnh kính|mảnh thủy tinh|dị vật|chìa khóa|tăm|tăm xỉa răng|xương";
const heavy =
  "cây|cành cây|thân cây|gốc cây|tường|bức tường|nhà|mái|mái nhà|trần nhà|cột|cột điện|tủ|kệ|tivi|cổng|cánh cổng|cửa sắt|đá|tảng đá|đất|đất đá|gạch|giàn giáo|khung thành|máy|máy cày|xe|đống gỗ|bờ tường|hàng rào";
const crushes =
  "đè!|đổ đè|sập đè|đổ trúng|đổ lên|đổ vào người|đổ xuống người|sập trúng|sập lên|rơi trúng|rớt trúng|đè trúng|đè lên|đè chân|đè tay|đè lên chân|ngã đè|vùi";
const shells =
  "quả bom|trái bom|quả đạn|trái đạn|đầu đạn|quả mìn|trái mìn|lựu đạn|bom bi|đạn cối|đạn pháo|vật nổ|bom mìn|kíp nổ|thuốc nổ|viên đạn|bom chưa nổ|đạn chưa nổ|mìn chưa nổ|quả pháo cối|grenade|landmine|unexploded";
const hurtOnes = "bé|em|con|cháu|bạn|nó|thằng bé|con bé|đứa bé|người ta|ông|bà|mẹ|bố|ba|má|chị|anh";

const read = makeMeanings<Accident | "pulled-up">({
  ashore: [
    "vớt > lên|được|vào|vô|rồi",
    "cứu|kéo|đưa|lôi > lên bờ|vào bờ|vô bờ",
    `chìm|đuối nước|chết đuối|ngạt nước|${waters} & vớt|lên bờ|vào bờ|vô bờ|kéo lên|đưa lên|cứu lên|lôi lên|bế lên`,
    "ngạt nước",
    "pulled > out > water",
    "out of the water",
  ],
  water: [
    "chìm!|bị chìm|đang chìm|chìm xuống|chìm rồi|chìm dưới|chìm trong|đuối nước|chết đuối|bị đuối|sắp đuối|đang đuối",
    `${down} > ${waters}`,
    "nước cuốn|nước cuốn trôi|bị cuốn trôi|cuốn trôi",
    "vùng vẫy > dưới|nước|sông|ao|hồ",
    "drowning|drowned",
  ],
  fire: [
    "cháy!|khói!|hỏa hoạn|đám cháy|cháy nhà|nhà cháy|cháy lớn|bốc cháy|cháy to|cháy quá",
    "nhà|phòng|trường|lớp|bếp|quán|chợ|chung cư|xưởng|xóm > bị cháy|đang cháy|bốc cháy|cháy!",
    "khói > nhiều|mù mịt|dày|đen|đầy",
    "khói|lửa! > trong|đầy|khắp|vào|vô|tràn|lan|bốc|dưới|ngoài > nhà|phòng|trọ|cầu thang|hành lang|tầng|bếp|cửa",
    "cầu thang lửa|cầu thang cháy|lửa ở cầu thang",
    "cầu thang|hành lang|nhà|phòng|bếp > lửa!|khói!|toàn khói|toàn lửa|có khói|có lửa",
    "nhiều khói",
    "on fire|smoke",
  ],
  gas: [
    "mùi ga|mùi gaz|hơi ga|xì ga|rò ga|rò rỉ ga|hở ga|hở gas|ga xì|ga rò|ngạt than|ngạt ga|ngạt gas|ngộp khói|ngạt hơi",
    "xì gas|rò gas|rò rỉ gas|mùi gas|hơi gas|khí gas|khí than|khói than|ngạt khí|ngạt khói|hơi than",
    "sưởi|đốt > than > phòng|trong|kín",
    "máy nổ|máy phát & ngộp|ngạt",
    "gas leak|gas smell|smell gas",
  ],
  electric: [
    "điện giật|giật điện|bị điện|dính điện|dính dây điện|dính vào điện|chạm điện|điện phóng",
    "bị giật > điện|ổ cắm|dây",
    "dính > dây|dây điện|ổ điện|ổ cắm",
    "electric shock|electrocuted",
  ],
  choking: [
    "hóc!|bị hóc|hóc dị vật|hóc xương|hóc hạt|hóc kẹo|mắc nghẹn|bị nghẹn|mắc xương|nghẹn cổ|sặc sữa|sặc cháo|bị sặc",
    "mắc > cổ|họng",
    "hóc|nghẹn|sặc > hạt|xương|kẹo|thạch|dị vật|sữa|cháo|cơm|đồng xu|viên bi|đồ chơi|nắp|nhãn|lạc|đậu|tiền xu",
    "choking|choked",
  ],
  swallowed: [
    `nuốt|nuốt nhầm|nuốt phải|nuốt mất|nuốt luôn|nuốt trọn|nuốt chửng|nuốt vào|nuốt vô|lỡ nuốt|ngậm rồi nuốt > ${smallThings}`,
    `${smallThings} > nuốt|nuốt mất|bị nuốt|chui xuống > mất|rồi|luôn|vào|vô|bụng`,
    `${smallThings} > trong bụng|xuống bụng|vào bụng|vô bụng`,
    "ngậm > pin|đồng xu|viên bi|nam châm|cúc áo|nút áo|đồ chơi >> nuốt|trôi|mất",
    "swallow|swallowed|swallows|swallowing > coin|coins|battery|batteries|button battery|magnet|magnets|marble|button|toy|toys|bead|beads|pin|needle|screw|nail|ring|earring|cap|lego|key|bone",
  ],
  poison: [
    "uống nhầm|uống lộn|uống phải|ăn nhầm|ăn phải|nuốt nhầm|nuốt phải|nuốt mất|nuốt luôn|ngộ độc|trúng độc|lỡ uống|lỡ nuốt|lỡ ăn",
    "uống|ăn|nuốt|tu|ngậm|hít > thuốc tẩy|nước tẩy|javen|xăng|dầu hỏa|dầu hôi|axit|thuốc diệt chuột|thuốc chuột|thuốc trừ sâu|thuốc sâu|thuốc cỏ|nấm|lá ngón|hóa chất|xà phòng|nước rửa chén|cồn|nước giặt|thuốc ngủ|bả chuột|keo",
    "uống > hết|cả|nhiều > thuốc",
    "ăn > cóc!|thịt cóc|trứng cóc|cá nóc|so biển|quả lạ|trái lạ|lá lạ|quả rừng|trái rừng|măng độc|sắn độc|sắn sống",
    "poison|poisoned|swallowed",
    "drank|drunk|drinks|drinking|ate|eaten|swallow|swallows > bleach|poison|detergent|gasoline|petrol|kerosene|pesticide|cleaner|acid|pills",
  ],
  snake: [
    "rắn|rắn lục|rắn hổ|rắn hổ mang|rết|bò cạp|nhện > cắn|mổ|đốt|chích|táp|cắn trúng",
    "ong|ong vò vẽ|ong đất|ong bắp cày|sứa > đốt|chích|cắn",
    "snake > bit|bite|bitten",
    "bitten by a snake|snake bite|snakebite",
  ],
  bite: [
    "chó|mèo|khỉ|dơi|chuột|heo|ngựa|con vật > cắn|cào|táp|ngoạm|cạp|vồ",
    "dog|cat|monkey > bit|bite|bitten|scratched",
    "bitten by a dog|dog bite",
  ],
  burn: [
    "bỏng!|phỏng!|bị bỏng|bị phỏng|phỏng tay|bỏng tay|phỏng chân|bỏng chân|bỏng nước sôi|phỏng nước sôi|phỏng bô|bỏng bô|bỏng da|phỏng da",
    "bỏng|phỏng > nước|nước sôi|bô|lửa|dầu|mặt|tay|chân|nặng|nhẹ|canh|cháo|axit|vôi",
    "nước sôi|canh nóng|cháo nóng|dầu nóng|mỡ nóng|nồi canh|ấm nước|phích nước|axit > đổ|dội|tạt|văng|bắn|trúng|lên",
    "đổ|dội|tạt|văng|bắn > nước sôi|canh nóng|cháo nóng|dầu nóng|axit|nước nóng",
    "nước|sữa|bình sữa|trà|cà phê|súp|mì|mì tôm|tô|bát|nồi|ấm|phích|ly|sáp > nóng!|sôi|nóng hổi|đang sôi > đổ|dội|tạt|văng|bắn|úp|trúng|hắt",
    "burned|burnt|scald|scalded|boiling water",
  ],
  traffic: [
    "xe|ô tô|xe máy|xe tải|xe hơi|xe buýt|xe ba gác|container|tàu hỏa > tông|đụng|cán|húc|đâm|quẹt|ủi|tung",
    "tai nạn giao thông|tai nạn xe|đụng xe|tông xe|bị xe tông|té xe|ngã xe|xe lật",
    "hit by > car|truck|motorbike|bus",
  ],
  crushed: [
    `${heavy} > ${crushes}`,
    `bị > ${heavy} > đè!|đổ trúng|rơi trúng|sập trúng|đổ lên`,
    "bị đè|bị vùi|bị đất vùi|bị tường đè|bị cây đè|cây đè|kẹt dưới|đè chân|đè tay|đè lên người|đè lên chân|đè trúng",
    "tree|wall|roof|rock > fell on|fell onto|crushed",
    "trapped under|stuck under",
  ],
  fall: [
    `${hurtOnes}|bị >> té|ngã|rơi|rớt|lọt > từ|xuống|đập|trúng|cầu thang|lầu|cây|mái|ban công|giường|võng|xích đu`,
    "té|ngã|rơi|rớt > lầu|tầng|cây|cầu thang|mái|ban công|mái nhà|giàn giáo|gác|xuống đất|đập đầu|trúng đầu|ngửa|cao",
    "đập đầu|va đầu|u đầu|vỡ đầu|bể đầu|chấn thương sọ não|chấn thương đầu|đập gáy",
    "gãy > tay|chân|cổ|xương|răng|xương sườn|ngón|ngón tay|ngón chân|cổ tay|cẳng tay|cẳng chân",
    "tay|chân|xương|ngón tay|ngón chân > gãy|bị gãy",
    "té|ngã|rớt|trượt|lăn > cầu thang|lầu|gác|ban công|giàn giáo|xe|xe đạp",
    "gãy tay|gãy chân|gãy xương|trật khớp|trẹo chân|bong gân",
    "fell > from|off|down|out|on",
    "broken > arm|leg|bone",
    "broke > arm|leg",
  ],
  breathing: [
    "không|ko|hết|ngưng|ngừng|chưa|khó|tắt > thở|thở được|thở nổi",
    "khó thở|không thở|ngừng thở|ngưng thở|tím tái|tái tím|mặt tím|tím ngắt|tím môi|môi tím|tím rồi|bất tỉnh|ngất|ngất xỉu|xỉu|hôn mê|co giật|lên cơn giật|động kinh|sùi bọt mép|lịm|li bì|lơ mơ|mê man",
    "gọi > không dậy|không tỉnh|không trả lời|hoài không|mãi không",
    `${hurtOnes}|ngủ|lay|lắc|kêu|mãi|hoài > không|hổng|hông|chẳng > dậy|tỉnh|tỉnh dậy|thức dậy|mở mắt|phản ứng|động đậy`,
    "lạnh ngắt|lạnh toát|cứng đờ|nằm bất động|đột quỵ|tai biến|sét đánh|méo miệng",
    // An apostrophe parts words: "won't" is read as "won t".
    "won|won t|wont|isn|isn t|isnt|not|doesn|doesn t|doesnt|can t|cant|cannot > wake|wake up|waking|waking up|move|moving|respond|responding|breathe|breathing",
    "turning blue|turned blue|is blue|went blue|looks blue|lips are blue|blue lips",
    "không tỉnh|không tỉnh lại|chưa tỉnh|nằm im|không nhúc nhích|không cử động|không động đậy",
    "not breathing|can't breathe|cannot breathe|unconscious|seizure|passed out|fainted",
  ],
  nosebleed: [
    "chảy máu cam|chảy máu mũi|máu cam|máu mũi|đổ máu cam|xịt máu mũi",
    "mũi > chảy máu|ra máu",
    "nosebleed|nose > bleeding",
  ],
  bleeding: [
    "chảy máu|ra máu|máu chảy|mất máu|máu ra|máu me|đứt tay|đứt chân|đứt ngón|đứt gân|đứt lìa|bleeding",
    "dao|kéo|kính|mảnh chai|miểng|đinh|cưa|liềm > cắt|đâm|cứa|trúng|xuyên",
    "đạp > đinh|miểng|mảnh chai|thủy tinh",
    "đổ máu|chảy nhiều máu|máu nhiều",
    "tay|chân|ngón|ngón tay|mặt|bàn tay > nát|nát bét|dập nát|bị nát|đứt lìa|đứt rời",
    "pháo|pháo tự chế|bình ga|bình gas|nồi áp suất|mìn|đạn|bom|kíp|thuốc pháo|bật lửa > nổ|phát nổ",
  ],
  slide: [
    "sạt lở|lở đất|lở núi|đất lở|núi lở|sạt núi|lũ quét|lũ ống|lở đá",
    "núi|đồi!|sườn núi|sườn đồi|vách núi|taluy|ta luy|đất|quả đồi >> nứt|nứt toác|bị nứt|sạt|lở|trượt xuống|đang lở|sập xuống",
    "núi|đồi!|suối > ầm ầm|tiếng ầm|đục ngầu|kêu ầm",
    "landslide|mudslide",
  ],
  storm: [
    "bão!|cơn bão|lốc xoáy|lốc!|vòi rồng|gió to|gió mạnh|gió lớn|gió giật|giông|mưa đá|tốc mái|bay mái",
    "bão|gió|lốc > bay|tốc|cuốn|giật > mái|mái nhà|nóc|nóc nhà|tôn|mái tôn",
    "mái|mái nhà|mái tôn|nóc nhà|tôn > bay|tốc|bay mất|bung",
    "storm|typhoon|tornado|roof blew",
  ],
  shell: [shells],
  "pulled-up": ["kéo|đưa|lôi|bế|cứu|mang|vớt > lên|vào|vô|ra"],
});

/**
 * What sort of accident words tell of; null if they name none, or water and fire at once. `before` is what the talk was
 * about: after water "kéo lên rồi" means that somebody is on land.
 */
export function readAccident(text: string, before?: Accident): Accident | null {
  const found = new Set(read(text));
  if (found.has("water") && found.has("fire")) return null;
  // Going to pull somebody up is not yet having done so.
  if (before === "water" && found.has("pulled-up") && isDone.test(text.normalize("NFC").toLowerCase()))
    return "ashore";
  if (found.has("ashore") && before === undefined && !found.has("water") && found.has("fire")) return "fire";
  // What was swallowed and takes the breath sticks in the throat.
  if (found.has("swallowed") && found.has("breathing")) return "choking";
  const sort = accidents.find((one) => found.has(one)) ?? null;
  const isOfDry = sort === "slide" || sort === "storm";
  return isOfDry && risingWater.test(text.normalize("NFC").toLowerCase()) ? null : sort;
}

/** Whoever stands in water is told to go up, whatever else there is. */
const risingWater =
  /(?:nước|nuoc|lũ|lụt|ngập|ngap) (?:\S+ ){0,2}(?:lên|len|dâng|dang|tới|toi|ngập|ngap|cuốn|cuon|tràn|tran|vào|vao|vô|cao)|ngập|ngap|trên nóc|tren noc|flood/u;

const isDone = /(?:^|\s)(?:rồi|roi|r|được|duoc|dc|xong)(?=\s|[.,!?]|$)/u;

const readOver = makeMeanings<"over" | "now" | "dead" | "nearly">({
  over: [
    "hôm qua|hôm kia|hôm trước|hôm bữa|bữa trước|bữa hổm|hôm nọ|tối qua|chiều qua|sáng qua|trưa qua|đêm qua|tuần trước|tháng trước|năm ngoái|năm trước|hồi trước|lúc trước|hồi nhỏ|ngày xưa|hồi xưa|hè năm ngoái|mấy hôm trước|mấy ngày trước|mấy bữa trước|hồi hè|hồi năm|yesterday|last week|last month|last year",
    "cách đây|trước đây > ngày|tuần|tháng|năm|lâu",
    "ngày|tuần|tháng|năm > trước|rồi",
  ],
  now: [
    "sáng nay|trưa nay|chiều nay|tối nay|hôm nay|đêm nay|bắt đầu|đang|bây giờ|giờ|giờ này|lúc này|hiện giờ|vẫn|vẫn còn|còn đang|chưa|nãy giờ|tới giờ|đến giờ|now|still",
  ],
  nearly: ["suýt|suýt nữa|xém|xém nữa|sém|tí nữa|chút nữa|may mà|tưởng|nearly|almost"],
  dead: ["chết|chết đuối|mất rồi|qua đời|không còn|đã mất|không qua khỏi|died|dead|passed away"],
});

/** Whether an accident is told as long over, and whether somebody died of it; null where it may still go on. */
export function readOverAccident(text: string): "over" | "lost" | null {
  const found = new Set(readOver(text));
  if (!found.has("over") || found.has("now")) return null;
  return found.has("dead") && !found.has("nearly") ? "lost" : "over";
}
