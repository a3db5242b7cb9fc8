import type { Children } from "./jsx.ts";

import type { Lang } from "#kernel/text.ts";

import { asset } from "./assets.ts";
import {
  Checkbox,
  ErrorSummary,
  Fieldset,
  FileField,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from "./fields.tsx";
import { filled, withErrors } from "./form.ts";
import type { StaffHeader } from "./header.tsx";
import { Layout } from "./layout.tsx";
import { ConfirmStep } from "./parts/confirm-step.tsx";
import { DataTable, Pager } from "./parts/data-table.tsx";
import { DueBadge } from "./parts/due-badge.tsx";
import { Entrances } from "./parts/entrance.tsx";
import { BigCode, Facts } from "./parts/facts.tsx";
import { Figures, FigureWithDenominator, SuppressedCell } from "./parts/figure.tsx";
import { Icon, iconNames } from "./parts/icon.tsx";
import { EmptyState, Notice, Progress } from "./parts/notice.tsx";
import { PersonChip } from "./parts/person-chip.tsx";
import { PhotoStrip } from "./parts/photo-strip.tsx";
import { StatusChip } from "./parts/status-chip.tsx";
import { StageLine, StepBar } from "./parts/steps.tsx";
import { Timeline } from "./parts/timeline.tsx";
import { paths } from "./paths.ts";
import * as t from "./living-texts.ts";

type Props = { readonly lang: Lang; readonly trial: boolean; readonly staff?: StaffHeader };

/** The living page: every part in every state, to look at and to test. Its people and matters are invented. */
export const LivingPage = ({ lang, trial, staff }: Props) => (
  <Layout
    lang={lang}
    title={t.title}
    path={paths.admin.parts.to({})}
    trial={trial}
    staff={staff}
    wide
  >
    <Part name="Lối vào">
      <Entrances entrances={t.entrances} />
    </Part>
    <Part name="Trạng thái">
      <p class="actions">
        {t.chips.map((chip) => (
          <StatusChip {...chip} />
        ))}
      </p>
    </Part>
    <Part name="Hạn">
      <div class="stack close">
        {t.dues.map((due) => (
          <div>
            <DueBadge {...due} />
          </div>
        ))}
      </div>
    </Part>
    <Part name="Người chịu trách nhiệm">
      <PersonChip {...t.person} />
    </Part>
    <Part name="Các bước">
      <div class="card">
        <StageLine stages={t.stages} />
      </div>
      <StepBar steps={t.openSteps} />
    </Part>
    <Part name="Diễn biến">
      <Timeline
        entries={t.timeline.map(({ said, ...entry }) => ({
          ...entry,
          children: said === undefined ? undefined : <p>{said}</p>,
        }))}
      />
    </Part>
    <Part name="Con số">
      <Figures>
        {t.figures.map((figure) => (
          <FigureWithDenominator {...figure} />
        ))}
      </Figures>
    </Part>
    <Part name="Danh sách">
      <Matters />
      <Pager previous="?truoc=a" next="?sau=b" note={t.pageNote} />
      <EmptyState title={t.nothing.title} action={t.nothing.action}>
        <p>{t.nothing.what[lang]}</p>
      </EmptyState>
    </Part>
    <Part name="Thông báo">
      {t.notices.map(({ said, ...notice }) => (
        <Notice {...notice}>
          <p>{said[lang]}</p>
        </Notice>
      ))}
      <Progress {...t.progress} />
      <Progress label={t.progress.label} said={t.unknownProgress} />
    </Part>
    <Part name="Mã và thông tin">
      <div class="card stack">
        <BigCode id="ma" label="Mã vụ việc" code="HN 26 4K7P Q2" />
        <BigCode id="bi-mat" label="Mã bí mật" code="7TQ2 M9XC 40VD HJ5R" note={t.secretNote} />
        <Facts facts={t.facts} />
      </div>
    </Part>
    <Part name="Ảnh">
      <PhotoStrip photos={t.photos(asset("mark.svg"))} />
    </Part>
    <Part name="Biểu mẫu">
      <SampleForm />
    </Part>
    <Part name="Xác nhận">
      <ConfirmStep {...t.confirm} grave action={paths.admin.parts.to({})} back="#noi-dung" />
    </Part>
    <Part name="Nút">
      <p class="actions">
        <SubmitButton label="Nút chính" />
        <SubmitButton label="Nút phụ" look="quiet" />
        <SubmitButton label="Không làm lại được" look="grave" />
      </p>
    </Part>
    <Part name="Hình vẽ">
      <p class="actions">
        {iconNames.map((name) => (
          <span class="actions">
            <Icon name={name} /> {name}
          </span>
        ))}
      </p>
    </Part>
  </Layout>
);

const Part = (props: { readonly name: string; readonly children: Children }) => (
  <section class="stack part">
    <h2>{props.name}</h2>
    {props.children}
  </section>
);

const Matters = () => (
  <DataTable
    caption="Việc của tôi"
    rows={t.matters}
    href={(row) => `#${row.code}`}
    columns={[
      { key: "title", head: "Việc", cell: (row) => row.title },
      {
        key: "due",
        head: "Hạn",
        sort: { href: "?theo=han", now: "ascending" },
        cell: (row) => <StatusChip {...row.due} />,
      },
      { key: "place", head: "Nơi", sort: { href: "?theo=noi" }, cell: (row) => row.place },
      { key: "who", head: "Người phụ trách", cell: (row) => row.who },
      {
        key: "count",
        head: "Số người nêu",
        figures: true,
        cell: (row) => (row.count < 5 ? <SuppressedCell /> : row.count),
      },
    ]}
  />
);

const SampleForm = () => {
  const form = withErrors(
    filled<"title" | "content" | "kind" | "area" | "phone" | "publish" | "files">({
      title: "Rác",
      content: "Đống rác ở đầu ngõ 12 chưa được dọn từ thứ Hai.",
      kind: "phan-anh",
    }),
    t.formErrors,
  );
  return (
    <form method="post" action={paths.admin.parts.to({})} encType="multipart/form-data" noValidate>
      <ErrorSummary form={form} />
      <Radios form={form} name="kind" label={t.form.kind} options={t.kinds} />
      <TextField form={form} name="title" label={t.form.title} hint={t.form.titleHint} />
      <TextArea form={form} name="content" label={t.form.content} max={5000} rows={4} />
      <Select form={form} name="area" label={t.form.area} options={t.areas} empty={t.form.choose} />
      <FileField form={form} name="files" label={t.form.files} accept="image/*" multiple optional />
      <Fieldset legend={t.form.contact} hint={t.form.contactHint}>
        <TextField
          form={form}
          name="phone"
          label={t.form.phone}
          type="tel"
          autocomplete="tel"
          width="medium"
          optional
        />
        <Checkbox form={form} name="publish" label={t.form.publish} hint={t.form.publishHint} />
      </Fieldset>
      <SubmitButton label={t.form.send} />
    </form>
  );
};
