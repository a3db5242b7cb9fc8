import type { Day } from "#kernel/day.ts";
import { dataSubject } from "./acts/dlcn-2025.ts";
import { complaintRules } from "./acts/lkn-2011.ts";
import { oldDenunciationRules } from "./acts/ltc-2011.ts";
import { denunciationRules } from "./acts/ltc-2018.ts";
import { receptionNotice } from "./acts/ltcd-2013.ts";
import { publicationRules } from "./acts/nd-124-2020.ts";
import { haNoiAcceptance, haNoiUrgent } from "./acts/qd-1207-ha-noi.ts";
import { daNangRules } from "./acts/qd-960-da-nang.ts";
import { secretaryNotice } from "./acts/qdi-11-tw.ts";
import type { Rule } from "./acts/rule.ts";
import { dialogueRules } from "./acts/tccqdp-2025.ts";
import { grassrootsRules } from "./acts/thdccs-2022.ts";
import { informationRules } from "./acts/ttcc-2016.ts";
import { lawsuitWindow } from "./acts/tthc-2015.ts";

/** Every time limit of law this house knows, in every version it knows. */
export const registry: readonly Rule[] = [
  ...complaintRules,
  ...publicationRules,
  lawsuitWindow,
  ...denunciationRules,
  ...oldDenunciationRules,
  receptionNotice,
  haNoiAcceptance,
  haNoiUrgent,
  ...daNangRules,
  ...informationRules,
  dataSubject,
  ...dialogueRules,
  secretaryNotice,
  ...grassrootsRules,
];

/** The versions of a rule, oldest first; "tc-24-1" and "TC-24.1" are the same rule. */
export const versionsOf = (typed: string): readonly Rule[] =>
  registry
    .filter(({ id }) => plain(id) === plain(typed))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));

const plain = (id: string): string => id.toUpperCase().replaceAll(/[./]/g, "-");

/** The version that binds what began on `on`; undefined when none did. */
export const versionOn = (versions: readonly Rule[], on: Day): Rule | undefined =>
  versions.find(({ from, to }) => from <= on && (to === null || on <= to));

/** The place of one version of a rule on the page of all rules: "lkn-27-1-2012-07-01". */
export const anchorOf = ({ id, from }: Rule): string =>
  `${plain(id)}-${from}`.toLowerCase().replaceAll(/[^a-z0-9-]+/g, "-");
