import type { Sql } from "#kernel/sql.ts";
import { boundariesIn, boundaryLayer, boundaryOf } from "#units/boundaries.store.ts";
import { filledSheet, overviewSheet, pathOf, spot } from "#units/map-drawing.ts";
import { type Box, type Label, labelsFor } from "#units/map-labels.ts";
import { lineOf } from "#units/contacts.ts";
import { contactsOf } from "#units/contacts.store.ts";

/** The size of the picture, in its own units. */
export const pictureSize = { width: 480, height: 360 } as const;

/** How much of what lies around is shown. */
const margin = 0.18;

/** The lines of a map, ready to be drawn. */
export type UnitMap = {
  readonly unit: string;
  readonly outline: string;
  readonly around: readonly { readonly name: string; readonly outline: string }[];
  /** Names of neighbours that have room on the sheet. */
  readonly labels: readonly Label[];
  readonly office: readonly [x: number, y: number] | null;
  /** The whole layer in small, and where the unit lies in it. */
  readonly city: {
    readonly width: number;
    readonly height: number;
    readonly outline: string;
    readonly here: string;
  };
  readonly source: string;
  readonly licence: string;
};

/** The map of a unit; undefined where no outline of it was loaded. */
export async function readUnitMap(sql: Sql, unit: number): Promise<UnitMap | undefined> {
  const [here, layer, contacts] = await Promise.all([
    boundaryOf(sql, unit),
    boundaryLayer(sql),
    contactsOf(sql, unit),
  ]);
  if (!here || !layer) return undefined;
  const sheet = filledSheet(here, margin, pictureSize);
  const around = await boundariesIn(sql, sheet.frame, unit);
  const small = overviewSheet(layer.frame);
  const point = lineOf(contacts, "office")?.point ?? null;
  const [x = 0, y = 0] = point ? spot(sheet, [point.lon, point.lat]) : [];
  const inside = x > 0 && y > 0 && x < sheet.width && y < sheet.height;
  return {
    unit: here.name,
    outline: pathOf(sheet, here.rings, 1),
    around: around.map(({ name, rings }) => ({ name, outline: pathOf(sheet, rings, 0) })),
    labels: labelsFor(sheet, around, corner(small)),
    office: point && inside ? [Math.round(x), Math.round(y)] : null,
    city: {
      width: small.width,
      height: small.height,
      outline: layer.drawing,
      here: pathOf(small, here.rings, 1),
    },
    source: layer.source,
    licence: layer.licence,
  };
}

/** What the small drawing covers: the corner at the top right. */
export const corner = ({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): Box => ({
  left: pictureSize.width - width - 20,
  top: 4,
  right: pictureSize.width - 4,
  bottom: height + 20,
});
