/**
 * The rooms by which another module may enter, and why they are open where the name does not say it.
 * Everything else of a module is its own affair. `kernel`, `law`, `web`, `disclosure` and `access`
 * are open as a whole: words, pure rules, parts of pages, arithmetic; `outlets`, the files that leave.
 */
export const open: Readonly<Record<string, readonly string[]>> = {
  audit: [
    "record",
    "acts",
    "leaf", // the auditor sees whether a line fits its hash
    "verify",
  ],
  edits: ["topics"], // kept pages say what they are drawn from
  home: [
    "home",
    "key", // keys of the vault are made as the master key is
    "lock", // a backup is put into a home nobody else is in
    "refusals",
    "restoring",
  ],
  database: [
    "cluster",
    "migrate",
    "roles", // the benchmarks build servers of their own
    "open", // a restored database is started to be brought to one moment
  ],
  units: [
    "model",
    "actions", // administrators found, rename and end units on the pages of people
    "refusals",
    "store", // names and slugs of units are public; every list of them is a question of this store
    "texts",
    "names", // spelling keys: how a unit's name is found again
    "load", // whole provinces, for benchmarks
    "source",
    "meant", // which place a form means
    "pages/unit-field",
    "changes", // a reorganisation writes its units in its own transaction
    "versions.store", // units as they were on a day
    "documents", // every list of units that is read in becomes findable
    "named-in", // names of units in a question
    // How a unit is reached and how its area looks, on its page; the trial keeps some.
    "contacts",
    "contacts.store",
    "contact.actions",
    "contact-texts",
    "boundaries.store",
    "map-drawing",
    "map-labels",
  ],
  files: [
    "model",
    "refusals",
    "receive",
    "small", // a signature is sealed, not filed
    "store", // a file is attached in the transaction of the step that brings it
    "erase",
    "links",
    "response",
    "turns",
    "sweep", // which objects nobody refers to, and after how long
    "disk", // a masked copy is written by the step that publishes it
  ],
  guard: [
    "model",
    "refusals",
    "keys",
    "challenge",
    "challenge-field",
    "challenge-places", // forms on kept pages
    "denunciation",
    "question", // a benchmark files by the form, and answers what its own house asks
    "limit",
    "seen", // what is counted without knowing who came
    "personal",
    "telex",
    "trap",
  ],
  sending: ["pages/sending"], // forms that are not lost
  search: [
    "documents", // whoever makes something public or ends it says so here, in the same transaction
    "model",
    "find",
    "suggest",
    "query", // the words of a question that name a place
    "words",
    "excerpt",
    "vector", // a benchmark loads a million of them
    "count",
    "check", // what is public against what can be found
  ],
  mail: [
    "address",
    "delivery",
    "letter",
    "letter-id",
    "post",
    // Notices of matters and of complaints are sent and settled alike.
    "notice-page",
    "slips.store",
  ],
  people: [
    "model",
    "header",
    "open",
    "record", // every administrative act of the house goes into one record
    "delegations", // the trial shows a stand-in and a joint office
    "departments",
    "store", // who holds a post today
    // The accounts of officers are shown and reset among the rooms of administrators.
    "admin-view",
    "refusals",
    "changes.store",
    "officers.store",
    "pages/frame",
    // A plan of reorganisation is based on a document, as the end of a unit is.
    "citation.form",
    "pages/citation-fields",
  ],
  accounts: [
    "unsubscribe", // in the header of every digest
    "password-rules", // what is guessed first is refused to residents as well
  ],
  vault: ["model", "keys", "mask", "person", "store"],
  papers: [
    "kinds",
    "model",
    "make",
    "keep",
    "refusals",
    "actions", // the trial shows a ward with a template of its own
    // A paper as a page, for whoever has no Word.
    "reading",
    "pages/paper-text",
    "zip", // a directive in Word is unpacked with the same care
  ],
  register: [
    // A check reads what was published as anybody does.
    "browser/log-checkpoint",
    "browser/log-note",
    "browser/log-statement",
    "acts", // an act residents rely on is committed to in its own transaction
    "folder",
    "house-log", // the witness of a benchmark is told the key of the log
    "merkle",
    "notes",
    "sequencer",
    "store",
    "tiles",
    "boxes", // a receipt's secret gives its salts
    "receipt-files",
    "pages/receipts-form",
    "texts", // the button and its words stand on the pages of whoever shows the secret
    "receipt-response", // whoever shows the secret takes the receipts away
    "public-log", // the figures of a unit lead to their proof
    "pages/promise-code", // the office's signature, on the receipt it is printed on
    "stand-alone", // handed out beside the page that checks receipts
  ],
  calendars: [
    "actions", // the trial declares a calendar and a closure
    "live",
    "model",
    "recounter", // what else has deadlines registers how they are counted again
    "recount",
    "recount.store",
    "pages/calendar", // the closed days of a unit, on its page
    "store", // the days on which a unit is closed, on its page
  ],
  cases: [
    "committed", // what a receipt shows of each act
    "recount", // matters counted again when a calendar changes
    "identity",
    "erasing",
    "own",
    "keeping",
    "keeping.store",
    "second.store",
    "model",
    "steps",
    "asked", // who asks for what is not theirs is on record, whichever page asks
    "rules",
    "evolve",
    "due",
    "grounds",
    "refusals",
    "statistics",
    "house",
    "digest", // what modules above add to the one letter of a day
    "portal",
    "actions",
    "filing",
    "resident",
    "receipt",
    "sight",
    "moving", // a reorganisation brings matters to the units that answer from its day on
    "history",
    "mask", // from what is kept to what a reader may have
    "texts/history",
    "texts/recalculated", // both dates where a calendar changed
    "explanations",
    // Questions that only read; the pages of residents and officers ask them after the actions let them in.
    "store",
    "filing.store",
    "step.store",
    "names.store",
    "publication.store",
    "statistics.store",
    "routing.store",
    "search.store",
    "worklist.store",
    "duplicates.store",
    "visible.store", // every list asks the policy by it
    "visible.store",
  ],
  reception: [
    "figures", // the desk in numbers, for reports
    // The trial plays sessions, a queue and visits through the real steps.
    "sessions",
    "sessions.store",
    "model",
    "coming", // which sessions the first page and that of a unit name
    "bookings",
    "queue",
    "visits",
    "visit-refusals",
  ],
  keyring: [
    "pages/keep-receipt", // the way of a receipt into a ring, on the pages that show it
  ],
  complaints: [
    "model",
    "events",
    "evolve", // a check holds rows against what the events add up to
    "eligibility",
    "representation",
    "registration",
    "register", // a letter of the register, or a draft, becomes a complaint
    "erasing.store", // what was erased is erased again after a backup was restored
    "own.routes", // whoever follows a matter by its codes follows a complaint by the same page
    // The form of the desk, for a letter or a draft that becomes a complaint.
    "registration.form",
    // The trial plays complaints through the real steps.
    "step-input",
    "actions",
    "store",
    "decisions.store",
    // Decisions that must be public stand in the list of what a unit posts, for whoever may see them.
    "sight",
    "visible.store",
  ],
  drafts: [
    "model",
    "desk", // whoever registers a letter opens what was prepared
    "keep", // the trial prepares one, and says its code
    "code",
  ],
  directives: [
    // The trial takes one in through the real steps.
    "actions",
    "assign",
    "findings.store",
    "model",
    "sample",
    "store",
  ],
  programmes: [
    // The trial makes one and publishes a directive through the real steps.
    "programmes",
    "programmes.store",
    "publication",
    "publication.store",
    "promises.store", // what was promised in public and kept, on the first page and that of a unit
  ],
  news: [
    "model",
    "store", // what is published: for comments, unit pages, the front page, search
    "views.store", // the trial opens articles through the real counter
    "article-answer", // the page of an article around a comment that was refused, or one that came
    // The trial writes articles through the real steps.
    "actions",
    "content",
  ],
  comments: [
    "own.routes", // whoever follows a matter by its codes follows a comment by the same page
    "erasing.store", // what was erased is erased again after a backup was restored
    // The trial sends and moderates comments through the real steps.
    "sending",
    "actions",
    "own",
    "store",
  ],
  postings: [
    "model",
    "public.store", // what hangs in a unit now
    // The trial posts through the real steps.
    "actions",
    "decide",
  ],
  letters: [
    "model",
    "evolve", // a check holds rows against what the events add up to
    "register", // the reception desk registers what a visitor hands in
    "choices.store", // and asks which area it is about
    "figures",
    "figures.store",
    "behind.store", // the letters behind a figure, for reports
    "follow", // the sender follows a letter where they follow a matter
    "own-receipts", // and takes its receipts away there
    "destroying.store", // what the head decides about, beside what else need not be kept
    "step.store", // what was erased is erased again after a backup was restored
    "actions", // the trial plays letters through the real steps
    "input",
    "counting.store", // and counts what was handed over on paper
    "denunciation", // a denunciation among the comments is handed over with the same slip
    "store",
  ],
  tasks: [
    "model",
    "evolve", // a check holds rows against what the events add up to
    "drafts",
    "creating", // a directive's findings, a matter, a meeting become tasks by the one way there is
    "actions",
    "step-input",
    "sight",
    "standing",
    "refusals",
    "moving", // a reorganisation brings tasks to the units that answer from its day on
    "series",
    "tree",
    "origins", // directives tell what a task of theirs comes from
    // Questions that only read.
    "store",
    "texts/standing", // where a task stands, in the same words everywhere
    "lists", // what narrows a list
    "lists.store",
    "figures.store",
    "tree.store",
    "standing.store",
    "visible.store", // every list asks the policy by it
  ],
  organisation: ["model", "plans"], // the trial holds a draft to be tried out
  residents: [
    "choices", // the areas and units a form offers
    "submission",
    "texts/submission",
    "attachments", // what waits with a form, at the counter and in an officer's answer too
    // The counter files as a resident does, with the same questions, and prints the same receipt.
    "submit",
    "filing-form",
    "texts/filing",
    "texts/receipt",
    "pages/files-question",
    "pages/upload-field",
    "pages/questions",
    "pages/receipt-part",
    // What officers preview is the very part the resident and the public see.
    "follow",
    "pages/follow-outcome",
    "pages/public-matter",
    "texts/public",
  ],
};
