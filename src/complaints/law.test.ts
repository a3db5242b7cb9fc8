import { describe, expect, test } from "vitest";

import { day, type Day } from "#kernel/day.ts";
import { publishedCalendar as calendar } from "#law/calendars/published.ts";

import { kindOfLetter } from "./classify.ts";
import {
  accept,
  accepted,
  after,
  decidedOn,
  eligible,
  head,
  registered,
  said,
  settle,
  theDesk,
  theHead,
  theHouse,
  thePerson,
  theVerifier,
  told,
} from "./complaint.fixture.ts";
import { apparentGrounds, grounds, limitation, type Obstacle } from "./eligibility.ts";
import type { Complaint, LimitName } from "./model.ts";
import { faultsOfAuthorisation, faultsOfRepresentation } from "./representation.ts";
import { decide } from "./rules.ts";
import { announceBy, effectFrom, mustBePublic, readLimit, secondUntil } from "./terms.ts";

const due = (c: Complaint, limit: LimitName, asOf: Day = day("2026-11-23")) =>
  readLimit(c, limit, { calendar, asOf })?.due;

const bulky = (c: Complaint, on: Day, ...is: readonly ("complex" | "remote")[]) =>
  after(
    c,
    ...is.map(
      (one) => [{ do: "circumstance", is: one, on, document: "3/KL", said }, theVerifier] as const,
    ),
  );

const speaking = (people: number, representatives: number, on: string, strangers = 0) =>
  faultsOfRepresentation(
    {
      people,
      representatives: Array.from({ length: representatives }, (_, i) => ({
        complains: i >= strangers,
      })),
      paper: true,
    },
    day(on),
  );

const suspended = (on: string, from: string) =>
  decide(
    accepted(day(on)),
    {
      do: "suspend",
      from: day(from),
      ground: "obstacle",
      document: "5/QĐ",
      said,
      notices: told(day(from), "complainant", "respondent"),
    },
    theHead,
    calendar,
  );

const three = (on: string) => accepted(day(on), { contents: [1, 2, 3].map((n) => ({ n, said })) });
const withdraw = (on: string, ...contents: readonly number[]) =>
  ({ do: "withdraw", on: day(on), contents, how: "signed", said: null }) as const;

const absent = (held: Day, from: Day) =>
  after(
    accepted(from),
    [{ do: "report", on: held, differs: true, said }, theVerifier],
    [
      {
        do: "call-dialogue",
        on: held,
        plannedOn: held,
        notices: told(held, "complainant", "respondent"),
      },
      theVerifier,
    ],
    [
      {
        do: "hold-dialogue",
        on: held,
        chair: head,
        inPerson: true,
        deputyMay: false,
        attended: false,
        minutes: said,
      },
      theHead,
    ],
  );

describe("the time within which to complain (Law on complaints, Article 9)", () => {
  const about = { of: "decision", learnedOn: day("2020-09-01") } as const;
  const inHospital: Obstacle = {
    from: day("2020-09-21"),
    to: day("2021-02-21"),
    evidence: true,
  };

  test("1: five months in hospital without a certificate: the 90 days ended on 30/11/2020", () => {
    const answers = { ...eligible, obstacles: [{ ...inHospital, evidence: false }] };
    expect(limitation(answers, about, calendar)?.due).toBe("2020-11-30");
    const found = apparentGrounds(answers, about, day("2021-02-22"), calendar);
    expect(found.map(({ ground }) => ground)).toEqual(["limitation-passed"]);
  });

  test("2: with a certificate, 71 days are left and end on 04/5/2021", () => {
    const answers = { ...eligible, obstacles: [inHospital] };
    expect(limitation(answers, about, calendar)?.due).toBe("2021-05-04");
    expect(apparentGrounds(answers, about, day("2021-02-22"), calendar)).toEqual([]);
    expect(apparentGrounds(answers, about, day("2021-05-05"), calendar)).toHaveLength(1);
  });

  test("an obstacle that began when the time was over brings nothing back", () => {
    const later = { from: day("2020-12-05"), to: day("2021-02-21"), evidence: true };
    expect(limitation({ obstacles: [later] }, about, calendar)?.due).toBe("2020-11-30");
  });

  test("a disciplinary decision: its limit is not verified and is no ground", () => {
    const discipline = { of: "discipline", learnedOn: day("2026-01-05") } as const;
    expect(limitation(eligible, discipline, calendar)?.verified).toBe("M");
    expect(apparentGrounds(eligible, discipline, day("2026-11-01"), calendar)).toEqual([]);
  });
});

