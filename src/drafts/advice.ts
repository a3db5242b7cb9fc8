import { apparentGrounds, groundOf, type Obstacle } from "#complaints/eligibility.ts";
import { mostRepresentatives } from "#complaints/representation.ts";
import { plusDays, type Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Calendar } from "#law/calendar.ts";
import { explain } from "#law/explanation.ts";
import { dayWords } from "#law/words.ts";

import { limitOf } from "./limit.ts";
import type { Level, Standing } from "./model.ts";
import { adviceTexts as t, groundAdvice } from "./texts/advice.ts";

/** What somebody answered before preparing a complaint; null where a question was left open. */
export type Answers = {
  readonly about: "decision" | "act" | "discipline" | "person" | "other";
  readonly own: "yes" | "no" | null;
  readonly level: Level;
  readonly learnedOn: Day | null;
  readonly obstacle: Obstacle | null;
  readonly standing: Standing;
  readonly capacity: "full" | "represented" | "missing";
  readonly people: number;
  readonly internal: boolean;
  readonly second: boolean;
  readonly terminatedOn: Day | null;
  readonly court: boolean;
  readonly unit: { readonly name: string; readonly superior: string | null } | null;
  /** Whether it is against the head of that unit. */
  readonly head: boolean;
};

/** One thing the law says to these answers. It informs; the office decides, and nothing here forbids. */
export type Advice = {
  readonly look: "done" | "warn" | "info";
  readonly title: Text;
  readonly lines: readonly Text[];
  /** How a date was reckoned, line by line. */
  readonly why?: readonly Text[];
  /** The page to go on to instead. */
  readonly to?: "denunciation" | "feedback";
};

/** What the law says to these answers on a day, in the order in which it matters. */
export function advise(answers: Answers, today: Day, calendar: Calendar): readonly Advice[] {
  if (answers.about === "person") return [{ ...t.person, look: "warn", to: "denunciation" }];
  if (answers.about === "other") return [{ ...t.other, look: "info", to: "feedback" }];
  return [
    ...(answers.own === "no"
      ? [{ ...t.notOwn, look: "warn", to: "feedback" } as const]
      : [{ look: "done", ...t.complaint } as const]),
    timeLeft(answers, today, calendar),
    ...hindrances(answers, today, calendar),
    ...speaking(answers, today),
    toWhom(answers),
    { look: "info", ...enclosed(answers) },
  ];
}

function timeLeft(answers: Answers, today: Day, calendar: Calendar): Advice {
  const { learnedOn, obstacle, level, about } = answers;
  if (learnedOn === null || about === "person" || about === "other") {
    return { look: "info", ...t.limitUnknown[level] };
  }
  const obstacles = obstacle ? [obstacle] : [];
  const reckoned = limitOf({ level, against: about, learnedOn }, obstacles, calendar);
  if (!reckoned) return { look: "info", ...t.limitUnknown[level] };
  const why = explain(reckoned);
  const lines = [
    ...(obstacle && !obstacle.evidence ? [t.noEvidence] : []),
    ...(obstacle && level === "second" ? [t.obstacleSecond] : []),
  ];
  return today <= reckoned.due
    ? { look: "done", title: t.inTime(dayWords(reckoned.due)), lines, why }
    : { look: "warn", title: t.tooLate(dayWords(reckoned.due)), lines: [...lines, t.late], why };
}

/** Grounds on which the law lets an office not accept it, as far as the answers point to one. */
function hindrances(answers: Answers, today: Day, calendar: Calendar): readonly Advice[] {
  const { about, learnedOn, capacity } = answers;
  const against = about === "person" || about === "other" ? "act" : about;
  // Own right and time have been spoken of; that it is signed is said with what to enclose.
  const asked = {
    internalOrSecret: answers.internal,
    ownRight: true,
    capacity,
    representationLawful: true,
    signed: true,
    secondDecision: answers.second,
    terminatedOn: answers.terminatedOn,
    court: answers.court,
    obstacles: [],
  } as const;
  const respondent = { of: against, learnedOn: learnedOn ?? plusDays(today, -1) };
  return apparentGrounds(asked, respondent, today, calendar)
    .filter(({ ground }) => ground !== "limitation-passed")
    .map(({ ground }) => ({
      look: "warn",
      title: groundOf(ground).title,
      lines: [groundAdvice[ground], t.groundBy(groundOf(ground))],
    }));
}

function speaking({ people, standing, capacity }: Answers, today: Day): readonly Advice[] {
  const most = mostRepresentatives(people, today);
  return [
    ...(people > 1
      ? [{ look: "info", ...(most === null ? t.few : t.group(people, most)) } as const]
      : []),
    ...(standing === "authorised" ? [{ look: "info", ...t.authorised } as const] : []),
    ...(capacity === "represented" ? [{ look: "info", ...t.represented } as const] : []),
  ];
}

function toWhom({ level, unit, head }: Answers): Advice {
  const { title, lines } = t.toWhom[level](unit?.name ?? null);
  return {
    look: "info",
    title,
    lines: [...lines, ...(head ? [t.head(unit?.superior ?? null)] : [])],
  };
}

function enclosed({ about, level, standing, people, obstacle }: Answers) {
  const { title, always, first, second, authorised, group, evidence } = t.enclosed;
  return {
    title,
    lines: [
      always,
      ...(about === "act" ? [] : [first]),
      ...(level === "second" ? [second] : []),
      ...(standing === "authorised" ? [authorised] : []),
      ...(people >= 5 ? [group] : []),
      ...(obstacle ? [evidence] : []),
    ],
  };
}
