/**
 * What may stand in a template: lists of what is let through, so that what nobody thought of is not.
 * Names as in ECMA-376; "2006" and ISO's strict ones end alike.
 */

/** Kinds of relationships between parts, by the last word of their address. */
export const relationships: ReadonlySet<string> = new Set([
  "officeDocument",
  "core-properties",
  "extended-properties",
  "custom-properties",
  "styles",
  "stylesWithEffects",
  "settings",
  "webSettings",
  "fontTable",
  "theme",
  "numbering",
  "header",
  "footer",
  "footnotes",
  "endnotes",
  "image",
  "customXml",
  "customXmlProps",
  "thumbnail",
  "hyperlink",
  "glossaryDocument",
  // Names of whoever worked on it, labels of an organisation: let in and taken out of every paper.
  "people",
  "classificationlabels",
]);

/** What parts may be, by the end of their content type. */
export const contentTypes: readonly RegExp[] = [
  /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(document\.main|styles|settings|webSettings|fontTable|numbering|header|footer|footnotes|endnotes|document\.glossary|people)\+xml$/,
  /^application\/vnd\.ms-word\.stylesWithEffects\+xml$/,
  /^application\/vnd\.ms-office\.classificationlabels\+xml$/,
  /^application\/vnd\.openxmlformats-officedocument\.(theme|extended-properties|custom-properties|customXmlProperties)\+xml$/,
  /^application\/vnd\.openxmlformats-package\.(core-properties|relationships)\+xml$/,
  /^application\/xml$/,
  /^image\/(png|jpeg|jpg|gif)$/,
];

/** The parts in which a person reads something, and in which we fill something in. */
export const readParts = /\.(document\.main|header|footer|footnotes|endnotes)\+xml$/;

export const mainPart =
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** Field codes that compute from the document alone. */
export const fieldCodes: ReadonlySet<string> = new Set([
  "PAGE",
  "NUMPAGES",
  "SECTIONPAGES",
  "SECTION",
  "PAGEREF",
  "REF",
  "SEQ",
  "TOC",
  "STYLEREF",
  "HYPERLINK",
]);

/** Elements that bring in something else, by their local names. */
export const embedding: ReadonlySet<string> = new Set([
  "object",
  "OLEObject",
  "control",
  "oleObj",
  "altChunk",
  "subDoc",
  "movie",
  "contentPart",
  "embed",
]);
export const loading: ReadonlySet<string> = new Set([
  "mailMerge",
  "attachedTemplate",
  "webVideoPr",
  "linkedToFile",
  "saveThroughXslt",
  "frameset",
]);

export const tracked: ReadonlySet<string> = new Set([
  "w:ins",
  "w:del",
  "w:moveFrom",
  "w:moveTo",
  "w:delInstrText",
]);

/** Pictures by their first bytes. */
export const isPicture = (bytes: Uint8Array): boolean =>
  [
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
  ].some((mark) => mark.every((byte, i) => bytes[i] === byte));