describe("who speaks for many (NĐ 124/2020, Articles 5 and 6; NĐ 75/2012 before)", () => {
  const complaining = { complains: true };
  test.each([
    ["3: 14 people, one representative among them", 14, 1, "2026-05-01", []],
    ["5: 10 people, 3 representatives", 10, 3, "2026-05-01", ["too-many"]],
    ["5: 10 people, 2 representatives", 10, 2, "2026-05-01", []],
    ["6: 11 people, 5 representatives", 11, 5, "2026-05-01", []],
    ["6: 11 people, 6 representatives", 11, 6, "2026-05-01", ["too-many"]],
    ["7: 10 people in 2018, 5 representatives", 10, 5, "2018-05-01", []],
    ["9 people in 2018, 3 representatives", 9, 3, "2018-05-01", ["too-many"]],
  ] as const)("%s", (_, people, representatives, on, faults) => {
    expect(speaking(people, representatives, on)).toEqual(faults);
  });

  test("4: a representative who hands it on to an outsider", () => {
    expect(speaking(14, 1, "2026-05-01", 1)).toEqual(["not-a-complainant"]);
  });

  test("representatives without a paper that appoints them", () => {
    const without = { people: 14, representatives: [complaining], paper: false };
    expect(faultsOfRepresentation(without, day("2026-05-01"))).toEqual(["no-paper"]);
  });

  test("one content is entrusted to one person only, in writing, notarised", () => {
    const whole = { written: true, notarised: true };
    expect(faultsOfAuthorisation([{ contents: [1], ...whole }])).toEqual([]);
    expect(
      faultsOfAuthorisation([
        { contents: [1], ...whole },
        { contents: [1, 2], written: true, notarised: false },
      ]),
    ).toEqual(["not-notarised", "two-for-one-content"]);
  });
});

describe("by when", () => {
  test.each([
    ["9: received on T6 13/11/2026", "2026-11-13", "2026-11-23"],
    ["10: received on T7 14/11/2026, the tenth day is a holiday", "2026-11-14", "2026-11-25"],
  ])("%s", (_, receivedOn, dueOn) => {
    expect(due(registered({ receivedOn: day(receivedOn) }), "acceptance")).toBe(dueOn);
  });

  test.each([
    ["11: simple", 1, "2026-10-01", [], "2026-11-02"],
    ["12: complex", 1, "2026-10-01", ["complex"], "2026-11-16"],
    ["13: remote", 1, "2026-10-10", ["remote"], "2026-11-25"],
    ["14: remote and complex", 1, "2026-10-10", ["remote", "complex"], "2026-12-09"],
    ["15: second level", 2, "2026-10-10", [], "2026-11-25"],
    ["16: second level, complex", 2, "2026-09-25", ["complex"], "2026-11-25"],
    ["17: second, remote and complex", 2, "2026-09-15", ["remote", "complex"], "2026-11-25"],
  ] as const)("settlement, %s", (_, level, on, is, dueOn) => {
    const c = bulky(accepted(day(on), { level }), day(on), ...is);
    expect(due(c, "settlement")).toBe(dueOn);
  });

  test("18: the first decision received on CN 25/10/2026: second complaint until 25/11", () => {
    const c = after(
      decidedOn(day("2026-10-20")),
      [
        { do: "send", on: day("2026-10-21"), notices: told(day("2026-10-21"), "complainant") },
        theDesk,
      ],
      [{ do: "record-receipt", on: day("2026-10-25") }, theDesk],
    );
    expect(secondUntil(c, calendar, day("2026-11-23"))).toBe("2026-11-25");
    const second = (on: Day) =>
      decide(c, { do: "second", on, complaint: c.id }, thePerson, calendar).ok;
    expect(second(day("2026-11-25"))).toBe(true);
    expect(second(day("2026-11-26"))).toBe(false);
  });

  test("19: accepted on 20/9/2026 and nothing decided: second complaint until T5 19/11", () => {
    const c = accepted(day("2026-09-20"));
    expect(due(c, "settlement")).toBe("2026-10-20");
    expect(secondUntil(c, calendar, day("2026-10-20"))).toBeNull();
    expect(secondUntil(c, calendar, day("2026-10-21"))).toBe("2026-11-19");
    expect(
      decide(c, { do: "second", on: day("2026-10-20"), complaint: c.id }, thePerson, calendar),
    ).toMatchObject({ refusal: { because: "second-not-yet" } });
  });

  test("20: decision of 25/9/2026 without a second complaint: in effect from 27/10", () => {
    const c = decidedOn(day("2026-09-25"));
    expect(effectFrom(c, calendar)).toBe("2026-10-27");
  });

  test("21: decisions of 09/11 and 10/11/2026 are made public until 25/11", () => {
    expect(due(decidedOn(day("2026-11-09")), "publication")).toBe("2026-11-25");
    expect(due(decidedOn(day("2026-11-10")), "publication")).toBe("2026-11-25");
  });

  test("22: posted on 16/11/2026, it comes down after 01/12 and not before", () => {
    const on = day("2026-11-16");
    const c = after(
      decidedOn(day("2026-11-10")),
      [{ do: "send", on, notices: told(on, "complainant") }, theDesk],
      [
        {
          do: "publish",
          on,
          form: "posting",
          from: on,
          announcedOn: null,
          times: null,
          portalOn: null,
          hasPortal: false,
        },
        theDesk,
      ],
    );
    const down = (at: string) => decide(c, { do: "unpublish", on: day(at) }, theDesk, calendar);
    expect(down("2026-12-01")).toMatchObject({ refusal: { because: "still-posted" } });
    expect(down("2026-12-02").ok).toBe(true);
  });

  test("23: a meeting on T2 30/11/2026 is announced until T6 27/11", () => {
    expect(announceBy(day("2026-11-30"), calendar)).toBe("2026-11-27");
  });

  test("24: a first decision of 01/3/2018 need not be public, a second one must", () => {
    expect(mustBePublic(1, day("2018-03-01"))).toBe(false);
    expect(mustBePublic(2, day("2018-03-01"))).toBe(true);
    expect(mustBePublic(1, day("2020-12-10"))).toBe(true);
    expect(decidedOn(day("2018-03-01")).pinned.publication).toBeUndefined();
  });

  test("24: so a first decision of 2018 takes effect and is closed without having been public", () => {
    const on = day("2018-03-02");
    const c = after(
      decidedOn(day("2018-03-01")),
      [{ do: "send", on, notices: told(on, "complainant") }, theDesk],
      [{ do: "take-effect", today: day("2018-04-03") }, theHouse],
      [{ do: "enforce", on: day("2018-04-03"), said }, theHead],
      [{ do: "close", on: day("2018-04-10"), said: null }, theHead],
    );
    expect([c.stage, c.publication]).toEqual(["closed", null]);
  });

  test("25: a decision of T6 20/11/2026 is sent until T5 26/11, which is not verified", () => {
    const c = decidedOn(day("2026-11-20"));
    expect(due(c, "sending")).toBe("2026-11-26");
    const read = readLimit(c, "sending", { calendar, asOf: day("2026-11-23") });
    expect(read?.explanation.verified).toBe("M");
  });
});

