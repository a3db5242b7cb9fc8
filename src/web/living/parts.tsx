import { asset } from "../assets.ts";
import { SubmitButton } from "../fields.tsx";
import { useSay } from "../language.ts";
import { BarChart, ColumnChart, ShareChart } from "../parts/chart.tsx";
import { ConfirmStep } from "../parts/confirm-step.tsx";
import { DataTable, Pager } from "../parts/data-table.tsx";
import { DueBadge } from "../parts/due-badge.tsx";
import { Entrances } from "../parts/entrance.tsx";
import { BigCode, Facts } from "../parts/facts.tsx";
import { Figures, FigureWithDenominator, SuppressedCell } from "../parts/figure.tsx";
import { Icon, iconNames } from "../parts/icon.tsx";
import { Ledger } from "../parts/ledger.tsx";
import { EmptyState, Notice, Progress } from "../parts/notice.tsx";
import { PersonChip } from "../parts/person-chip.tsx";
import { PhotoStrip } from "../parts/photo-strip.tsx";
import { QrCode } from "../parts/qr.tsx";
import { SideLinks } from "../parts/side-links.tsx";
import { StatusChip } from "../parts/status-chip.tsx";
import { StageLine, StepBar } from "../parts/steps.tsx";
import { Timeline } from "../parts/timeline.tsx";

import * as samples from "./samples.ts";
import * as t from "./texts.ts";

export { SampleForm } from "./sample-form.tsx";

type At = { readonly at: string };

export const Buttons = ({ at }: At) => (
  <div class="actions">
    <SubmitButton label="Nút chính" />
    <SubmitButton label="Nút phụ" look="quiet" />
    <SubmitButton label="Không làm lại được" look="grave" />
    <a class="button quiet" href={at}>
      Liên kết như nút
    </a>
    <a href={at}>Liên kết</a>
  </div>
);

export const Ways = () => <Entrances entrances={t.entrances} />;

export const Status = () => (
  <>
    <div class="chips">
      {t.chips.map((chip) => (
        <StatusChip {...chip} />
      ))}
    </div>
    <div class="stack close">
      {t.dues.map((due) => (
        <div>
          <DueBadge {...due} />
        </div>
      ))}
    </div>
  </>
);

export const Matter = () => (
  <>
    <PersonChip {...t.person} />
    <div class="card">
      <StageLine stages={t.stages} />
    </div>
    <StepBar steps={t.openSteps} />
    <Timeline
      entries={t.timeline.map(({ said, ...entry }) => ({
        ...entry,
        children: said === undefined ? undefined : <p>{said}</p>,
      }))}
    />
  </>
);

export const Numbers = () => (
  <>
    <Figures>
      {t.figures.map((figure) => (
        <FigureWithDenominator {...figure} />
      ))}
    </Figures>
    <Ledger lines={t.ledger} />
  </>
);

export const Charts = () => (
  <>
    <BarChart {...samples.chart.wards} />
    <ColumnChart {...samples.chart.months} />
    <ShareChart {...samples.chart.standing} />
    <BarChart {...samples.chart.areas} />
  </>
);

export const Lists = ({ at }: At) => {
  const say = useSay();
  return (
    <>
      <ul class="results">
        {samples.results.map(({ href, title, about, meta }) => (
          <li>
            <h3>
              <a href={href}>{title}</a>
            </h3>
            <p>{about}</p>
            <p class="meta">{meta}</p>
          </li>
        ))}
      </ul>
      <DataTable
        caption="Việc của tôi"
        rows={t.matters}
        href={(row) => `#${row.code}`}
        columns={[
          { key: "title", head: "Việc", cell: (row) => row.title },
          {
            key: "due",
            head: "Hạn",
            sort: { href: `${at}?theo=han`, now: "ascending" },
            cell: (row) => <StatusChip {...row.due} />,
          },
          {
            key: "place",
            head: "Nơi",
            sort: { href: `${at}?theo=noi` },
            cell: (row) => row.place,
          },
          { key: "who", head: "Người phụ trách", cell: (row) => row.who },
          {
            key: "count",
            head: "Số người nêu",
            figures: true,
            cell: (row) => (row.count < 5 ? <SuppressedCell /> : row.count),
          },
        ]}
      />
      <Pager previous={`${at}?truoc=a`} next={`${at}?sau=b`} note={t.pageNote} />
      <EmptyState title={t.nothing.title} action={t.nothing.action}>
        <p>{say(t.nothing.what)}</p>
      </EmptyState>
    </>
  );
};

