/**
 * What a letter is. TT 05/2021/TT-TTCP, Article 6.1: by its content, purpose and request, whatever
 * its title says; the title is therefore not asked for.
 */
export type LetterAsks = {
  /** What the writer wants done. */
  readonly wants: "review" | "punish" | "improve";
  /** What it is about; only an administrative decision or act, or discipline, can be complained of. */
  readonly about: "decision" | "act" | "discipline" | "other";
  /** Whether the writer’s own rights and interests are touched. */
  readonly own: boolean;
};

export type LetterKind = "complaint" | "denunciation" | "petition";

/**
 * A complaint asks to review a decision or act that touches one's own rights (LKN, Article 2.1); a
 * denunciation reports a violation to be handled (LTC, Article 2.1) and is never kept here; all
 * else is a proposal or feedback.
 */
export function kindOfLetter({ wants, about, own }: LetterAsks): LetterKind {
  if (wants === "punish") return "denunciation";
  return wants === "review" && about !== "other" && own ? "complaint" : "petition";
}
