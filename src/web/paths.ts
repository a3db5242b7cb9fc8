import { path } from "./path.ts";
import { staffPaths } from "./staff-paths.ts";

/** Every address of the house, in one place. Nouns: a step is a thing that is made, not a verb. */
export const paths = {
  ...staffPaths,
  home: path("/"),
  filing: {
    form: path("/phan-anh/moi"),
    /** Shown before anything is stored; `what` is `to-cao` or `khieu-nai`. */
    stop: path("/phan-anh/dung-lai/:what"),
    /** A blank letter to print. */
    letter: path("/phan-anh/dung-lai/:what/don"),
  },
  follow: {
    show: path("/tra-cuu"),
    reply: path("/tra-cuu/tra-loi"),
    rating: path("/tra-cuu/danh-gia"),
    withdrawal: path("/tra-cuu/rut"),
    consent: path("/tra-cuu/cong-bo"),
    appeal: path("/tra-cuu/xem-xet-lai"),
    /** The receipts of every act so far, as files anybody can check. */
    receipts: path("/tra-cuu/bien-nhan"),
    /** The same as QR codes, to be printed. */
    codes: path("/tra-cuu/bien-nhan/ma-qr"),
    /** Everything the house keeps of this matter and its sender, to take away. */
    data: path("/tra-cuu/du-lieu"),
    /** The sender's name and contact, taken out for good. */
    erasure: path("/tra-cuu/xoa-lien-he"),
    /** Of a complaint: withdrawn, wholly or in part; and on which day the decision arrived. */
    complaintWithdrawal: path("/tra-cuu/khieu-nai/rut"),
    complaintReceipt: path("/tra-cuu/khieu-nai/nhan-quyet-dinh"),
    /** A paper that was issued to the complainant, to take away or to print. */
    complaintPaper: path("/tra-cuu/khieu-nai/van-ban"),
    /** Notices by mail: turned off, and on again. */
    complaintMail: path("/tra-cuu/khieu-nai/thu-bao"),
  },
  drafts: {
    /** What a complaint is and is not. */
    about: path("/khieu-nai"),
    /** Questions on limits, grounds and papers; what is answered stands in no address. */
    questions: path("/khieu-nai/hoi-dap"),
    /** The letter, field by field. */
    prepare: path("/khieu-nai/chuan-bi"),
    /** With the code, never in the address: to see, print, change, erase, take away. */
    open: path("/khieu-nai/ban-nhap"),
    change: path("/khieu-nai/ban-nhap/sua"),
    erasure: path("/khieu-nai/ban-nhap/xoa"),
    paper: path("/khieu-nai/ban-nhap/don.docx"),
    /** A desk opens what was prepared. */
    desk: path("/can-bo/ban-nhap"),
  },
  keyring: {
    /** Open, make; with a ring in the body of the form, the ring. */
    show: path("/chum-bien-nhan"),
    make: path("/chum-bien-nhan/moi"),
    receipt: path("/chum-bien-nhan/bien-nhan"),
    removal: path("/chum-bien-nhan/bo-ra"),
    lock: path("/chum-bien-nhan/cum-mat-khau"),
    erasure: path("/chum-bien-nhan/xoa"),
    copy: path("/chum-bien-nhan/ban-sao"),
    file: path("/chum-bien-nhan/tep"),
    merger: path("/chum-bien-nhan/nhap"),
    /** Where scripts bring and fetch sealed boxes; nothing readable passes here. */
    box: path("/chum-bien-nhan/hop/:errand"),
  },
  /** Work for a browser, set for the once-key of a form (`?once=`). */
  work: path("/kiem-tra-may"),
  file: path("/tep/:token"),
  unit: {
    list: path("/don-vi"),
    /** The address book to take away; the query is that of the list. */
    listCsv: path("/don-vi.csv"),
    listXlsx: path("/don-vi.xlsx"),
    show: path("/don-vi/:slug"),
    matters: path("/don-vi/:slug/vu-viec"),
    matter: path("/don-vi/:slug/vu-viec/:code"),
    /** A masked picture of a published matter. */
    picture: path("/don-vi/:slug/vu-viec/:code/anh/:nth/:variant"),
    /** The published matters for feed readers. */
    feed: path("/don-vi/:slug/vu-viec.atom"),
    /** Decisions on complaints that the law has made public, with how many ended how. */
    complaints: path("/don-vi/:slug/khieu-nai"),
    /** Where it lies, drawn from boundary data where there is some. */
    map: path("/don-vi/:slug/ban-do.svg"),
    /** The address of its office, telephone and mail, kept by its head. */
    contact: path("/can-bo/lien-he-don-vi/:slug"),
    figuresCsv: path("/don-vi/:slug/so-lieu.csv"),
    figuresJson: path("/don-vi/:slug/so-lieu.json"),
    /** The sums of all files of a year, and the proof that the receipt log holds them. */
    figuresSums: path("/don-vi/:slug/so-lieu.sha256"),
    figuresProof: path("/don-vi/:slug/so-lieu.tlog-proof"),
  },
  reception: {
    /** The next sessions of every unit; an appointment of one’s own, and giving it back. */
    overview: path("/tiep-dan"),
    own: path("/tiep-dan/lich-hen"),
    cancellation: path("/tiep-dan/lich-hen/huy"),
    unit: path("/don-vi/:slug/tiep-dan"),
    feed: path("/don-vi/:slug/tiep-dan.ics"),
    booking: path("/don-vi/:slug/tiep-dan/:session"),
    /** The waiting room: numbers and nothing else. */
    screen: path("/don-vi/:slug/tiep-dan/:session/so"),
    /** The desk of today, and what is done there. */
    desk: path("/can-bo/tiep-dan"),
    opening: path("/can-bo/tiep-dan/mo-ban"),
    queue: path("/can-bo/tiep-dan/hang/:session"),
    slip: path("/can-bo/tiep-dan/hang/:session/:number"),
    schedule: path("/can-bo/tiep-dan/lich"),
    publication: path("/can-bo/tiep-dan/lich/cong-bo"),
    session: path("/can-bo/tiep-dan/buoi/:session"),
    newVisit: path("/can-bo/tiep-dan/luot-moi"),
    visit: path("/can-bo/tiep-dan/luot/:visit"),
    register: path("/can-bo/tiep-dan/so"),
    registerXlsx: path("/can-bo/tiep-dan/so.xlsx"),
  },
  /** Everything public, found by words; `?tu=`, narrowed by `loai`, `don-vi`. */
  search: path("/tim-kiem"),
  sitemap: path("/sitemap.xml"),
  sitemapPart: path("/sitemap/:part"),
  robots: path("/robots.txt"),
  news: {
    /** Newest first; narrowed by `?don-vi=`, `?the=`, `?ngay=2026-11-23`. */
    list: path("/tin-tuc"),
    rss: path("/tin-tuc.rss"),
    atom: path("/tin-tuc.atom"),
    /** An article with its comments and the form for another. */
    show: path("/tin-tuc/:slug"),
    picture: path("/tin-tuc/:slug/anh/:variant"),
    attachment: path("/tin-tuc/:slug/tep/:nth"),
    /** Where editors write. */
    desk: path("/can-bo/tin-tuc"),
    make: path("/can-bo/tin-tuc/bai-moi"),
    article: path("/can-bo/tin-tuc/bai/:id"),
    /** Every version, for the desk and for auditors; `?ban=3` shows one. */
    history: path("/can-bo/tin-tuc/bai/:id/lich-su"),
    step: path("/can-bo/tin-tuc/bai/:id/:step"),
    file: path("/can-bo/tin-tuc/bai/:id/tep/:nth/:variant"),
  },
  comments: {
    /** A comment is posted to the address of its article. What became of one’s own: code and secret. */
    own: path("/binh-luan"),
    appeal: path("/binh-luan/xem-xet-lai"),
    withdrawal: path("/binh-luan/rut"),
    /** Where comments wait for somebody to look at them. */
    desk: path("/can-bo/binh-luan"),
    /** The slip a denunciation is handed over with; it names no comment, and neither does its address. */
    slip: path("/can-bo/binh-luan/phieu-ban-giao"),
    show: path("/can-bo/binh-luan/:code"),
    step: path("/can-bo/binh-luan/:code/:step"),
  },
  postings: {
    /** What a unit has to post, and what it posted. */
    list: path("/don-vi/:slug/niem-yet"),
    show: path("/don-vi/:slug/niem-yet/:code"),
    attachment: path("/don-vi/:slug/niem-yet/:code/tep/:nth"),
    desk: path("/can-bo/niem-yet"),
    make: path("/can-bo/niem-yet/moi"),
    item: path("/can-bo/niem-yet/muc/:code"),
    step: path("/can-bo/niem-yet/muc/:code/:step"),
    /** A4 with QR for the board; words to read over the loudspeaker. */
    paper: path("/can-bo/niem-yet/muc/:code/ban-in"),
    loudspeaker: path("/can-bo/niem-yet/muc/:code/loa"),
    /** A page or a proof of an item, for its officers; `variant` is `view` or `thumb`. */
    file: path("/can-bo/niem-yet/muc/:code/tep/:nth/:variant"),
    xlsx: path("/can-bo/niem-yet.xlsx"),
  },
  register: {
    /** A receipt is checked in the browser; nothing is sent. */
    check: path("/kiem-chung"),
    verifier: path("/kiem-chung/verify-receipt.mjs"),
    policy: path("/kiem-chung/tin-cay.txt"),
    /** The sums of the programs pages run; their sum is in the log. */
    programs: path("/kiem-chung/chuong-trinh.sha256"),
  },
  law: {
    rules: path("/luat"),
    deadline: path("/luat/tinh-han"),
    /** Days off and days worked; `?nam=2027`. */
    calendar: path("/luat/lich"),
    calendarFile: path("/luat/lich/:year/ngay-nghi.ics"),
  },
  about: {
    accessibility: path("/de-su-dung"),
    privacy: path("/rieng-tu"),
  },
  complaints: {
    list: path("/can-bo/khieu-nai"),
    new: path("/can-bo/khieu-nai/moi"),
    /** `format` is `csv` or `xlsx`; the query is that of the list. */
    export: path("/can-bo/khieu-nai/tai-ve/:format"),
    show: path("/can-bo/khieu-nai/:code"),
    step: path("/can-bo/khieu-nai/:code/:step"),
    /** A paper made in the course of it, as a document. */
    paper: path("/can-bo/khieu-nai/:code/van-ban/:paper"),
    /** Scanned pages: added, and looked at. */
    scans: path("/can-bo/khieu-nai/:code/trang"),
    scan: path("/can-bo/khieu-nai/:code/trang/:nth/:variant"),
  },
  reports: {
    /** A report as it is counted now; handed in there. `?bieu=…&ky=2026-q4&don-vi=…&gom=1`. */
    show: path("/can-bo/bao-cao"),
    /** How one figure was counted, and what is behind it; `&cot=9`. */
    column: path("/can-bo/bao-cao/cot"),
    xlsx: path("/can-bo/bao-cao.xlsx"),
    docx: path("/can-bo/bao-cao.docx"),
    /** A report as it was handed in; `?so=12`. */
    handedIn: path("/can-bo/bao-cao/da-nop"),
    handedInXlsx: path("/can-bo/bao-cao/da-nop.xlsx"),
    handedInDocx: path("/can-bo/bao-cao/da-nop.docx"),
  },
  programmes: {
    list: path("/can-bo/chuong-trinh"),
    new: path("/can-bo/chuong-trinh/moi"),
    show: path("/can-bo/chuong-trinh/:id"),
    edit: path("/can-bo/chuong-trinh/:id/sua"),
    tasks: path("/can-bo/chuong-trinh/:id/nhiem-vu"),
    xlsx: path("/can-bo/chuong-trinh/:id/tai-ve.xlsx"),
    /** A unit's review of itself; `?don-vi=…&ky=2026-q4`. */
    review: path("/can-bo/tu-danh-gia"),
    /** As it was handed in; `?so=12`. */
    handedIn: path("/can-bo/tu-danh-gia/da-nop"),
    /** The reviews of the units below. */
    reviews: path("/can-bo/tu-danh-gia/cac-don-vi"),
    /** What everybody may read of a directive: preview, publication, withdrawal. */
    publication: path("/can-bo/van-ban/:code/cong-khai"),
    withdrawal: path("/can-bo/van-ban/:code/thoi-cong-khai"),
    publicList: path("/van-ban"),
    publicShow: path("/van-ban/:slug"),
    publicJson: path("/van-ban/:slug/so-lieu.json"),
    /** A private address for calendar programs: made, revoked; and the file itself. */
    feed: path("/can-bo/nhiem-vu/lich"),
    feedEnding: path("/can-bo/nhiem-vu/lich/thu-hoi"),
    calendar: path("/lich-rieng/:key/nhiem-vu.ics"),
  },
  directives: {
    list: path("/can-bo/van-ban"),
    new: path("/can-bo/van-ban/nhap"),
    /** How often people agreed with the reader, per month, kind and rule. */
    precision: path("/can-bo/van-ban/do-chinh-xac"),
    show: path("/can-bo/van-ban/:code"),
    head: path("/can-bo/van-ban/:code/dau-trang"),
    drop: path("/can-bo/van-ban/:code/bo"),
    original: path("/can-bo/van-ban/:code/ban-goc"),
    /** The text with its findings; decided there, one by one or all that are certain. */
    read: path("/can-bo/van-ban/:code/doc"),
    finding: path("/can-bo/van-ban/:code/doc/:nth"),
    certain: path("/can-bo/van-ban/:code/nhan-chac-chan"),
    assign: path("/can-bo/van-ban/:code/giao-viec"),
  },
  tasks: {
    list: path("/can-bo/nhiem-vu"),
    new: path("/can-bo/nhiem-vu/moi"),
    /** The same form for what a matter asks; `matter` is its code. */
    newFrom: path("/can-bo/nhiem-vu/moi/tu-vu-viec/:matter"),
    /** `format` is `csv` or `xlsx`; the query is that of the list. */
    export: path("/can-bo/nhiem-vu/tai-ve/:format"),
    /** How the tasks of every unit stand; each figure opens to its rows. */
    summary: path("/can-bo/nhiem-vu/tong-hop"),
    summaryXlsx: path("/can-bo/nhiem-vu/tong-hop.xlsx"),
    show: path("/can-bo/nhiem-vu/:code"),
    tree: path("/can-bo/nhiem-vu/:code/cay"),
    step: path("/can-bo/nhiem-vu/:code/:step"),
    /** A picture or page kept as evidence. */
    file: path("/can-bo/nhiem-vu/:code/minh-chung/:file/:variant"),
  },
  letters: {
    list: path("/can-bo/don"),
    new: path("/can-bo/don/moi"),
    /** A denunciation on paper: what it leaves here is a number; and the slip it is handed over with. */
    denunciation: path("/can-bo/don/to-cao"),
    slip: path("/can-bo/don/to-cao/phieu"),
    show: path("/can-bo/don/:code"),
    step: path("/can-bo/don/:code/:step"),
    /** A scanned page. */
    page: path("/can-bo/don/:code/trang/:nth/:variant"),
    /** A paper that was made, as a document. */
    paper: path("/can-bo/don/:code/van-ban/:paper"),
  },
  papers: {
    list: path("/can-bo/mau-van-ban"),
    /** One kind of paper; a file posted here becomes the next version of the unit's template. */
    show: path("/can-bo/mau-van-ban/:kind"),
    choice: path("/can-bo/mau-van-ban/:kind/dung"),
    /** `which` is `dang-dung`, `mac-dinh` or the number of a version. */
    file: path("/can-bo/mau-van-ban/:kind/tep/:which"),
    /** The same filled with samples. */
    preview: path("/can-bo/mau-van-ban/:kind/xem-thu/:which"),
  },
  api: {
    matters: path("/api/v1/matters"),
    matter: path("/api/v1/matters/:code"),
    description: path("/api/openapi.json"),
    lawRules: path("/api/v1/law/rules"),
    lawDeadline: path("/api/v1/law/deadline"),
    lawCalendar: path("/api/v1/law/calendar/:year"),
  },
  health: path("/healthz"),
  ready: path("/readyz"),
  assets: path("/assets/:file"),
  /** The living page, open to anyone while developing. */
  design: path("/_thiet-ke"),
};
