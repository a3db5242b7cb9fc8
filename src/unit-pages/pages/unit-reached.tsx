import { dayWords } from "#law/words.ts";
import { contactKindText } from "#units/contact-texts.ts";
import type { ContactLine } from "#units/contacts.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Facts } from "#web/parts/facts.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";

import { pictureSize } from "../map.ts";
import { reachTexts as r, unitTexts as t } from "../texts.ts";
import type { UnitView } from "../unit-view.ts";
import { Telephone } from "./telephone.tsx";

type Props = { readonly view: UnitView };

/** Who is in charge, where the office is, when they receive people, where it lies. */
export const Reached = ({ view }: Props) => (
  <div class="unit-reached">
    <div>
      <People view={view} />
      <Reception view={view} />
    </div>
    <div>
      <Contacts view={view} />
      <Outline view={view} />
    </div>
  </div>
);

const People = ({ view: { posts } }: Props) => {
  const speak = useSay();
  return (
    <section class="unit-part">
      <h2>{speak(t.people)}</h2>
      {posts.length === 0 ? (
        <p class="quiet-text">{speak(t.noPeople)}</p>
      ) : (
        <>
          <Facts
            facts={posts.map(({ title, role }) => ({ label: title, value: speak(t[role]) }))}
          />
          <p class="hint">{speak(t.peopleNote)}</p>
        </>
      )}
    </section>
  );
};

const Contacts = ({ view: { contacts } }: Props) => {
  const speak = useSay();
  const { lines } = contacts;
  const [first] = lines;
  const alike = lines.every(
    ({ source, checkedOn }) => source === first?.source && checkedOn === first.checkedOn,
  );
  return (
    <section class="unit-part">
      <h2>{speak(r.contacts)}</h2>
      {first === undefined ? (
        <p class="quiet-text">{speak(r.noContacts)}</p>
      ) : (
        <>
          <Facts
            facts={lines.map((line) => ({
              label: contactKindText[line.kind],
              value: (
                <>
                  <Way line={line} />
                  {!alike && <Known line={line} />}
                </>
              ),
            }))}
          />
          {alike && (
            <p class="hint">
              {speak(r.from)} <span lang="vi">{first.source}</span>.{" "}
              {speak(r.checked(first.checkedOn))}
            </p>
          )}
        </>
      )}
    </section>
  );
};

const Way = ({ line: { kind, value } }: { readonly line: ContactLine }) => {
  if (kind === "telephone") return <Telephone value={value} />;
  if (kind === "email") return <a href={`mailto:${value}`}>{value}</a>;
  return <span lang="vi">{value}</span>;
};

/** Where a line is from, and when somebody last made sure of it. */
const Known = ({ line: { source, checkedOn } }: { readonly line: ContactLine }) => {
  const speak = useSay();
  return (
    <small class="under">
      {speak(r.from)} <span lang="vi">{source}</span>. {speak(r.checked(checkedOn))}
    </small>
  );
};

const Reception = ({ view: { unit, sessions } }: Props) => {
  const speak = useSay();
  const lang = useLanguage();
  const { slug } = unit;
  return (
    <section class="unit-part">
      <h2>{speak(r.reception)}</h2>
      {sessions.length === 0 ? (
        <p class="quiet-text">{speak(r.noReception)}</p>
      ) : (
        <ul class="dated-list">
          {sessions.map(({ day, starts, ends, postTitle, place, state, reason }) => (
            <li>
              <p>
                <b>{speak(dayWords(day))}</b>, {starts} – {ends}
              </p>
              <p class="meta">
                {postTitle} · {place}
              </p>
              {state === "cancelled" && (
                <p>
                  <StatusChip look="late" label={r.cancelled} /> {reason}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <ul class="ways">
        <li>
          <a href={paths.reception.unit.to({ slug }, lang)}>{speak(r.schedule)}</a>
        </li>
        <li>
          <a href={paths.reception.feed.to({ slug }, lang)}>{speak(r.ics)}</a>
        </li>
      </ul>
    </section>
  );
};

const Outline = ({ view: { unit, map } }: Props) => {
  const speak = useSay();
  const lang = useLanguage();
  if (map === null) return null;
  return (
    <section class="unit-part">
      <h2>{speak(r.map)}</h2>
      <figure class="outline">
        <img
          src={paths.unit.map.to({ slug: unit.slug }, lang)}
          alt={speak(r.mapOf(unit.name))}
          width={pictureSize.width}
          height={pictureSize.height}
          loading="lazy"
        />
        <figcaption class="hint">
          {speak(r.mapNote)} {speak(r.mapFrom(map.source, map.licence))}
        </figcaption>
      </figure>
    </section>
  );
};
