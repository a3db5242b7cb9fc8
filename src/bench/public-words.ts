import { readWords, type Read, type Word } from "#search/words.ts";

/** Words for generated documents, each as often as its rank has it (Zipf). */
export type Vocabulary = {
  readonly draw: (chance: number) => Entry;
  /** For questions: in one document of some thousands, in one of a hundred, in one of five. */
  readonly rare: readonly string[];
  readonly medium: readonly string[];
  readonly common: readonly string[];
};

/** A word or compound with its words read beforehand. */
type Entry = { readonly text: string; readonly words: readonly Word[] };

/**
 * Syllables of everyday and official Vietnamese in the order of how common they are, compounds of them,
 * names of units, words that tell subjects apart (those of the published queries among them, each in one
 * document of some hundreds; "karaoke" alone in none), and a long tail of house numbers and words that sound foreign.
 */
export function vocabulary(unitNames: readonly string[]): Vocabulary {
  const everyday = [...new Set(syllables.split(" "))];
  const pairs = compounds.split(", ");
  const sounds = onsets.split(" ").flatMap((on) => rhymes.split(" ").map((rhyme) => on + rhyme));
  const foreign = mixed(sounds).slice(0, 140);
  const names = mixed(unitNames.map((name) => name.replace(/^(Phường|Xã) /, "")));
  const tail = mixed([
    ...foreign.flatMap((first) => foreign.map((second) => first + second)),
    ...Array.from({ length: 9_000 }, (_, n) => String(n + 10)),
  ]);
  // Most content words of Vietnamese are two syllables: those come as compounds, alone only now and then.
  const ranked = [
    ...everyday.slice(0, 40),
    ...interleaved(everyday.slice(40, 110), interleaved(pairs, names)),
    ...mixed([...everyday.slice(110), ...sounds]),
    // What tells one subject from another is rare: each in about one document of five hundred.
    ...telling.split(" "),
    ...tail,
  ].map((text): Entry => ({ text, words: readWords(text).words }));
  const sums: number[] = [];
  let sum = 0;
  for (const rank of ranked.keys()) sums.push((sum += 1 / (rank + 20)));
  const none: Entry = { text: "", words: [] };
  return {
    draw: (chance) => ranked[firstAbove(sums, chance * sum)] ?? none,
    rare: tail.slice(-6_000).filter((word) => !/\d/.test(word)),
    medium: everyday.slice(110),
    common: everyday.slice(0, 40),
  };
}

export type Generated = {
  readonly title: string;
  readonly body: string;
  /** The words of both, as `readWords` would read them. */
  readonly read: { readonly title: Read; readonly body: Read };
};

/** The text of the n-th document: always the same for the same number. */
export function generated(words: Vocabulary, n: number): Generated {
  const dice = diceFrom(n);
  const run = (count: number): readonly Entry[] =>
    Array.from({ length: count }, () => words.draw(dice()));
  const title = run(5 + Math.floor(dice() * 4));
  const body = run(20 + Math.floor(dice() * 30));
  return {
    title: text(title),
    body: `${text(body)}.`,
    read: { title: read(title), body: read(body) },
  };
}

const text = (entries: readonly Entry[]): string => entries.map((entry) => entry.text).join(" ");

const read = (entries: readonly Entry[]): Read => ({
  text: "",
  words: entries.flatMap((entry) => entry.words),
  symbols: [],
});

function firstAbove(sums: readonly number[], wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A row of numbers in [0, 1) that begins at `seed` (mulberry32). */
function diceFrom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same words in an order that says nothing. */
const mixed = (words: readonly string[]): readonly string[] => {
  const dice = diceFrom(words.length);
  return words
    .map((word) => ({ word, at: dice() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ word }) => word);
};

const interleaved = (a: readonly string[], b: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]])
    .flat()
    .filter((word) => word !== undefined);

