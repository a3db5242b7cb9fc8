/**
 * What public pages are drawn from, by the names the database notes edits under
 * (db/migrations/0039_public_edits.sql). A page names every one it reads anything of.
 */
export const topics = {
  /** Names, slugs, levels, superiors, predecessors, outlines of all units; the subject areas. */
  units: "units",
  /** What one unit says of itself: posts, contacts, closures, figures, sessions, answers, news, postings, directives. */
  unit: (id: number) => `unit:${id}`,
  /** Sessions of all units at which citizens are received, and what is booked of them. */
  reception: "reception",
  /** Answered matters of all units that are public. */
  answers: "answers",
  /** Pictures of answered matters. */
  pictures: "pictures",
  /** Which articles there are, with their titles, tags and pictures. */
  news: "news",
  /** One article with everything that stands on its page, comments too. */
  article: (id: number) => `article:${id}`,
  /** How often articles were opened. */
  views: "views",
  postings: "postings",
  directives: "directives",
} as const;
