import type { PaperFields } from "#papers/kinds.ts";

import type { ComplaintDraft, DraftCode } from "./model.ts";
import { aboutLine, letterWords as t } from "./texts/letter.ts";

/** What a draft says in the fields of the letter of complaint, for a .docx that can still be written in. */
export function paperOf(draft: ComplaintDraft, code: DraftCode): PaperFields<"complaint-letter"> {
  const { identityPaper, phone, onBehalfOf, people, representatives, documents } = draft;
  const standing = draft.standing === "authorised" ? t.authorisedBy : t.representing;
  return {
    place: "…………………",
    writtenOn: draft.writtenOn,
    addressee: draft.addressee,
    complainant: draft.name,
    complainantAddress: draft.address,
    ...(identityPaper === null ? {} : { complainantId: identityPaper }),
    ...(phone === null ? {} : { phone }),
    ...(onBehalfOf === null ? {} : { standing: `${standing} ${onBehalfOf}` }),
    ...(people > 1 ? { people: String(people) } : {}),
    ...(representatives.length > 0 ? { representatives } : {}),
    respondent: draft.respondent,
    respondentAddress: draft.respondentAddress,
    subject: aboutLine(draft) + (draft.level === "second" ? ` (${t.secondTime})` : ""),
    learnedOn: draft.learnedOn,
    content: draft.content,
    grounds: draft.reason,
    request: draft.request,
    ...(documents.length > 0 ? { attachments: documents } : {}),
    code,
  };
}
