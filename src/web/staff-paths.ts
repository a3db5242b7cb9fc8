import { path } from "./path.ts";

/** The addresses of officers, administrators and auditors that belong to no one kind of record. */
export const staffPaths = {
  admin: {
    units: path("/can-bo/quan-tri/don-vi"),
    newUnit: path("/can-bo/quan-tri/don-vi-moi"),
    unit: path("/can-bo/quan-tri/don-vi/:slug"),
    unitName: path("/can-bo/quan-tri/don-vi/:slug/ten"),
    unitEnding: path("/can-bo/quan-tri/don-vi/:slug/ket-thuc"),
    newDepartment: path("/can-bo/quan-tri/don-vi/:slug/bo-phan-moi"),
    newPost: path("/can-bo/quan-tri/don-vi/:slug/chuc-vu-moi"),
    department: path("/can-bo/quan-tri/bo-phan/:id"),
    departmentServes: path("/can-bo/quan-tri/bo-phan/:id/phuc-vu"),
    departmentServesEnding: path("/can-bo/quan-tri/bo-phan/:id/thoi-phuc-vu"),
    departmentEnding: path("/can-bo/quan-tri/bo-phan/:id/ket-thuc"),
    posts: path("/can-bo/quan-tri/chuc-vu"),
    post: path("/can-bo/quan-tri/chuc-vu/:id"),
    postEnding: path("/can-bo/quan-tri/chuc-vu/:id/ket-thuc"),
    appointments: path("/can-bo/quan-tri/chuc-vu/:id/bo-nhiem"),
    appointmentEnding: path("/can-bo/quan-tri/bo-nhiem/:id/ket-thuc"),
    officers: path("/can-bo/quan-tri/can-bo"),
    newOfficer: path("/can-bo/quan-tri/can-bo-moi"),
    officer: path("/can-bo/quan-tri/can-bo/:id"),
    officerCode: path("/can-bo/quan-tri/can-bo/:id/ma-dang-nhap"),
    officerEnding: path("/can-bo/quan-tri/can-bo/:id/ket-thuc"),
    routing: path("/can-bo/quan-tri/phan-tuyen"),
    areas: path("/can-bo/quan-tri/linh-vuc"),
    calendar: path("/can-bo/quan-tri/lich"),
    newCalendar: path("/can-bo/quan-tri/lich-moi"),
    calendarVersion: path("/can-bo/quan-tri/lich/:id"),
    calendarConfirmation: path("/can-bo/quan-tri/lich/:id/xac-nhan"),
    calendarDropping: path("/can-bo/quan-tri/lich/:id/bo"),
    /** What a version moved, or would; `format` is `csv` or `xlsx`. */
    calendarMoves: path("/can-bo/quan-tri/lich/:id/han-thay-doi/:format"),
    /** The living page: every part in every state. */
    parts: path("/can-bo/quan-tri/thanh-phan"),
  },
  organisation: {
    /** The picture of the house on a day: ?ngay=YYYY-MM-DD; ?ten= asks who answered for a name. */
    show: path("/can-bo/to-chuc"),
    unit: path("/can-bo/to-chuc/don-vi/:slug"),
    /** The whole organisation as tables, zipped. */
    file: path("/can-bo/to-chuc/tep.zip"),
    intake: path("/can-bo/to-chuc/nhap-tep"),
    /** Standing in for a head: made by that head, and ended. */
    delegation: path("/can-bo/to-chuc/uy-quyen/:post"),
    delegationEnding: path("/can-bo/to-chuc/uy-quyen/:post/ket-thuc"),
  },
  plans: {
    list: path("/can-bo/sap-xep"),
    new: path("/can-bo/sap-xep-moi"),
    show: path("/can-bo/sap-xep/:id"),
    change: path("/can-bo/sap-xep/:id/thay-doi/:kind"),
    changeRemoval: path("/can-bo/sap-xep/:id/bo-thay-doi"),
    dryRun: path("/can-bo/sap-xep/:id/chay-thu"),
    dryRunFile: path("/can-bo/sap-xep/:id/chay-thu.csv"),
    decision: path("/can-bo/sap-xep/:id/quyet-dinh"),
    review: path("/can-bo/sap-xep/:id/ra-soat"),
    draft: path("/can-bo/sap-xep/:id/ban-thao"),
    drop: path("/can-bo/sap-xep/:id/bo"),
    carrying: path("/can-bo/sap-xep/:id/thuc-hien"),
  },
  closures: {
    /** The days on which the unit of a head is closed. */
    list: path("/can-bo/ngay-nghi-rieng"),
    withdrawal: path("/can-bo/ngay-nghi-rieng/:id/bo"),
  },
  log: {
    /** The record of the house, for auditors. */
    list: path("/can-bo/nhat-ky"),
    entry: path("/can-bo/nhat-ky/:id"),
    /** `format` is `csv` or `xlsx`; the query is that of the list. */
    export: path("/can-bo/nhat-ky-tai-ve/:format"),
    /** What one did oneself. */
    own: path("/can-bo/toi/nhat-ky"),
  },
  staff: {
    signIn: path("/can-bo/dang-nhap"),
    /** The first or a new password, with a one-time code; the code is typed, never in an address. */
    firstSignIn: path("/can-bo/dang-nhap/lan-dau"),
    signOut: path("/can-bo/dang-xuat"),
    /** With a passkey: where the browser sends what the device signed. */
    passkeySignIn: path("/can-bo/dang-nhap/khoa"),
    /** Password and a one-time code of a second person, to get to a new passkey. */
    recovery: path("/can-bo/dang-nhap/khoi-phuc"),
    /** On to an account elsewhere, and back from it. */
    oidcStart: path("/can-bo/dang-nhap/oidc/:provider"),
    oidcBack: path("/can-bo/dang-nhap/oidc/:provider/ve"),
    /** Proving again who one is, before what is sensitive. */
    prove: path("/can-bo/chung-minh"),
    passkeys: path("/can-bo/toi/khoa"),
    passkey: path("/can-bo/toi/khoa/:id"),
    passkeyRemoval: path("/can-bo/toi/khoa/:id/go"),
    oidcBinding: path("/can-bo/toi/lien-ket/:provider"),
    oidcProof: path("/can-bo/toi/chung-minh/:provider"),
    oidcRemoval: path("/can-bo/toi/lien-ket/:id/go"),
    everySession: path("/can-bo/toi/phien/tat-ca"),
    /** Heads make recovery codes for their colleagues. */
    colleagueCode: path("/can-bo/ma-cho-dong-nghiep"),
    list: path("/can-bo"),
    profile: path("/can-bo/toi"),
    /** Switches reminder mail off; in the header of every such letter, for mail programs (RFC 8058). */
    unsubscribe: path("/thoi-nhan-thu/:token"),
    password: path("/can-bo/toi/mat-khau"),
    sessions: path("/can-bo/toi/phien"),
    intake: path("/can-bo/tiep-nhan"),
    matter: path("/can-bo/vu-viec/:code"),
    step: path("/can-bo/vu-viec/:code/:step"),
    /** The whole matter as a document. */
    paper: path("/can-bo/vu-viec/:code/ho-so.docx"),
    /** The work list, with the filters of the address, as files. */
    listCsv: path("/can-bo/danh-sach.csv"),
    listXlsx: path("/can-bo/danh-sach.xlsx"),
    file: path("/can-bo/tep/:id/:variant"),
    templates: path("/can-bo/mau-tra-loi"),
    keys: path("/can-bo/phim-tat"),
    /** What need not be kept any longer, for whoever decides it. */
    retention: path("/can-bo/luu-giu"),
    why: path("/can-bo/vi-sao"),
  },
};
