import type { Text } from "#kernel/text.ts";

import type { Trouble } from "./browser/ring-client.ts";
import type { UnfitPassphrase } from "./browser/ring-words.ts";

/** The words of the keyring. */
export const keyringTexts = {
  title: { vi: "Chùm biên nhận", en: "Keyring of receipts" },
  lead: {
    vi: "Có nhiều biên nhận thì cất chung vào một chùm, khóa bằng cụm mật khẩu của riêng ông/bà. Không cần tài khoản, không cần tên; cơ quan không mở được chùm và không biết những việc nào nằm chung.",
    en: "Many receipts can be kept together in one ring, locked with a passphrase of your own. No account, no name; the office cannot open the ring and does not know which matters lie together in it.",
  },
  lost: {
    vi: "Quên cụm mật khẩu hay mất mã chùm thì không ai mở lại được chùm, kể cả chúng tôi. Các việc thì không mất: mỗi tờ biên nhận vẫn dùng được như cũ.",
    en: "If you lose the passphrase or the ring code nobody can open the ring again, not even we. The matters are not lost: each receipt still works by itself.",
  },
  served: {
    vi: "Trình duyệt này không chạy JavaScript, nên máy chủ mở chùm giúp: máy chủ đọc được cụm mật khẩu và các biên nhận trong chốc lát rồi quên, không ghi lại. Muốn không gì rời khỏi máy của ông/bà mà chưa mã hóa, hãy bật JavaScript.",
    en: "This browser runs no JavaScript, so the server opens the ring for you: it reads the passphrase and the receipts for a moment, then forgets them and writes nothing down. With JavaScript nothing leaves your device unencrypted.",
  },
  own: {
    vi: "Mọi thứ được mã hóa ngay trong máy này trước khi gửi đi.",
    en: "Everything is encrypted on this device before it is sent.",
  },
  waiting: (code: string): Text => ({
    vi: `Biên nhận ${code} sẽ được cất vào chùm ông/bà mở hoặc lập dưới đây.`,
    en: `Receipt ${code} will be put into the ring you open or make below.`,
  }),

  openTitle: { vi: "Mở chùm của tôi", en: "Open my ring" },
  ring: { vi: "Mã chùm", en: "Ring code" },
  ringHint: { vi: "Sáu nhóm bốn chữ và số.", en: "Six groups of four letters and digits." },
  passphrase: { vi: "Cụm mật khẩu", en: "Passphrase" },
  ringMissing: { vi: "Hãy nhập mã chùm.", en: "Please enter the ring code." },
  passphraseMissing: { vi: "Hãy nhập cụm mật khẩu.", en: "Please enter the passphrase." },
  open: { vi: "Mở chùm", en: "Open the ring" },
  openWithPasskey: { vi: "Mở bằng khóa truy cập", en: "Open with a passkey" },

  makeTitle: { vi: "Lập chùm mới", en: "Make a new ring" },
  chosen: { vi: "Cụm mật khẩu cho chùm", en: "Passphrase for the ring" },
  chosenHint: {
    vi: "Mười từ này do máy chọn ngẫu nhiên, nên dùng nguyên như vậy và chép ra giấy. Tự đặt cũng được, ít nhất 14 ký tự.",
    en: "These ten words were drawn at random: best used as they are and copied onto paper. Your own will do as well, at least 14 characters.",
  },
  another: { vi: "Mười từ khác", en: "Ten other words" },
  make: { vi: "Lập chùm", en: "Make the ring" },

  fileTitle: { vi: "Mở chùm từ tệp đã tải về", en: "Open a ring from a file" },
  file: { vi: "Tệp chùm biên nhận", en: "Keyring file" },
  fileRing: { vi: "Mã chùm của tệp", en: "Ring code of the file" },
  filePassphrase: { vi: "Cụm mật khẩu của tệp", en: "Passphrase of the file" },
  fileSame: {
    vi: "Để trống nếu là tệp của chính chùm này.",
    en: "Leave empty for a file of this very ring.",
  },
  openFile: { vi: "Mở tệp", en: "Open the file" },
  fromFile: {
    vi: "Đang xem chùm trong tệp; chùm này không nằm trên máy chủ. Thay đổi xong hãy tải tệp mới về.",
    en: "This ring comes from a file and is not on the server. After changes, download a new file.",
  },
  fileServed: {
    vi: "Đang xem chùm trong tệp, chỉ để đọc. Muốn giữ trên máy chủ, hãy lập chùm mới rồi nhập tệp vào.",
    en: "This ring comes from a file and is read-only here. To keep it on the server, make a new ring and bring the file into it.",
  },

  madeTitle: { vi: "Chép lại hai điều này", en: "Copy these two down" },
  madeHow: {
    vi: "Cần cả mã chùm và cụm mật khẩu để mở. Chúng tôi không giữ cái nào; trang này không hiện lại. Hãy in hoặc chép ra giấy ngay bây giờ.",
    en: "Both are needed to open the ring. We keep neither, and this page is shown only once. Print it or copy it onto paper now.",
  },
  relocked: {
    vi: "Đã đổi cụm mật khẩu. Cụm cũ và các khóa truy cập cũ không mở được chùm nữa.",
    en: "The passphrase is changed. The old one and passkeys added before no longer open the ring.",
  },
  goOn: { vi: "Tôi đã chép, mở chùm", en: "I have copied them, open the ring" },
  print: { vi: "In trang này", en: "Print this page" },

  entries: { vi: "Biên nhận trong chùm", en: "Receipts in this ring" },
  empty: { vi: "Chùm này chưa có biên nhận nào.", en: "There is no receipt in this ring yet." },
  entryCode: { vi: "Mã tra cứu", en: "Code" },
  entrySecret: { vi: "Mã bí mật", en: "Secret" },
  added: { vi: "Cất ngày", en: "Put in on" },
  openMatter: { vi: "Xem việc này", en: "Open this matter" },
  newTab: { vi: "(mở thẻ mới)", en: "(new tab)" },
  remove: { vi: "Bỏ ra", en: "Take out" },
  keepTitle: { vi: "Cất thêm biên nhận", en: "Put in another receipt" },
  label: { vi: "Tên gợi nhớ", en: "A name of your own" },
  labelHint: {
    vi: "Chỉ ông/bà đọc được, ví dụ: Nắp cống trước nhà.",
    en: "Only you can read it, for example: Drain cover.",
  },
  keep: { vi: "Cất vào chùm", en: "Put into the ring" },
  notAReceipt: {
    vi: "Hai mã này không đúng dạng của biên nhận. Hãy xem lại từng nhóm chữ.",
    en: "These are not the two codes of a receipt. Please check each group.",
  },
  printAll: { vi: "In cả chùm ra giấy", en: "Print the whole ring" },

  about: { vi: "Về chùm này", en: "About this ring" },
  exportTitle: { vi: "Giữ một bản ở nhà", en: "Keep a copy at home" },
  exportHow: {
    vi: "Tệp tải về đã khóa, mở bằng đúng mã chùm và cụm mật khẩu này, kể cả khi chùm trên máy chủ đã bị xóa.",
    en: "The file is locked and opens with this ring code and passphrase, even after the ring on the server is deleted.",
  },
  export: { vi: "Tải tệp về", en: "Download the file" },
  mergeTitle: { vi: "Nhập biên nhận từ một tệp", en: "Bring in receipts from a file" },
  merge: { vi: "Nhập vào chùm", en: "Bring into the ring" },
  passkeyTitle: {
    vi: "Mở bằng khóa truy cập (vân tay, khuôn mặt)",
    en: "Open with a passkey (finger, face)",
  },
  passkeyHow: {
    vi: "Khóa truy cập nằm trong máy của ông/bà và mở chùm mà không cần gõ gì. Máy chủ không biết khóa nào của ai.",
    en: "A passkey lives in your device and opens the ring without typing. The server does not know whose it is.",
  },
  addPasskey: { vi: "Thêm khóa truy cập", en: "Add a passkey" },
  lockTitle: { vi: "Đổi cụm mật khẩu", en: "Change the passphrase" },
  lock: { vi: "Đổi cụm mật khẩu", en: "Change the passphrase" },
  eraseTitle: { vi: "Xóa chùm này", en: "Delete this ring" },
  eraseHow: {
    vi: "Chùm bị xóa hẳn khỏi máy chủ. Các tờ biên nhận vẫn dùng được.",
    en: "The ring is removed from the server for good. The receipts still work.",
  },
  erase: { vi: "Xóa chùm…", en: "Delete the ring…" },
  eraseSure: { vi: "Xóa hẳn chùm này?", en: "Delete this ring for good?" },
  eraseConsequences: [
    {
      vi: "xóa chùm và mọi cách mở nó khỏi máy chủ, không lấy lại được",
      en: "remove the ring and every way to open it from the server; it cannot be brought back",
    },
    {
      vi: "không đụng đến các việc: tờ biên nhận nào cũng vẫn dùng được",
      en: "leave the matters alone: every receipt still works",
    },
  ],
  eraseNow: { vi: "Xóa hẳn chùm", en: "Delete the ring for good" },
  close: { vi: "Khóa chùm lại", en: "Lock the ring" },
  stays: {
    vi: "Trang này mở được thêm 30 phút; sau đó phải nhập lại.",
    en: "This page works for another 30 minutes; then you will be asked again.",
  },

  done: {
    kept: { vi: "Đã cất biên nhận vào chùm.", en: "The receipt is in the ring." },
    removed: { vi: "Đã bỏ biên nhận ra khỏi chùm.", en: "The receipt was taken out." },
    merged: { vi: "Đã nhập biên nhận từ tệp.", en: "The receipts of the file are in the ring." },
    erased: {
      vi: "Đã xóa hẳn chùm. Các tờ biên nhận vẫn dùng được.",
      en: "The ring is deleted for good. The receipts still work.",
    },
    passkey: {
      vi: "Đã thêm khóa truy cập.",
      en: "The passkey opens this ring now.",
    },
  },
  busy: { vi: "Đang mã hóa, xin đợi một chút…", en: "Encrypting, one moment…" },
  expired: {
    vi: "Trang đã mở quá 30 phút. Xin nhập lại mã chùm và cụm mật khẩu.",
    en: "The page was open for over 30 minutes. Please enter ring code and passphrase again.",
  },

  keepHere: { vi: "Cất vào chùm biên nhận", en: "Put into my keyring" },
  keepWhy: {
    vi: "Nếu ông/bà có nhiều biên nhận: cất chung một chùm có khóa, chỉ mình mở được.",
    en: "If you have many receipts: keep them in one locked ring only you can open.",
  },
  toRing: { vi: "Đến trang chùm biên nhận", en: "To the keyring page" },
};

