import { ok, refuse, type Result } from "#kernel/result.ts";

/** A place as GeoJSON writes it: longitude, latitude, in degrees (WGS 84). */
export type Place = readonly [lon: number, lat: number];
/** A closed line: the last place is the first one. */
export type Ring = readonly Place[];

/** From the west and south to the east and north, in degrees. */
export type Frame = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** The outline of one unit, by its statistics code: the rings of all its parts. */
export type Outline = { readonly code: string; readonly rings: readonly Ring[] } & Frame;

export type BoundaryFault =
  | { readonly because: "too-large" }
  | { readonly because: "not-geojson" }
  | { readonly because: "no-code"; readonly nth: number }
  | { readonly because: "code-twice"; readonly code: string }
  | { readonly because: "not-a-polygon"; readonly code: string }
  | { readonly because: "place-outside"; readonly code: string }
  | { readonly because: "ring-open"; readonly code: string }
  | { readonly because: "ring-flat"; readonly code: string };

/** Policy: simplified outlines for a screen, not a survey. The full layer of Hà Nội has 358 kB, 16,401 places. */
export const largest = { bytes: 5_000_000, places: 100_000 } as const;

/**
 * The outlines of a GeoJSON FeatureCollection (RFC 7946) of polygons, each with its unit's statistics
 * code in `properties.code` or `id`. Refuses the whole file for one outline that is none: not closed,
 * without area, outside Việt Nam and its sea, twice the same code, too large for a picture.
 */
export function outlinesIn(text: string): Result<readonly Outline[], BoundaryFault> {
  if (text.length > largest.bytes) return refuse({ because: "too-large" });
  const features = featuresIn(text);
  if (features === null || features.length === 0) return refuse({ because: "not-geojson" });
  const outlines: Outline[] = [];
  const codes = new Set<string>();
  let places = 0;
  for (const [at, feature] of features.entries()) {
    const code = codeOf(feature);
    if (code === null) return refuse({ because: "no-code", nth: at + 1 });
    if (codes.has(code)) return refuse({ because: "code-twice", code });
    codes.add(code);
    const rings = ringsOf(feature["geometry"]);
    if (rings === null) return refuse({ because: "not-a-polygon", code });
    for (const ring of rings) {
      const fault = ringFault(ring);
      if (fault) return refuse({ because: fault, code });
    }
    places += rings.reduce((sum, ring) => sum + ring.length, 0);
    if (places > largest.places) return refuse({ because: "too-large" });
    outlines.push({ code, rings, ...frameOf(rings) });
  }
  return ok(outlines);
}

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function featuresIn(text: string): readonly Thing[] | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isThing(read) || read["type"] !== "FeatureCollection") return null;
  const { features } = read;
  return Array.isArray(features) && features.every(isThing) ? features : null;
}

function codeOf(feature: Thing): string | null {
  const { properties, id } = feature;
  const given = (isThing(properties) ? properties["code"] : undefined) ?? id;
  return typeof given === "string" && /^\d{2,5}$/.test(given) ? given : null;
}

function ringsOf(geometry: unknown): readonly Ring[] | null {
  if (!isThing(geometry)) return null;
  const { type, coordinates } = geometry;
  const parts = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : null;
  if (!Array.isArray(parts) || parts.length === 0) return null;
  const rings: Ring[] = [];
  for (const part of parts as readonly unknown[]) {
    if (!Array.isArray(part) || part.length === 0) return null;
    for (const ring of part as readonly unknown[]) {
      if (!Array.isArray(ring)) return null;
      const places = ring.map(placeIn);
      if (places.includes(null)) return null;
      rings.push(places.filter((one) => one !== null));
    }
  }
  return rings;
}

/** Five decimals, about a metre; a third number, the height, is left out. */
function placeIn(given: unknown): Place | null {
  if (!Array.isArray(given)) return null;
  const [lon, lat] = given as readonly unknown[];
  return typeof lon === "number" &&
    typeof lat === "number" &&
    Number.isFinite(lon) &&
    Number.isFinite(lat)
    ? [rounded(lon), rounded(lat)]
    : null;
}

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function ringFault(ring: Ring): "place-outside" | "ring-open" | "ring-flat" | null {
  if (ring.some(([lon, lat]) => lon < 102 || lon > 118 || lat < 6 || lat > 24))
    return "place-outside";
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return "ring-open";
  return Math.abs(areaOf(ring)) < 1e-9 ? "ring-flat" : null;
}

/** Twice signed, in square degrees: enough to tell a ring from a line. */
const areaOf = (ring: Ring): number =>
  ring.reduce((sum, [lon, lat], at) => {
    const [lon2, lat2] = ring[(at + 1) % ring.length] ?? [lon, lat];
    return sum + (lon * lat2 - lon2 * lat);
  }, 0) / 2;

/** The smallest frame around all of them. */
function frameOf(rings: readonly Ring[]): Frame {
  const places = rings.flat();
  const lons = places.map(([lon]) => lon);
  const lats = places.map(([, lat]) => lat);
  return {
    west: Math.min(...lons),
    south: Math.min(...lats),
    east: Math.max(...lons),
    north: Math.max(...lats),
  };
}

/** The frame around several frames. */
export const frameAround = (frames: readonly Frame[]): Frame => ({
  west: Math.min(...frames.map(({ west }) => west)),
  south: Math.min(...frames.map(({ south }) => south)),
  east: Math.max(...frames.map(({ east }) => east)),
  north: Math.max(...frames.map(({ north }) => north)),
});
