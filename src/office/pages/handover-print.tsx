import { instantWords } from "#law/words.ts";
import { SubmitButton, TextField } from "#web/fields.tsx";
import { blank, type Form } from "#web/form.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { paths } from "#web/paths.ts";

import type { Person } from "#vault/model.ts";
import type { MatterView } from "../matter-view.ts";
import { historyTexts } from "#cases/texts/history.ts";
import { matterTexts } from "../texts/matter.ts";
import { senderTexts } from "../texts/sender.ts";
import { paperTexts as t } from "../texts/papers.ts";
import type { OfficeFrame } from "./frame.ts";

type HandoverPrintProps = OfficeFrame & {
  readonly view: MatterView;
  /** Given when the sender's name was opened for this paper. */
  readonly person?: Person | null;
};

/** Everything of a matter on paper: words, pictures, record, and lines to sign. */
export const HandoverPrint = (props: HandoverPrintProps) => {
  const { lang, trial, staff, view } = props;
  const { code } = view.matter;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.printTitle(code)}
      path={paths.staff.step.to({ code, step: "in" }, lang)}
      here={paths.staff.list.to({})}
    >
      <div class="no-print stack close">
        <p class="lead">{say(lang, t.printLead)}</p>
        <p class="actions">
          <button class="button primary" type="button" data-print hidden>
            {say(lang, t.print)}
          </button>
          <a class="button quiet" href={paths.staff.matter.to({ code }, lang)}>
            {say(lang, matterTexts.backToMatter)}
          </a>
        </p>
        {view.hasContact && props.person === undefined && <AskSender view={view} />}
      </div>
      <Words {...props} />
      <Pictures view={view} />
      <Record view={view} />
      <div class="signatures">
        <p>{say(lang, t.given)}</p>
        <p>{say(lang, t.received)}</p>
      </div>
      <p class="hint">{say(lang, t.printedBy(staff.name, instantWords(view.now)))}</p>
    </Layout>
  );
};

const Words = ({ view, person }: HandoverPrintProps) => {
  const contact = person?.contact;
  const tell = useSay();
  const { matter, filing, names, area } = view;
  const place = names.units.get(matter.placeUnit)?.name;
  return (
    <section class="stack close">
      <h2>{filing.title}</h2>
      <p class="words">{filing.body}</p>
      <Facts
        facts={[
          { label: matterTexts.place, value: [filing.place, place].filter(Boolean).join(", ") },
          { label: matterTexts.area, value: tell(area) },
          { label: matterTexts.receivedAt, value: tell(instantWords(matter.receivedAt)) },
          { label: matterTexts.name, value: contact?.name },
          { label: matterTexts.phone, value: contact?.phone },
          { label: matterTexts.email, value: contact?.email },
        ]}
      />
    </section>
  );
};

const Pictures = ({ view: { files } }: { readonly view: MatterView }) => {
  const tell = useSay();
  const lang = useLanguage();
  const shown = files.filter(({ purpose }) => purpose !== "published");
  if (shown.length === 0) return null;
  return (
    <section class="stack close">
      <h2>{tell(matterTexts.photos)}</h2>
      {shown.map(({ id, width, height }, i) => (
        <figure class="print-picture">
          <img
            src={paths.staff.file.to({ id, variant: "view" }, lang)}
            width={width}
            height={height}
            alt={tell(t.picture(i + 1))}
          />
          <figcaption class="hint">{tell(t.picture(i + 1))}</figcaption>
        </figure>
      ))}
    </section>
  );
};

const Record = ({ view: { history } }: { readonly view: MatterView }) => {
  const tell = useSay();
  return (
    <section class="stack close">
      <h2>{tell(matterTexts.timeline)}</h2>
      <ol>
        {history.map((line) => (
          <li>
            {tell(line.when)} – {tell(line.who)}: {tell(line.what)}
            {line.type !== "filed" && (line.said ?? (line.erased && tell(historyTexts.erased))) && (
              <p class="preserve">{line.said ?? tell(historyTexts.erased)}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};

const askedNothing: Form<"reason"> = blank;

// Alone for a reason where they are accountable; else only with a request that was approved.
const AskSender = ({ view }: { readonly view: MatterView }) => {
  const tell = useSay();
  const lang = useLanguage();
  const { code } = view.matter;
  const { powers, requests } = view.sender;
  const approved = requests.find(
    ({ askedBy, state }) => askedBy === view.by.officer && state === "approved",
  );
  if (!powers.open && !approved) return <p class="hint">{tell(senderTexts.sealedTwo)}</p>;
  if (!powers.open) {
    return (
      <form method="post" action={paths.staff.step.to({ code, step: "in" }, lang)}>
        <input type="hidden" name="request" value={approved?.id} />
        <SubmitButton label={t.withSender} look="quiet" />
      </form>
    );
  }
  return (
    <details class="ask">
      <summary class="button quiet">{tell(t.withSender)}</summary>
      <form
        class="stack close"
        method="post"
        action={paths.staff.step.to({ code, step: "in" }, lang)}
      >
        <TextField
          form={askedNothing}
          name="reason"
          label={matterTexts.reason}
          hint={matterTexts.reasonHint}
          maxlength={500}
        />
        <SubmitButton label={t.withSender} look="quiet" />
      </form>
    </details>
  );
};
