import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";

import { corner, pictureSize, type UnitMap } from "../map.ts";
import { reachTexts as t } from "../texts.ts";

/** The map of a unit as a picture by itself: it brings its own colours, for light and dark. */
export const MapPicture = ({ lang, map }: { readonly lang: Lang; readonly map: UnitMap }) => {
  const { width, height } = pictureSize;
  const { unit, outline, around, labels, office, city } = map;
  const neighbours = around.filter((one) => one.outline !== "").map(({ name }) => name);
  const { left, top } = corner(city);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby="ten mo-ta"
      xml:lang={lang}
    >
      <title id="ten">{say(lang, t.mapTitle(unit))}</title>
      <desc id="mo-ta">
        {`${say(lang, t.mapSays(unit, neighbours, office !== null))} ${say(lang, t.mapNote)} ${say(lang, t.mapFrom(map.source, map.licence))}`}
      </desc>
      <style>{colours}</style>
      <rect class="ground" width={width} height={height} />
      {around.map((one) => (
        <path class="around" d={one.outline}>
          <title>{one.name}</title>
        </path>
      ))}
      <path class="here" d={outline} />
      {office && <circle class="office" cx={office[0]} cy={office[1]} r="6" />}
      {labels.map(({ name, x, y }) => (
        <text x={x} y={y}>
          {name}
        </text>
      ))}
      <g transform={`translate(${left + 8} ${top + 8})`}>
        <rect class="card" x="-8" y="-8" width={city.width + 16} height={city.height + 16} rx="6" />
        <path class="city" d={city.outline} />
        <path class="spot" d={city.here} />
      </g>
    </svg>
  );
};

/** The same colours as the page (web/style/tokens.css), written again because a picture stands alone. */
const colours = `
.ground{fill:#f1efe8}.around{fill:#fbfaf6;stroke:#c3c7bf;stroke-width:1}
.here{fill:#cfe3dc;stroke:#0b5d4b;stroke-width:2.5;stroke-linejoin:round}
.office{fill:#0b5d4b;stroke:#fff;stroke-width:2}
text{fill:#4a5751;font:12px system-ui,sans-serif;text-anchor:middle}
.card{fill:#fff;stroke:#d9dcd5}.city{fill:#dcded7}.spot{fill:#0b5d4b;stroke:#0b5d4b;stroke-width:2}
@media (prefers-color-scheme:dark){.ground{fill:#0d1210}.around{fill:#121815;stroke:#33403a}
.here{fill:#1a322b;stroke:#6cc7ae}.office{fill:#6cc7ae;stroke:#0b1511}
text{fill:#a9b5af}
.card{fill:#1a221e;stroke:#33403a}.city{fill:#3a4841}.spot{fill:#6cc7ae;stroke:#6cc7ae}}`;