/** What is said when something did not come about. */
export const troubleText = {
  "not-found": {
    vi: "Không mở được: mã chùm hoặc cụm mật khẩu không đúng, hoặc chùm không còn nữa.",
    en: "This does not open: the ring code or the passphrase is not right, or the ring no longer exists.",
  },
  "too-many": {
    vi: "Đã thử quá nhiều lần. Xin đợi vài phút rồi thử lại; chùm vẫn còn nguyên.",
    en: "Too many attempts. Please wait a few minutes and try again; the ring is unharmed.",
  },
  "changed-elsewhere": {
    vi: "Chùm đã được đổi cụm mật khẩu hoặc bị xóa ở nơi khác. Xin mở lại chùm.",
    en: "The passphrase was changed or the ring deleted elsewhere. Please open the ring again.",
  },
  full: {
    vi: "Chùm đã đầy. Hãy bỏ bớt, hoặc lập thêm một chùm.",
    en: "The ring is full. Take something out, or make another ring.",
  },
  "not-a-file": {
    vi: "Đây không phải là tệp chùm biên nhận.",
    en: "This is not a keyring file.",
  },
  "no-passkey": {
    vi: "Máy này chưa dùng được khóa truy cập cho chùm, hoặc ông/bà đã thôi. Cụm mật khẩu vẫn mở được chùm.",
    en: "This device cannot use a passkey for the ring, or you cancelled. The passphrase still opens it.",
  },
  unreachable: {
    vi: "Máy chủ đang bận hoặc chưa kết nối được. Chưa có gì bị mất; xin thử lại sau một phút.",
    en: "The server is busy or cannot be reached. Nothing is lost; please try again in a minute.",
  },
} as const satisfies Record<Trouble, Text>;

export const unfitText = {
  "passphrase-short": {
    vi: "Cụm mật khẩu ngắn quá: ít nhất 14 ký tự.",
    en: "The passphrase is too short: at least 14 characters.",
  },
  "passphrase-long": {
    vi: "Cụm mật khẩu dài quá: nhiều nhất 200 ký tự.",
    en: "The passphrase is too long: at most 200 characters.",
  },
  "passphrase-known": {
    vi: "Cụm này nhiều người dùng nên dễ đoán. Hãy chọn cụm khác.",
    en: "This one is used by many and easy to guess. Please choose another.",
  },
} as const satisfies Record<UnfitPassphrase, Text>;
