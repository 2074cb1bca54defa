import { listener, self, sighs, sounds } from "./self.js";
import { phrases } from "./words.js";

/**
 * What a piece of an answer to a closed question is.
 * `mild` words say yes only where nothing says more ("ok", "rồi"); `is-so` and `is-not-so` are statements that may be
 * made about others ("bé an toàn"); `hedge` makes what follows unsure; `before` and `after` say nothing themselves.
 */
export type AnswerPart =
  | "mild"
  | "courtesy"
  | "yes"
  | "no"
  | "is-so"
  | "is-not-so"
  | "unsure"
  | "hedge"
  | "before"
  | "about"
  | "after"
  | "but";

const safe = "an toàn|ổn|bình an|bình yên|ổn định|ổn thỏa";
const near =
  "ở gần|ở gần đây|ở gần đó|ở gần em|ở gần con|ở gần bé|ở gần cháu|ở kế bên|ở cạnh|ở cạnh bên|ở bên cạnh|ở sát bên|ở ngay đây|ở ngay bên cạnh";
const there = "ở đây|ở đó|ở nhà|ở trong nhà|ở cùng|ở chung|ở với em|ở với con|ở với bé";
/** What a question of ours may have asked, said again in the answer. */
const asked = "bị|bị gì|bị sao|bị thương|sợ|thấy|xảy ra|muốn|cần|thích|gặp|đồng ý|xảy ra nữa|bị nữa";
const not =
  "không|chưa|chẳng|chả|đéo|đếch|éo|cóc|không hề|chưa hề|chẳng hề|không có|chưa có|chẳng có|chả có|không được|chưa được|không còn|không thấy|không cảm thấy|không phải|không phải là|đâu có|đâu có được|không có được|cũng không|nào có";
const third =
  "nó|ổng|bả|hắn|hắn ta|họ|tụi nó|bọn nó|ông ấy|ông ta|bà ấy|bà ta|anh ấy|anh ta|chị ấy|cô ấy|người đó|người ấy|người ta|thằng đó|em ấy|em nó|bạn ấy|bạn đó|em bé|cháu bé|con bé|thằng bé|cháu nó|bé nó|con nó|cháu ấy|đứa bé|đứa nhỏ|em nhỏ|con tôi|con em|con mình|con gái tôi|con trai tôi|cháu tôi|bé nhà tôi|bé nhà em|cháu nhà tôi|các cháu|các em|mấy đứa|ở đây|chỗ này|nhà em|trong nhà|ba|mẹ|bố|má|ba em|mẹ em|bố em|ba con|mẹ con";
/** Who may be spoken of in an English answer. */
const agents = "he|she|they|it|we|i|you|this|that|there";
const doubt =
  "biết|bít|bit|rõ|chắc|nhớ|rành|dám chắc|chắc chắn|nhớ rõ|biết rõ|biết chắc|để ý|xác định được|nhớ được|nói chắc được";

