/** How many random bytes a suggested passphrase takes: ten words of 8 bits each, 80 bits. */
export const passphraseBytes = 10;

/** Ten everyday Vietnamese words without accents, one for each byte: "song mai vuon …". */
export const passphraseFrom = (noise: Uint8Array): string =>
  Array.from(noise.subarray(0, passphraseBytes), (byte) => words[byte]).join(" ");

export type UnfitPassphrase = "passphrase-short" | "passphrase-long" | "passphrase-known";

/** Length is what counts; no signs are demanded (NIST SP 800-63B). Policy, not law. */
export const passphrasePolicy = { shortest: 14, longest: 200 } as const;

/**
 * Why a passphrase of one's own will not do; null when it will.
 *
 * @param known folded words that are tried first everywhere, see `accounts/password-rules.ts`
 */
export function unfit(passphrase: string, known: readonly string[]): UnfitPassphrase | null {
  const { length } = Array.from(passphrase);
  if (length < passphrasePolicy.shortest) return "passphrase-short";
  if (length > passphrasePolicy.longest) return "passphrase-long";
  const bare = folded(passphrase);
  if (new Set(bare).size < 5 || known.some((word) => isMadeOf(bare, word)))
    return "passphrase-known";
  return null;
}

const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

/** The word alone, repeated, or with up to six digits behind it. */
const isMadeOf = (bare: string, word: string): boolean =>
  word !== "" && bare.startsWith(word) && /^\d{0,6}$/.test(bare.replaceAll(word, ""));

// 256 of them, so that a byte chooses one; no two are spelt alike, none is rude in any tone.
const words = (
  "ao bac ban banh bao bau ben bep beo bien binh bo bong bua buom but ca cam cao canh cay cha chan " +
  "chanh chao chau chen chieu chuoi chuong com cua cung da dan dao dat den dia dien doi dong duong " +
  "en ga gan gao gac ghe gio giay gieng go goi gom gon gung guong ha hai hanh hat hau hien hoa hoc " +
  "hoi hong hop hue huong kem keo khan khe khen khay khoai khom kim kinh la lac lam lan lang lanh " +
  "lau le leo lien linh loa long lua luc lung luoi luong mai man mang mau may men meo mien minh mit " +
  "mo moc mua mui mung muoi muop nam nan nang nem nen nep ngan ngay nghe nghi ngo ngoc ngoi ngua " +
  "nguon nha nhac nhan nhanh nho nhom non nua nui nuoc oc on phao phim pho phong phu phuc phuong " +
  "qua quan quang que quen quyen ram ran rao rau ren reo rieng ro roi rong rung ruong sach sam san " +
  "sang sao sau sen sieng sinh soi song sua suoi suong tai tam tan tang tao tem ten thac tham than " +
  "thanh thao thap then tho thom thong thu thuan thung thuoc thuyen tia tien tieng tim tinh tom ton " +
  "tong tra trai tram tran trang trau tre trieu tru truc trung truong tu tuan tui tuoi tuong tuyen " +
  "uong vai van vang vay ve vi vien viet vinh voi vong vua vui vung vuon xa xanh xao xe xep xoai " +
  "xoi xom xuan xuong"
).split(" ");
