import { path } from "./path.ts";

/** Every address of the house, in one place. Nouns: a step is a thing that is made, not a verb. */
export const paths = {
  home: path("/"),
  filing: {
    form: path("/phan-anh/moi"),
    /** Shown before anything is stored; `what` is `to-cao` or `khieu-nai`. */
    stop: path("/phan-anh/dung-lai/:what"),
    challenge: path("/phan-anh/thu-thach"),
    altcha: path("/phan-anh/altcha"),
  },
  follow: {
    show: path("/tra-cuu"),
    reply: path("/tra-cuu/tra-loi"),
    rating: path("/tra-cuu/danh-gia"),
    withdrawal: path("/tra-cuu/rut"),
    consent: path("/tra-cuu/cong-bo"),
    appeal: path("/tra-cuu/xem-xet-lai"),
  },
  file: path("/tep/:token"),
  unit: {
    list: path("/don-vi"),
    show: path("/don-vi/:slug"),
    matters: path("/don-vi/:slug/vu-viec"),
    matter: path("/don-vi/:slug/vu-viec/:code"),
  },
  about: {
    accessibility: path("/de-su-dung"),
    privacy: path("/rieng-tu"),
  },
  staff: {
    signIn: path("/can-bo/dang-nhap"),
    signOut: path("/can-bo/dang-xuat"),
    list: path("/can-bo"),
    profile: path("/can-bo/toi"),
    intake: path("/can-bo/tiep-nhan"),
    matter: path("/can-bo/vu-viec/:code"),
    step: path("/can-bo/vu-viec/:code/:step"),
    file: path("/can-bo/tep/:id/:variant"),
    templates: path("/can-bo/mau-tra-loi"),
    keys: path("/can-bo/phim-tat"),
  },
  admin: {
    units: path("/can-bo/quan-tri/don-vi"),
    posts: path("/can-bo/quan-tri/chuc-vu"),
    officers: path("/can-bo/quan-tri/can-bo"),
    routing: path("/can-bo/quan-tri/phan-tuyen"),
    /** The living page: every part in every state. */
    parts: path("/can-bo/quan-tri/thanh-phan"),
  },
  api: {
    matters: path("/api/v1/matters"),
    matter: path("/api/v1/matters/:code"),
    description: path("/api/openapi.json"),
  },
  health: path("/healthz"),
  ready: path("/readyz"),
  assets: path("/assets/:file"),
};