export const Filters = ({ at }: At) => (
  <>
    <SideLinks
      label={samples.filters.label}
      links={samples.filters.links.map((link, nth) => ({ ...link, href: `${at}?cua=${nth}` }))}
    />
    <nav class="periods" aria-label="Kỳ">
      <ul>
        {samples.filters.periods.map((period, nth) => (
          <li>
            <a href={`${at}?ky=${nth}`} aria-current={nth === 0 ? "true" : undefined}>
              {period}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <form class="finder" method="get" action={at}>
      <div class="field">
        {/* oxlint-disable-next-line jsx-a11y/label-has-associated-control -- tied by its id */}
        <label for="tim-mau">Tìm trong danh sách</label>
        <input id="tim-mau" name="tu" type="search" />
      </div>
      <button type="submit" class="button quiet">
        Tìm
      </button>
    </form>
    <details class="unfold">
      <summary>Từng con số và cách đếm</summary>
      <p>Mở ra khi cần; không có gì quan trọng chỉ nằm ở đây.</p>
    </details>
  </>
);

export const Notices = () => {
  const say = useSay();
  return (
    <>
      {t.notices.map(({ said, ...notice }) => (
        <Notice {...notice}>
          <p>{say(said)}</p>
        </Notice>
      ))}
      <Progress {...t.progress} />
      <Progress label={t.progress.label} said={t.unknownProgress} />
    </>
  );
};

export const Confirm = ({ at }: At) => (
  <ConfirmStep {...t.confirm} grave action={at} back="#noi-dung" />
);

export const Codes = () => (
  <>
    <div class="card stack">
      <BigCode id="ma-mau" label="Mã vụ việc" code="HN 26 4K7P Q2" />
      <BigCode id="bi-mat" label="Mã bí mật" code="7TQ2 M9XC 40VD HJ5R" note={t.secretNote} />
      <Facts facts={t.facts} />
    </div>
    <QrCode text="https://danvan.example/tra-cuu" label="Mã QR của trang tra cứu" />
    <PhotoStrip photos={t.photos(asset("mark.svg"))} />
  </>
);

export const Article = ({ at }: At) => (
  <article class="prose">
    <h3>Vì sao có thêm buổi tiếp dân</h3>
    <p>
      Trong quý III, <strong>61 trên 180</strong> người hẹn gặp đã không đến được vì trùng giờ làm
      việc. Phường mở thêm buổi tối thứ Năm, <a href={at}>đặt hẹn như các buổi khác</a>.
    </p>
    <ul>
      <li>Thời gian: 18 giờ đến 20 giờ, bắt đầu từ 03/12/2026.</li>
      <li>Nơi: trụ sở UBND phường, có chỗ để xe và lối đi cho xe lăn.</li>
    </ul>
    <blockquote>
      <p>“Người dân không phải nghỉ làm mới gặp được Chủ tịch.”</p>
    </blockquote>
    <table>
      <thead>
        <tr>
          <th scope="col">Buổi</th>
          <th scope="col">Người tiếp</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>Thứ Năm, 18–20 giờ</td>
          <td>Chủ tịch UBND phường</td>
        </tr>
      </tbody>
    </table>
  </article>
);

export const OnPaper = () => (
  <>
    {samples.paper.map((line) => (
      <p>{line}</p>
    ))}
    <p class="print-only">Dòng này chỉ có trên bản in.</p>
    <p class="no-print">Dòng này không có trên bản in.</p>
  </>
);

export const Icons = () => (
  <div class="actions">
    {iconNames.map((name) => (
      <span class="actions">
        <Icon name={name} /> {name}
      </span>
    ))}
  </div>
);