describe("what Law 136/2025 changed on 01/7/2026", () => {
  test("26: accepted 03/9/2026, suspended 15/9–05/10: due on T2 26/10", () => {
    const c = after(
      accepted(day("2026-09-03")),
      [
        {
          do: "suspend",
          from: day("2026-09-15"),
          ground: "obstacle",
          document: "5/QĐ",
          said,
          notices: told(day("2026-09-15"), "complainant", "respondent"),
        },
        theHead,
      ],
      [
        {
          do: "resume",
          on: day("2026-10-06"),
          document: "9/QĐ",
          notices: told(day("2026-10-06"), "complainant", "respondent"),
        },
        theHead,
      ],
    );
    expect(due(c, "settlement")).toBe("2026-10-26");
  });

  test("27: a year earlier the law knew no suspension", () => {
    expect(suspended("2025-09-03", "2025-09-15")).toMatchObject({
      refusal: { because: "not-in-law-then" },
    });
  });

  test("a suspension after the time was over does not bring it back", () => {
    expect(suspended("2026-09-03", "2026-10-06")).toMatchObject({
      refusal: { because: "limit-passed" },
    });
  });

  test("28: one of three contents withdrawn on 10/7/2026: two go on, the third only after coercion", () => {
    const c = after(three("2026-07-05"), [withdraw("2026-07-10", 3), theDesk]);
    expect(c.contents.map(({ withdrawnOn }) => withdrawnOn)).toEqual([null, null, "2026-07-10"]);
    expect(c.lawyer).toEqual([]);
    expect(
      decide(c, { do: "reopen-content", n: 1, on: day("2026-07-12"), said }, theHead, calendar),
    ).toMatchObject({ refusal: { because: "content-standing" } });
    const again = after(c, [{ do: "reopen-content", n: 3, on: day("2026-07-12"), said }, theHead]);
    expect(again.contents.every(({ withdrawnOn }) => withdrawnOn === null)).toBe(true);
  });

  test("29: the same on 10/6/2026 is a question for a lawyer, and nothing is withdrawn", () => {
    const c = after(three("2026-06-01"), [withdraw("2026-06-10", 3), theDesk]);
    expect(c.contents.every(({ withdrawnOn }) => withdrawnOn === null)).toBe(true);
    expect(c.lawyer).toEqual(["partial-withdrawal-before-2026-07"]);
    expect(after(three("2026-06-01"), [withdraw("2026-06-10", 1, 2, 3), theDesk]).lawyer).toEqual(
      [],
    );
  });

  test("30: the complainant stays away from the dialogue after 01/7/2026: on to the decision", () => {
    const on = day("2026-09-10");
    const c = absent(on, day("2026-09-03"));
    expect(decide(c, settle(on), theHead, calendar).ok).toBe(true);
    expect(c.lawyer).toEqual([]);
    expect(absent(day("2026-06-10"), day("2026-06-01")).lawyer).toEqual(["absence-before-2026-07"]);
  });
});