export const answerParts: readonly (readonly [AnswerPart, readonly string[]])[] = [
  // First, so that "rồi" after an answer ends it.
  [
    "after",
    phrases(`
ạ|á|à|nha|nhé|nhá|nhe|nghe|nghen|hen|hén|nè|nì|này|đó|đấy|ấy|á nha|mà|luôn|nữa|đâu|rồi|lắm|ghê|dữ|chứ|chớ|cơ|nhỉ|vậy|thế|rứa|hè|hỉ|mô|đó nha|thật|thiệt|xíu|chút|tạm thời|bây giờ|giờ|lúc này|hiện tại|hiện giờ|hôm nay|ạk|ah|tề|tê
mừ|mờ|mò
(một) > chút|tí|xíu|tẹo > nào|nữa
(tại|vì) > ${self} > sợ|lo|run|buồn|mệt|rối > quá|lắm|ghê|dữ lắm|quá trời
cảm ơn|cám ơn > (${listener})
${sounds}
${listener} > (ơi|ạ|nha|nhé)
please|pls|plz|sir|madam|now|right now|at all|anymore|bro`),
  ],
  ["courtesy", phrases("dạ|dạ thưa|vâng|vâng thưa|vưng|vg|dà|dạ vâng|vâng dạ|thưa")],
  [
    "mild",
    phrases(`
ừ|ừa|ờ|ờm|ừm|ưm|ùm|um|ừn|ừk|u|uh|uhm|uhu|uhuh|ừ hứ|ừ hử|ờ hớ|uh huh|ukie|ukê|uki|ok|oke|okê|okie|oki|okay|okela|okla|okey|ô kê|ô kê la
rồi|được|hén|y|cũng được|được rồi|dạ hén|ok đi|được đi|có đi|ok luôn|ye|ya|yah|yea|yé|yub|ầu|uầy|okk|okok|o kê|ok la|ờ há|ừ ha|chịu liền`),
  ],
  [
    "yes",
    phrases(`
có|phải|đúng|phải rồi|đúng rồi|đúng vậy|đúng thế|đúng rứa|đúng y vậy|đúng luôn|đúng sự thật|đúng òi|đúng ùi|đúng ời|đúng hết|quá đúng|đúng quá
chuẩn|chuẩn luôn|chuẩn cơm mẹ nấu|chuẩn không cần chỉnh|chính xác|chắc chắn|chắc chắn là có|tất nhiên|đương nhiên|dĩ nhiên|hiển nhiên|hẳn rồi|đồng ý|nhất trí|tán thành
chứ sao|chớ sao|chứ gì nữa|chứ còn gì nữa|sao lại không|chắc luôn|đã có|dạ còn|còn chứ|chuẩn men|chuẩn cmnr|chuẩn vl|chuẩn đét|thật|thiệt|thật mà|thiệt mà|sự thật|rứa đó|dạ rứa|dạ vậy|vậy đó|thế đấy|y vậy|y chang
muốn|cần|thích|vẫn còn|đang còn|vẫn có|còn ạ|còn nữa|còn đó|còn hoài|vẫn vậy|vẫn thế|cũng có|có hết|có chứ|có chớ|có mà|có nhiều|có lần|có thôi|có vậy
có một lần|có 1 lần|có vài lần|có mấy lần|có nhiều lần|có 2 lần|có 3 lần|có hai lần|có ba lần|có một chút|có chút|có xíu|có một xíu|có chút xíu|có hơi hơi|có tí|có hoài|có thường xuyên|có một ít|có ít|có đôi lúc|có đôi khi|có thỉnh thoảng|có lâu lâu|có hơi
có > (đang|còn|vẫn còn|cảm thấy|hơi) > ${there}|${asked}|biết|nhớ|chịu|đó
còn phải hỏi|khỏi phải hỏi|quá có|quá đúng|có quá chứ
bị > rồi|hoài|suốt|miết|nhiều lần|mấy lần|thường xuyên|liên tục > (rồi)
(gần như|hầu như) > ngày nào|hôm nào|lúc nào|lần nào|khi nào|bữa nào|tối nào|đêm nào > cũng > có|vậy|thế|bị|rứa|y vậy|như vậy|như thế > (hết|cả|hết trơn|hết á|luôn)
yes|yeah|yep|yup|sure > he is|she is|they are|it is|we are|he does|she does|they do|it does|i have|he has|she has|there is|very|very much|a lot|always|sometimes|many times|all the time|every day|i think|i want|i agree|i can
he is|she is|they are|it is|he does|she does|they do|it does|of course yes|all the time|many times
(đã|từng|đã từng|có|có từng) > bị > (rồi|đó|mấy bữa nay|mấy hôm nay|hôm qua|hôm nay|hồi nãy|tối qua|từ nhỏ|lâu rồi|mấy lần|vài lần|nhiều lần|một lần|1 lần|hai lần|2 lần|ba lần|3 lần|hoài)
đã từng|có từng|từng có|từng > (rồi|đó|mấy lần|vài lần|nhiều lần|một lần)
đúng|phải > (là) > như|y như > vậy|thế|rứa|lời
có > chớ|chứ > sao|gì > (không|nữa)
có > (mới|từ|hồi|vào|bữa|hôm|lúc|tuần|tháng|năm|mấy bữa|mấy hôm|mấy tuần) > trước|nãy|qua|kia|nay|ngoái|rồi|bữa|hôm bữa|bữa kia|hôm kia|hôm qua|hôm nay|năm ngoái|tuần trước|tháng trước|hè
ok|oke|okie|oki|ừ|ừm|đồng ý|dạ được > ${self} > chịu
yes|yeah|yep|yup|ye|yea|ya|yah|i think yes|i think > ${agents} > is|are|am|was|were|did|does|do|has|have|had|can|will|happened|happens|hurts|hurt > (here|there|now|still|home|again|it|a lot|every day|sometimes|many times)
(that|it|its|thats) > true|is true|so true
i think yes|sure thing|for sure|yes for sure|100|100 phần trăm|trăm phần trăm|á có|ừ có
yes|yess|yeah|yep|yup|sure|of course|absolutely|definitely|correct|right|true|i do|i am|yes i am|yes i do|yes please|yes it is|that's right|exactly|yes sir`),
  ],
  [
    "is-so",
    phrases(`
(đang|vẫn|vẫn đang|đã|rất|khá|tạm|cũng|hoàn toàn|có|có được|đang được|thì|bây giờ|giờ|còn|vẫn còn|cảm thấy|thấy) > ${safe}
đang ở chỗ an toàn|đang ở nơi an toàn|ở chỗ an toàn|ở nơi an toàn|ở chỗ an toàn rồi|được an toàn
(đang|vẫn|vẫn đang|có|có đang|còn|vẫn còn|cũng) > ${near}
có gần|đang gần
đang|vẫn|vẫn đang|còn > ở đây|ở đó|ở ngay đây
i'm safe|i am safe|im safe|i'm ok|i am ok|i'm okay|i am fine|i'm fine|we are safe|he is safe|she is safe|yes i am safe`),
  ],
  [
    "no",
    phrases(`
không|chưa|chẳng|chả|nỏ|đéo|đếch|éo|cóc|không hề|chưa hề|chẳng hề|không có|chưa có|chẳng có|chả có|không còn|đâu có|nào có|cũng không
không|chưa|chẳng|chả|nỏ|hổng|đéo > đúng|phải|được|cần|muốn|thích|đồng ý|đồng tình|chịu|hẳn|thật|thiệt|chính xác
không phải|không đúng|chưa phải|chưa đúng > vậy|thế|rứa|đâu|như vậy|như thế
không cần|khỏi cần|không muốn|không thích > (đâu|nữa|thiết)
không|chưa|chẳng|chả|nỏ|đâu|đâu có|không có|chưa có|không hề|chưa hề|không còn|không còn có > (đang|còn|được) > ${asked}
làm gì có|làm chi có|mần chi có|mần gì có|lấy đâu ra|có đâu|có đâu mà|có mô|mô có|đúng đâu|phải đâu|được đâu|đâu có đâu|đâu có phải|đâu phải|đâu nào|rồi đâu|có bao giờ|có bao giờ đâu
làm gì có|làm chi có|không có|không hề có|không bao giờ có|không đời nào có|chưa từng có|lấy đâu ra > chuyện|vụ > đó|ấy|này|như vậy|như thế|nớ
dạ thôi|thôi|thôi ạ|dạ thôi ạ > không cần|khỏi cần|không muốn|không thích
không|chưa|chẳng|chả|nỏ|hổng|không hề|chưa hề|đâu > (có) > bị > gì|sao|chi|lần nào|bao giờ|khi nào > (hết|cả|hết trơn|hết á|luôn)
không|chưa|chẳng|chả|nỏ|hổng > có > gì|chi|j|chuyện gì|chuyện chi > hết|cả|sất|hết trơn|hết á|đâu|hết luôn
chưa|không|chẳng|chả > (có|bị) > lần nào|bao giờ|khi nào|một lần nào > (hết|cả|hết trơn|luôn)
không phải|không phải là|đâu phải|đâu phải là|hổng phải > ${third}
hok|hk|hơm|hăm|hoq|méo > có|phải|được|cần|muốn|thích|bị > (gì|đâu|chi|sao)
hết|không còn|hết bị > đau|sợ|chảy máu|sốt|bị đánh|nhức > (rồi|nữa|nữa rồi)
thôi > khỏi > (cần|đi)
không|chưa|chẳng|chả|hổng > dám|thể > (đâu|nữa)
never happened|it never happened|it did not happen|it didn't happen|i don't want|i do not want|no i don't want|no i don't want to
no|nope|nah > ${agents} > isn't|is not|aren't|are not|wasn't|was not|weren't|didn't|did not|doesn't|does not|don't|do not|hasn't|has not|haven't|have not|can't|cannot|won't|never > (here|there|now|home|at home|near|anymore|any more|yet|do|did|does)
hết rồi|hết òi|hết bị rồi|hết còn rồi
không đời nào|đời nào|còn lâu|mơ đi|không bao giờ|chẳng bao giờ|chưa bao giờ|không bao giờ có|chưa từng|chưa từng có|chưa từng bị|không từng|chưa lần nào|không lần nào|chưa một lần|chưa có lần nào|chưa có bao giờ
không có chuyện đó|không có chuyện ấy|không có vụ đó|không có đâu|chưa có đâu|không hề có|chưa hề có|hết còn|hứ|sai|sai bét|sai hết|nô|hoq|hơm|hăm|kbh|nâu|chưa khi nào|không khi nào
no|nope|nah|noo|no cảm ơn|không cảm ơn|không cám ơn|not|never|not really|no i'm not|no i am not|no i don't|i don't|i do not|i'm not|i am not|of course not|no thanks|no thank you|nothing|not at all|false|wrong|not yet|no way|no sir|no he isn't|no she isn't|no they aren't|no it isn't|no he is not|no she is not|no he doesn't|no i can't|i can't|he isn't|he is not|she is not|not anymore|not any more|no more|nobody|no one`),
  ],
  [
    "is-not-so",
    phrases(`
${not} > (có|đang|còn|hề|được|cảm thấy) > ${safe}|${near}|${there}
${safe}|ở gần|ở đây|ở nhà > đâu|đâu mà|gì đâu|đâu ạ
không|chưa|chẳng|chả > (có|còn) > ai|người nào > (đang|khác) > ${near}|ở đây|quanh đây|xung quanh|xung quanh đây|bên cạnh > (hết|cả|hết trơn|hết luôn)
no one|nobody > (is) > here|near|nearby|around|home|at home
mất an toàn|thiếu an toàn|hết an toàn|bất an
not safe|i'm not safe|i am not safe|im not safe|i'm not ok|i am not ok|not ok|not okay|not fine|unsafe|i don't feel safe|i do not feel safe|i don't feel safe here|i'm not safe here|not safe at home|no i'm not safe`),
  ],
  [
    "unsure",
    phrases(`
không|chưa|chẳng|chả|nỏ|đéo|đếch|éo|cóc|đâu|đâu có|không có|cũng không|cũng chưa|không dám > ${doubt} > (nữa|lắm|luôn|được|gì|gì hết|gì luôn|gì cả|sao|thế nào|được nữa|nữa luôn|nữa rồi|trả lời sao|nói sao|nói gì|nói thế nào|nói như thế nào|diễn tả sao|phải nói sao|trả lời thế nào|phải trả lời sao|phải trả lời thế nào|phải nói gì|nên nói sao|là có không|có không|có an toàn không|có an toàn hay không|có phải vậy không|có hay không|đúng không|có phải không|chuyện đó|vụ đó)
chưa chắc|không chắc đâu|chưa chắc đâu|làm sao|sao > ${self} > biết|biết được
o > ${doubt} > (nữa|lắm)
ai > (mà) > biết|bít|bit > (được|mô)
mô > biết|bít
biết mô được|răng mà biết|răng biết|sao biết|sao biết được|làm sao biết|làm sao biết được|sao mà biết|sao em biết|sao em biết được|mần răng biết|biết đâu|biết đâu được|biết chết liền|biết chết liền á|chết liền|không rõ ràng
quên|quên rồi|quên mất|quên mất rồi|quên mất tiêu|không nhớ ra|không nghĩ ra|chịu|chịu chết|chịu thua|chịu luôn|bó tay|fifty fifty|không hiểu rõ|chịu thôi|hên xui|tùy|tuỳ|tùy lúc|tùy hôm|tùy bữa|sao cũng được|thế nào cũng được|gì cũng được|50 50|5050|năm mươi năm mươi|nửa nửa
bữa có bữa không|hôm có hôm không|ngày có ngày không|lần có lần không|hôm thì có hôm thì không|lúc thì có lúc thì không|bữa thì có bữa thì không|khi thì có khi thì không|có bữa có bữa không|có hôm có hôm không|có ngày có ngày không|bữa có bữa hông
lúc có lúc không|khi có khi không|có lúc có có lúc không|có khi có có khi không|lúc có lúc ko|lúc vầy lúc khác|vừa có vừa không|nửa có nửa không|cũng có cũng không|có hay không em không biết|có hoặc không|có mà cũng không
(đang) > phân vân|lưỡng lự|khó nói|khó trả lời > (quá|lắm|ghê)
khó nói|khó nói lắm|khó trả lời|khó xác định|không biết có không
cũng có thể|có thể thôi|có lẽ thôi|biết sao được|không dám chắc|không nói chắc được
có hay không|đúng hay không|phải không|có không > (thì) > (${self}) > (cũng) > không|chẳng|chả|hổng > biết|rõ|chắc|nhớ
i don't|i dont|i do not > really|exactly > know|remember
i'm|im|i am > not > really|so|very|quite|too > sure
i really don't know|i really dont know|not really sure|not so sure|hard to say|yes and no|half half
maybe|perhaps|probably|possibly|not sure|i'm not sure|i am not sure|unsure|i don't know|i dont know|i do not know|dont know|don't know|dunno|idk|no idea|i have no idea|can't remember|cant remember|dont remember|don't remember|i dont remember|i don't remember|i can't remember|it depends|kind of|kinda|i guess|i guess so|i think so`),
  ],
  [
    "hedge",
    phrases(`
nghĩ là|nghĩ vậy|nghĩ thế|nghĩ rằng|đoán vậy|nghĩ chắc|chắc dị|chắc dậy|chắc|chắc là|chắc cũng|hình như|hình như là|hình như cũng|dường như|dường như là|có lẽ|có lẽ là|có lẽ cũng|có thể|có thể là|có vẻ|có vẻ là|có vẻ như|có khi|có khi là|không chừng|nghe đâu|đoán là|đoán|chắc vậy|chắc thế|chắc rứa|chắc dậy|hình như vậy|hình như thế|có lẽ vậy|có lẽ thế`),
  ],
  [
    "before",
    phrases(`
${self}
${listener} > ơi
${sighs}
${sounds}
dạ|thưa > cô|chú|bác|anh|chị
thì|thì là|à|mà|thật ra|thực ra|nói thật|nói chung|tính ra|hiện tại|hiện giờ|hiện nay|hiện|bây giờ|giờ|lúc này|ngay lúc này|bây chừ|chừ|nay|hôm nay|cũng|vẫn|thấy|theo em|theo con|ủa|này|nè|là|thề|thề là|kiểu|kiểu như|oh|well|actually|so far|hoàn toàn|cảm thấy|đang|vẫn đang|thôi|chắc chắn|chắc chắn là|tất nhiên|tất nhiên là|đương nhiên|đương nhiên là|dĩ nhiên|dĩ nhiên là|tuyệt đối|nhất định|đã|trả lời là|câu trả lời là|em chọn|con chọn|chọn`),
  ],
  ["about", phrases(third)],
  [
    "but",
    phrases("nhưng|nhưng mà|nhưng mờ|mà|vì|tại vì|bởi vì|tại|do|vì là|tại em|vì em|because|but|cuz|and"),
  ],
];
