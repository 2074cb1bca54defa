import { phrases } from "./words.js";

/** Words of dying, of harming oneself, and of leave-taking. */
export const death = {
  DIE: phrases(`chết, chết đi, chết quách, chết luôn, chết cho xong, tự tử!, tự sát, tự vẫn!, tự vận, quyên sinh, biến mất, nhảy lầu, nhảy cầu, nhảy xuống, nhảy sông, treo cổ!, thắt cổ, kết thúc cuộc đời, kết thúc cuộc sống, kết thúc tất cả, kết liễu, không tồn tại, rời khỏi thế giới, rời bỏ thế giới, ra đi mãi mãi, uống thuốc sâu, uống thuốc trừ sâu, uống thuốc chuột, uống thuốc diệt cỏ, cắt cổ tay, cắt tay!, rạch tay, uống thuốc ngủ, tan biến, ngủ mãi,
    die, suicide, kill myself, end my life, end it all, disappear, hurt myself, cut myself`),
  WANT: phrases(
    `muốn, chỉ muốn, ước, ước gì, thà, định, tính, sẽ, mong, chỉ mong, nghĩ đến, nghĩ tới, nghĩ về, có ý định, đòi, đòi đi, nghĩ đến chuyện, dọa, từng nghĩ, cách, want, wanna, want to, going to, thinking about, dọa sẽ, có nên, hứa, quyết, quyết định, nghĩ tới việc, nghĩ đến việc, thấy muốn`,
  ),
  SUICIDE: phrases(
    `tự tử!, tự sát, tự vẫn!, quyên sinh, nhảy lầu, nhảy cầu, treo cổ!, thắt cổ, uống thuốc sâu, uống thuốc trừ sâu, uống thuốc diệt cỏ, uống thuốc ngủ, cắt cổ tay, rạch tay, tự tự!, suicide, kill myself, kill herself, kill himself, nhảy sông, lao đầu vào, lao xuống, uống thuốc chuột, đâm đầu vào xe, đâm đầu vào ô tô, đâm đầu vào tàu, đâm đầu vào tường`,
  ),
  NOT_LIVE:
    phrases(`không cố nổi nữa, không gắng nổi nữa, không muốn cố nữa, muốn kết thúc, muốn chấm dứt tất cả, chỉ muốn chấm dứt, muốn chấm dứt hết, không còn gì vướng bận, trốn khỏi đời, thoát khỏi đời, sống cho có, chấm dứt cuộc đời, không còn gì để sống, sống không bằng chết, không còn thiết, không thiết gì nữa, không ham sống, bỏ cuộc đời, kết thúc hết, giải thoát cho mình, muốn được giải thoát, không tồn tại nữa, không muốn có mặt, không muốn sống, không muốn sống nữa, không thiết sống, không còn muốn sống, chẳng muốn sống, chẳng thiết sống, hết muốn sống, chán sống, không muốn tồn tại, không muốn tỉnh dậy, không muốn thức dậy, không muốn ở trên đời, không muốn ở lại thế giới,
    không sống nổi, sống không nổi, không còn lý do để sống, không có lý do để sống, sống không có ý nghĩa, sống vô nghĩa, cuộc sống vô nghĩa, sống chi, sống làm gì, sống để làm gì, sống làm chi, sống chật đất, sống chi chật đất, sống cho chật đất, sống chỉ chật đất, không đáng sống, không thiết tha sống, sống mệt mỏi quá, đừng sinh ra, đừng ra đời, không sinh ra, chưa từng tồn tại, đừng tồn tại, không nên sinh ra, chưa từng được sinh ra, không được sinh ra, không muốn sống trên đời, muốn rời đi mãi mãi, không cần sống, chán cuộc sống, muốn buông xuôi,
    don't want to live, do not want to live, dont want to live, want to die, wanna die, tired of living, better off dead, don't want to be here anymore, dont want to be here anymore, do not want to be here anymore, don't wanna be here anymore, dont wanna be here anymore, don't want to be here any more, don't want to wake up, dont want to wake up, don't want to be alive, dont want to be alive, don't wanna be alive, wish i was dead, wish i were dead, wish i was never born, no reason to live`),
  LIVE_WITH: phrases(`sống với, sống chung, sống ở, sống cùng, sống cảnh, sống như, sống trong`),
  SELF_HARM: phrases(
    `vết cắt trên tay, vết cắt ở tay, vết cắt trên cổ tay, vết cắt ở cổ tay, vết rạch, vết dao lam, vết rạch trên tay, nhiều vết cắt, tự đập đầu, tự cắn tay, tự bứt tóc, tự đấm, rạch tay, cắt tay!, cắt cổ tay, cứa tay, cứa vào tay, tự rạch, tự cắt, tự làm đau, làm đau mình, tự hại, tự đánh mình, tự tát mình, tự tát vào mặt, tự vả mình, tự làm đau mình, tự hành hạ, rạch đùi, rạch chân, tự cào, đập đầu vào tường, tự tổn thương, làm đau bản thân, tự làm tổn thương, lấy dao lam rạch, cắt mạch máu, self harm, cut myself, cutting myself, hurt myself, cào tay chảy máu, tự đốt`,
  ),
  OVERDOSE: phrases(
    `uống hết, uống cả, uống nguyên, nuốt hết, uống một nắm, uống một vốc, uống # viên, nuốt # viên, uống nhiều, uống mấy, nuốt cả, uống một đống, uống quá liều`,
  ),
  PILLS: phrases(
    `thuốc, vỉ thuốc, lọ thuốc, thuốc ngủ, thuốc sâu, thuốc trừ sâu, thuốc chuột, thuốc diệt cỏ, thuốc an thần, viên thuốc, vỉ, hộp thuốc, nắm thuốc, paracetamol, panadol, thuốc độc, pills`,
  ),
  HEIGHT: phrases(
    `sân thượng, lan can, nóc nhà, thành cầu, trên cầu, cầu, tầng thượng, ban công, lầu cao, mép, vách đá, đường ray, đường tàu`,
  ),
  FAREWELL: phrases(
    `vĩnh biệt, thư tuyệt mệnh, di thư, lời cuối, lá thư cuối, lời trăn trối, tạm biệt mãi mãi, tạm biệt cuộc đời, tạm biệt thế giới, goodbye forever, ở lại mạnh giỏi, ở lại mạnh khỏe, ở lại vui vẻ, ở lại sống tốt, hẹn kiếp sau, kiếp sau gặp lại, kiếp sau xin, kiếp sau con, kiếp sau em, kiếp sau cháu, kiếp sau mình, kiếp sau tôi, tạm biệt mọi người mãi mãi, ra đi mãi, lời vĩnh biệt, tin nhắn cuối`,
  ),
  FAR_AWAY: phrases(`đi xa, đi thật xa, ra đi, biến mất, rời xa, đi luôn, đi mãi, ngủ một giấc thật dài`),
  TO_ALL: phrases(
    `chào mọi người, vĩnh biệt mọi người, mọi người nhé, tha lỗi cho em, tha lỗi cho con, thứ lỗi, cảm ơn mọi người, xin lỗi mọi người, tạm biệt mọi người, xin lỗi ba mẹ, xin lỗi bố mẹ, cảm ơn ba mẹ, mọi người ở lại, sống tốt nhé, sống tốt nha, cảm ơn vì tất cả, đừng buồn, mọi người đừng tìm, đừng tìm`,
  ),
  UNWANTED: phrases(
    `không ai buồn, không ai nhớ, không ai quan tâm, chẳng ai buồn, chẳng ai quan tâm, không ai cần, chẳng ai cần, không ai thương, chẳng ai thương, đâu ai buồn, mọi người sẽ vui, nhẹ gánh, bớt gánh nặng, đỡ khổ, đỡ gánh nặng, gánh nặng, vừa lòng, hả dạ, tốt hơn nếu không có, vô dụng, thừa thãi, đồ thừa, không ai thèm`,
  ),
  SLEEP_ON: phrases(`ngủ luôn, ngủ mãi, ngủ thiếp, nhắm mắt, ngủ một giấc, đi ngủ`),
  NO_WAKING: phrases(
    `không dậy, không tỉnh, không bao giờ dậy, không bao giờ tỉnh, không dậy nữa, không tỉnh dậy, không thức dậy, khỏi dậy, đừng dậy, không mở mắt, never wake up, not wake up`,
  ),
  DESPAIR: phrases(
    `buồn, mệt mỏi, tuyệt vọng, bế tắc, chịu không nổi, không chịu nổi, hết chịu nổi, khổ, nhục, nhục nhã, đau khổ, cô đơn, áp lực, khóc, ghét bản thân, thiệt ra, thật ra, nghiêm túc, nữa, quá, sợ`,
  ),
} as const;
