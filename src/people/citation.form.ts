import { z } from "zod";

import type { Citation } from "#units/model.ts";

import { aDay } from "./admin-view.ts";

/** The fields of a form that ask for the document something is based on. */
export const citationFields = {
  doc_number: z.string().trim().min(1).max(100),
  doc_date: aDay,
  doc_title: z.string().trim().min(1).max(500),
};

/** The document, as the form has it. */
export const citationIn = (typed: {
  readonly doc_number: string;
  readonly doc_date: Citation["date"];
  readonly doc_title: string;
}): Citation => ({ number: typed.doc_number, date: typed.doc_date, title: typed.doc_title });
