import { paths } from "#web/paths.ts";

/** Public pages that are always there, by their Vietnamese addresses. */
export const fixedPages: readonly string[] = [
  paths.home,
  paths.filing.form,
  paths.follow.show,
  paths.drafts.about,
  paths.drafts.questions,
  paths.news.list,
  paths.unit.list,
  paths.reception.overview,
  paths.programmes.publicList,
  paths.law.rules,
  paths.law.deadline,
  paths.law.calendar,
  paths.search,
  paths.about.accessibility,
  paths.about.privacy,
].map((at) => at.to({}));