test("45: a letter titled “Đơn kiến nghị” that asks to annul the writer’s fine is a complaint", () => {
  expect(kindOfLetter({ wants: "review", about: "decision", own: true })).toBe("complaint");
  expect(kindOfLetter({ wants: "review", about: "decision", own: false })).toBe("petition");
  expect(kindOfLetter({ wants: "punish", about: "act", own: true })).toBe("denunciation");
});

test("there are nine grounds of non-acceptance, each with its article", () => {
  expect(grounds).toHaveLength(9);
  expect(new Set(grounds.map(({ id }) => id)).size).toBe(9);
  for (const one of grounds) expect([one.article, one.verified]).toEqual(["Điều 11", "V"]);
});

test("each answer points to its own ground", () => {
  const about = { of: "act", learnedOn: day("2026-10-01") } as const;
  const found = (over: Partial<typeof eligible>) =>
    apparentGrounds({ ...eligible, ...over }, about, day("2026-10-05"), calendar).map(
      ({ ground }) => ground,
    );
  expect(found({})).toEqual([]);
  expect(found({ internalOrSecret: true })).toEqual(["internal-or-secret"]);
  expect(found({ ownRight: false })).toEqual(["not-own-right"]);
  expect(found({ capacity: "missing" })).toEqual(["no-capacity"]);
  expect(found({ capacity: "represented" })).toEqual([]);
  expect(found({ representationLawful: false })).toEqual(["unlawful-representative"]);
  expect(found({ signed: false })).toEqual(["no-signature"]);
  expect(found({ secondDecision: true })).toEqual(["second-decision-exists"]);
  expect(found({ terminatedOn: day("2026-09-04") })).toEqual(["terminated-over-30-days"]);
  expect(found({ terminatedOn: day("2026-09-05") })).toEqual([]);
  expect(found({ court: true })).toEqual(["court"]);
});

test("a limit that passed is written down once, and what is done late stays late", () => {
  const c = accepted(day("2026-09-20"));
  const late = { do: "overdue", limit: "settlement", owed: null } as const;
  expect(decide(c, { ...late, today: day("2026-10-20") }, theHouse, calendar)).toMatchObject({
    refusal: { because: "nothing-late" },
  });
  const overdue = after(c, [{ ...late, today: day("2026-10-21") }, theHouse]);
  expect(overdue.overdue).toEqual([{ limit: "settlement", due: "2026-10-20" }]);
  expect(decide(overdue, { ...late, today: day("2026-10-22") }, theHouse, calendar)).toMatchObject({
    refusal: { because: "nothing-late" },
  });
  expect(
    decide(
      overdue,
      { do: "circumstance", is: "complex", on: day("2026-10-22"), document: "3", said },
      theHead,
      calendar,
    ),
  ).toMatchObject({ refusal: { because: "limit-passed" } });
});

test("a city’s shorter limit stands beside the law’s, and never makes it longer", () => {
  const on = day("2026-10-01");
  const local = {
    whose: { vi: "thành phố", en: "the city" },
    rule: "KN-28",
    amount: 29,
    unit: "day",
    source: "thử",
    from: day("2020-01-01"),
    to: null,
  } as const;
  const c = after(registered({ receivedOn: on }), [{ ...accept(on), local } as never, theHead]);
  const read = readLimit(c, "settlement", { calendar, asOf: on });
  expect([read?.due, read?.local?.due]).toEqual(["2026-11-02", "2026-10-30"]);
});