const syllables =
  "và của không là được có cho các trong người đã với nhà đường một này để phường xã dân tôi khi đến về đề nghị ở ra vào bị phố việc nước xe sửa đất rất gia đình làm từ ngày công nhiều trước sau cơ quan thời gian hai ba ngõ số sáng tối to nhỏ mới cũ vỡ do tại theo như cũng đang sẽ phải nên còn lại lên xuống qua hồ sơ đổ bão gió mưa nắng học trung giờ phút tháng năm quý tuần thứ hai chủ nhật mở đóng cửa hàng quán ăn uống chợ siêu thị bệnh viện khám chữa thuốc trẻ em già cao tuổi trợ cấp tiền phí lệ thuế giá bán mua thuê ở trọ nhân viên cán bộ lãnh đạo chủ tịch phó họp dân phố tổ thôn xóm ấp khu cụm tuyến đoạn ngã tư đầu cuối giữa bên cạnh trên dưới ngoài gần xa cách mét vuông khối tấn cân lít kiến ý phản ánh tố cáo giải quyết trả lời thông báo quyết định nghị quyết luật quy chế kế hoạch báo cáo kiểm tra giám sát xử phạt vi phạm hành chính lấn chiếm vỉa lòng lề xây dựng phép giấy tờ sổ đỏ hồng chứng nhận quyền sử dụng ranh giới tranh chấp hòa giải tòa án thi hành thu hồi đền bù tái định cư giải phóng mặt bằng dự án đầu tư đấu thầu cống rãnh thoát ngập úng bùn hôi thối khói bụi loa nhạc mương ao hồ sông suối kênh cá chết trắng bọt đen vàng xanh tím lá cành rễ thân gốc chặt tỉa trồng tưới chăm sóc vệ môi thùng gom chở đốt chôn lấp tái chế nhựa nilon chai lọ".replaceAll(
    /\s+/g,
    " ",
  );

const telling =
  "rác đèn cây điện đêm hỏng tường đào móng nứt nghiêng vườn nghề làng thải khai sinh bồi thường hạn mùa hè văn hóa tiểu ồn khiếu nại trường dây";

const compounds =
  "học tập, trung học, quá trình, quá tải, ủy ban nhân dân, tổ dân phố, đề nghị xem xét, cơ quan chức năng, thời gian qua, người dân, gia đình tôi, khu dân cư, trật tự đô thị, chiếu sáng, thoát nước, an toàn giao thông, nhà trẻ, giấy tờ, thủ tục hành chính, bộ phận một cửa, đất đai, quy hoạch, xây dựng, lòng đường, bãi đỗ xe, chợ tạm, hàng rong, nước sạch, nắp cống, ổ gà, mặt đường, ngập úng, công viên, sân chơi, loa phường, tiếp công dân, kết quả giải quyết, xác minh, đối thoại, hòa giải ở cơ sở, niêm yết, thông báo số, quyết định số, kế hoạch số, báo cáo kết quả, họp dân, lấy ý kiến, tái định cư, hỗ trợ, trợ cấp, người cao tuổi, trẻ em, bảo hiểm, y tế, tiêm chủng, phòng cháy, chữa cháy, an ninh, trật tự, camera, xe buýt, xe máy, ô tô, biển báo, vạch kẻ, cầu vượt, hầm chui, ngõ nhỏ, hẻm sâu, sông hồ, ruộng lúa, chăn nuôi, giết mổ, thực phẩm, quán ăn, khu công nghiệp, công nhân, nhà trọ, tạm trú, hộ khẩu, căn cước, kết hôn, chứng thực, sao y, lệ phí, học phí, viện phí, thuế đất, sổ đỏ";

const onsets = "b c ch d đ g gh gi h k kh l m n ng nh p ph qu r s t th tr v x bl dr kr pl sr";

const rhymes =
  "ảng ạng ẩng ậng ẳng ặng ẻng ẽng ểng ễng ỉnh ĩnh ỏng õng ổng ỗng ủng ũng ửng ững ảnh ãnh ạch ắch ếch ịch ọc ục ực ạp ắp ấp ép ếp íp óp ốp ớp úp ạt ắt ất ét ết ít ót ốt ớt út ứt uỷn uỵt oạch oẳn oắt oét uếch uynh uỳnh uých";
