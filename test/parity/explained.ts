const ending =
  "an end takes effect at once; its form is read, and it says units, posts and people, never a matter";

const ownProgramme =
  "words of offices about tasks, never a matter; src/programmes/routes.test.ts asks as others";

const readNews =
  "words of editors, never a matter; src/news/public.routes.test.ts and test/idor.test.ts ask for what is not public";

const writeNews =
  "words of editors, never a matter; src/news/desk.routes.test.ts and test/idor.test.ts ask as others";

const ownComment =
  "a step of a comment; src/comments/routes.test.ts and test/idor.test.ts ask as others; its pages are read here";

const ownPosting =
  "words of offices for everybody, never a matter; src/postings/routes.test.ts and test/idor.test.ts ask as others";

const ownTask =
  "words of offices, matters by code to who may see them; src/tasks/routes.test.ts and test/idor.test.ts ask as others";

const ownDirective =
  "documents of offices, never a matter; src/directives/routes.test.ts asks as others";

const paperTemplate =
  "templates of papers, filled with samples only; src/papers/routes.test.ts asks as others";

/** Why an address the house has is not asked for here. Whatever is neither asked nor here fails the test. */
export const unaskedBecause: Readonly<Record<string, string>> = {
  "POST /can-bo/sap-xep/:id/thuc-hien": "carries a plan out; shows the plan again",
  "POST /can-bo/sap-xep/:id/bo": "drops a plan at once; shows the plan again",
  "POST /can-bo/sap-xep/:id/ra-soat": "agrees to a plan at once; shows the plan again",
  "POST /can-bo/sap-xep/:id/ban-thao": "takes a plan back at once; shows the plan again",
  "POST /can-bo/quan-tri/lich/:id/xac-nhan": "confirms a calendar at once; shows the version again",
  "POST /can-bo/quan-tri/lich/:id/bo": "drops a calendar at once; shows the version again",
  "POST /can-bo/ngay-nghi-rieng/:id/bo": "takes a closure back at once; shows the list again",
  "GET /kiem-tra-may": "work for a browser, random and bound to a form; nothing of anybody is read",
  "GET /assets/:file": "files of the program; test/surface.test.ts reads them",
  "POST /can-bo/dang-xuat": "ends the session it is asked with; shows nothing",
  "POST /can-bo/toi": "keeps one's own language and shortcuts; shows nothing",
  "POST /can-bo/toi/phien": "ends one's own sessions; test/idor.test.ts asks with others' keys",
  "POST /can-bo/toi/phien/tat-ca": "ends all of one's own sessions at once; shows nothing",
  "POST /can-bo/toi/khoa/:id": "names one's own passkey; test/idor.test.ts asks with others' keys",
  "POST /can-bo/toi/khoa/:id/go":
    "removes one's own passkey; test/idor.test.ts asks with others' keys",
  "POST /can-bo/toi/lien-ket/:id/go": "removes one's own account elsewhere; test/idor.test.ts",
  "POST /chum-bien-nhan/hop/:errand":
    "sealed boxes of residents' own making; the house cannot read them",
  "POST /can-bo/quan-tri/can-bo/:id/ma-dang-nhap":
    "makes a code for signing in at once; its form is read",
  "GET /can-bo/tin-tuc": writeNews,
  "GET /can-bo/tin-tuc/bai-moi": writeNews,
  "POST /can-bo/tin-tuc/bai-moi": writeNews,
  "GET /can-bo/tin-tuc/bai/:id": writeNews,
  "GET /can-bo/tin-tuc/bai/:id/lich-su": writeNews,
  "GET /can-bo/tin-tuc/bai/:id/tep/:nth/:variant": writeNews,
  "GET /can-bo/tin-tuc/bai/:id/:step": writeNews,
  "POST /can-bo/tin-tuc/bai/:id/:step": writeNews,
  "GET /can-bo/niem-yet/moi": ownPosting,
  "POST /can-bo/niem-yet/moi": ownPosting,
  "GET /can-bo/niem-yet/muc/:code": ownPosting,
  "GET /can-bo/niem-yet/muc/:code/ban-in": ownPosting,
  "GET /can-bo/niem-yet/muc/:code/loa": ownPosting,
  "GET /can-bo/niem-yet/muc/:code/tep/:nth/:variant": ownPosting,
  "GET /can-bo/niem-yet/muc/:code/:step": ownPosting,
  "POST /can-bo/niem-yet/muc/:code/:step": ownPosting,
  "GET /don-vi/:slug/niem-yet/:code": ownPosting,
  "GET /don-vi/:slug/niem-yet/:code/tep/:nth": ownPosting,
  "GET /can-bo/chuong-trinh": ownProgramme,
  "GET /can-bo/chuong-trinh/moi": ownProgramme,
  "POST /can-bo/chuong-trinh/moi": ownProgramme,
  "GET /can-bo/chuong-trinh/:id": ownProgramme,
  "GET /can-bo/chuong-trinh/:id/sua": ownProgramme,
  "POST /can-bo/chuong-trinh/:id/sua": ownProgramme,
  "POST /can-bo/chuong-trinh/:id/nhiem-vu": ownProgramme,
  "GET /can-bo/chuong-trinh/:id/tai-ve.xlsx": ownProgramme,
  "GET /can-bo/tu-danh-gia": ownProgramme,
  "POST /can-bo/tu-danh-gia": ownProgramme,
  "GET /can-bo/tu-danh-gia/da-nop": ownProgramme,
  "GET /can-bo/tu-danh-gia/cac-don-vi": ownProgramme,
  "GET /can-bo/van-ban/:code/cong-khai": ownProgramme,
  "POST /can-bo/van-ban/:code/cong-khai": ownProgramme,
  "POST /can-bo/van-ban/:code/thoi-cong-khai": ownProgramme,
  "GET /van-ban/:slug": ownProgramme,
  "GET /van-ban/:slug/so-lieu.json": ownProgramme,
  "GET /lich-rieng/:key/nhiem-vu.ics": "dates of one officer's own tasks, by their own key",
  "POST /can-bo/nhiem-vu/lich": "makes one's own private address; shows nothing else",
  "POST /can-bo/nhiem-vu/lich/thu-hoi": "ends one's own private address; shows nothing",
  "GET /thoi-nhan-thu/:token": "a signed address; shows a button",
  "POST /thoi-nhan-thu/:token": "switches one officer's own mail off; shows nothing",
  "POST /can-bo/nhiem-vu/moi": ownTask,
  "POST /can-bo/nhiem-vu/moi/tu-vu-viec/:matter": ownTask,
  "GET /tin-tuc/:slug/anh/:variant": readNews,
  "GET /tin-tuc/:slug/tep/:nth": readNews,
  "POST /tin-tuc/:slug": ownComment,
  "POST /can-bo/binh-luan/:code/:step": ownComment,
  "GET /can-bo/nhiem-vu/:code": ownTask,
  "GET /can-bo/nhiem-vu/:code/cay": ownTask,
  "GET /can-bo/nhiem-vu/:code/:step": ownTask,
  "GET /can-bo/nhiem-vu/:code/minh-chung/:file/:variant": ownTask,
  "POST /can-bo/nhiem-vu/:code/:step": ownTask,
  "GET /can-bo/van-ban": ownDirective,
  "GET /can-bo/van-ban/nhap": ownDirective,
  "POST /can-bo/van-ban/nhap": ownDirective,
  "GET /can-bo/van-ban/do-chinh-xac": ownDirective,
  "GET /can-bo/van-ban/:code": ownDirective,
  "GET /can-bo/van-ban/:code/dau-trang": ownDirective,
  "POST /can-bo/van-ban/:code/dau-trang": ownDirective,
  "POST /can-bo/van-ban/:code/bo": ownDirective,
  "GET /can-bo/van-ban/:code/ban-goc": ownDirective,
  "GET /can-bo/van-ban/:code/doc": ownDirective,
  "POST /can-bo/van-ban/:code/doc/:nth": ownDirective,
  "POST /can-bo/van-ban/:code/nhan-chac-chan": ownDirective,
  "GET /can-bo/van-ban/:code/giao-viec": ownDirective,
  "POST /can-bo/van-ban/:code/giao-viec": ownDirective,
  "GET /can-bo/mau-van-ban": paperTemplate,
  "GET /can-bo/mau-van-ban/:kind": paperTemplate,
  "GET /can-bo/mau-van-ban/:kind/tep/:which": paperTemplate,
  "GET /can-bo/mau-van-ban/:kind/xem-thu/:which": paperTemplate,
  "POST /can-bo/mau-van-ban/:kind": paperTemplate,
  "POST /can-bo/mau-van-ban/:kind/dung": paperTemplate,
  "POST /can-bo/quan-tri/don-vi/:slug/ket-thuc": ending,
  "POST /can-bo/to-chuc/uy-quyen/:post/ket-thuc": ending,
  "POST /can-bo/quan-tri/bo-phan/:id/thoi-phuc-vu": ending,
  "POST /can-bo/quan-tri/bo-phan/:id/ket-thuc": ending,
  "POST /can-bo/quan-tri/chuc-vu/:id/ket-thuc": ending,
  "POST /can-bo/quan-tri/bo-nhiem/:id/ket-thuc": ending,
  "POST /can-bo/quan-tri/can-bo/:id/ket-thuc": ending,
};
