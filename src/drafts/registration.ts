import { most, type RegistrationField } from "#complaints/registration.form.ts";

import type { ComplaintDraft } from "./model.ts";
import { letterWords as t } from "./texts/letter.ts";

type Filled = Partial<Readonly<Record<RegistrationField, string>>>;

/**
 * What a draft says in the fields of the desk's form for a complaint (`/can-bo/khieu-nai/moi`), to be
 * drawn and not yet registered. Who was named as complained of is chosen there among officers, and the
 * questions of the law are the officer's to answer: the signed paper decides, not what was typed at home.
 *
 * @param unit the name of the unit it is written to
 */
export function registrationOf(draft: ComplaintDraft, unit: string): Filled {
  return {
    level: draft.level === "first" ? "1" : "2",
    channel: "draft",
    ...whoIn(draft),
    against: draft.against,
    unit,
    decision_number: draft.decisionNumber ?? "",
    decision_date: draft.decisionDate ?? "",
    learned_on: draft.learnedOn,
    ...contentsIn(draft),
    go: "fill",
  };
}

/** By authorisation the complainant is who gave it, and the writer speaks for them. */
function whoIn(draft: ComplaintDraft): Filled {
  const { name, address, phone, identityPaper, onBehalfOf, representatives } = draft;
  if (draft.standing === "authorised" && onBehalfOf !== null) {
    const [, principal = onBehalfOf, rest = ""] = /^([^,;]*)[,;]?\s*(.*)$/s.exec(onBehalfOf) ?? [];
    return {
      name: principal.trim(),
      address: rest.trim(),
      agent_name: name,
      agent_address: address,
    };
  }
  return {
    name,
    address,
    phone: phone ?? "",
    number: identityPaper ?? "",
    speakers: representatives.join("\n"),
    ...(draft.standing === "representative" && draft.people === 1
      ? { capacity: "represented" }
      : {}),
  };
}

/** Content, reason and request as one matter; what is longer than a box goes on in the next. */
function contentsIn({ content, reason, request }: ComplaintDraft): Filled {
  const whole = `${content}\n\n${t.reason}: ${reason}\n\n${t.request}: ${request}`;
  const [content_1 = "", content_2 = "", content_3 = "", content_4 = "", content_5 = ""] = boxes(
    whole,
    most.content,
  );
  return { content_1, content_2, content_3, content_4, content_5 };
}

/** Pieces of at most `max` characters as people count them, cut between words where there are any. */
export function boxes(text: string, max: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let count = 0;
  for (const { segment } of new Intl.Segmenter("vi").segment(text)) {
    if (count === max) {
      const blank = piece.search(/\s\S*$/);
      const at = blank > piece.length / 2 ? blank + 1 : piece.length;
      pieces.push(piece.slice(0, at));
      piece = piece.slice(at);
      count = [...new Intl.Segmenter("vi").segment(piece)].length;
    }
    piece += segment;
    count += 1;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
