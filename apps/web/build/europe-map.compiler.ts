import { type CountryShape } from '../app/directory/country-shape.ts';

type Point = readonly [x: number, y: number];
type Ring = readonly Point[];

/** The part of a TopoJSON document that is needed here. */
export interface Topology {
  readonly transform: { readonly scale: Point; readonly translate: Point };
  /** Each arc: differences from point to point, in whole steps. */
  readonly arcs: readonly (readonly Point[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly Geometry[] } };
}

interface Geometry {
  readonly type: string;
  /** The number of the country in ISO 3166-1; absent for places without one. */
  readonly id?: string;
  readonly properties: { readonly name: string };
  /** Rings of one polygon, or of several, as numbers of arcs; a complement means the arc backwards. */
  readonly arcs?: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[];
}

/** The size of the picture in its own units. */
export const MAP_WIDTH = 610;
export const MAP_HEIGHT = 670;

/** Countries that can have members, by their number in ISO 3166-1; codes as in NUTS, so Greece is EL. */
const CODES: Readonly<Record<string, string>> = {
  '008': 'AL', '020': 'AD', '040': 'AT', '056': 'BE', '070': 'BA', '100': 'BG', '112': 'BY', '191': 'HR', '196': 'CY',
  '203': 'CZ', '208': 'DK', '233': 'EE', '246': 'FI', '248': 'FI', '250': 'FR', '276': 'DE', '300': 'EL', '348': 'HU',
  '352': 'IS', '372': 'IE', '380': 'IT', '428': 'LV', '438': 'LI', '440': 'LT', '442': 'LU', '470': 'MT', '492': 'MC',
  '498': 'MD', '499': 'ME', '528': 'NL', '578': 'NO', '616': 'PL', '620': 'PT', '642': 'RO', '643': 'RU', '674': 'SM',
  '688': 'RS', '703': 'SK', '705': 'SI', '724': 'ES', '752': 'SE', '756': 'CH', '792': 'TR', '804': 'UA', '807': 'MK',
  '826': 'UK',
}; // prettier-ignore
const CODES_BY_NAME: Readonly<Record<string, string>> = { Kosovo: 'XK', 'N. Cyprus': 'CY' };

const RADIANS = Math.PI / 180;
/** The projection for maps of Europe: Lambert's azimuthal, equal in area, around 52° N 10° E (EPSG 3035). */
const MIDDLE = { longitude: 10 * RADIANS, latitude: 52 * RADIANS };
const SCALE = 915;
const OFFSET: Point = [262, 362];
const NEIGHBOURHOOD = { west: -30, east: 70, south: 20, north: 75 };
const MARGIN = 4;
const TOLERANCE = 0.9;
const SMALLEST_RING = 4;
const EASY_TO_HIT = 26;

/** Turns shapes of the world's countries into small pictures of those in Europe, borders that two share staying one. */
export function europeShapes(topology: Topology): CountryShape[] {
  const arcs = topology.arcs.map((arc) => simplified(arcOf(arc, topology).map(projected)));
  const rings = new Map<string, Ring[]>();
  for (const geometry of topology.objects.countries.geometries) {
    const code = CODES[geometry.id ?? ''] ?? CODES_BY_NAME[geometry.properties.name] ?? '';
    const found = ringsOf(geometry)
      .filter((ring) => isNear(ring, topology))
      .map((ring) => clipped(joined(ring, arcs)))
      .filter((ring) => ring.length > 2);
    if (found.length > 0) rings.set(code, [...(rings.get(code) ?? []), ...found]);
  }
  return [...rings]
    .map(([code, of]) => shapeOf(code, of))
    .sort((one, other) => other.d.length - one.d.length);
}

function arcOf(steps: readonly Point[], { transform: { scale, translate } }: Topology): Point[] {
  let [x, y] = [0, 0];
  return steps.map(([right, up]) => {
    x += right;
    y += up;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function projected([longitude, latitude]: Point): Point {
  const [along, up] = [longitude * RADIANS - MIDDLE.longitude, latitude * RADIANS];
  const { sin, cos } = Math;
  const spread = 1 + sin(MIDDLE.latitude) * sin(up) + cos(MIDDLE.latitude) * cos(up) * cos(along);
  const k = SCALE * Math.sqrt(2 / Math.max(spread, 1e-6));
  const x = k * cos(up) * sin(along);
  const y = k * (cos(MIDDLE.latitude) * sin(up) - sin(MIDDLE.latitude) * cos(up) * cos(along));
  return [OFFSET[0] + x, OFFSET[1] - y];
}

function ringsOf({ type, arcs = [] }: Geometry): readonly (readonly number[])[] {
  return type === 'MultiPolygon'
    ? (arcs as readonly (readonly (readonly number[])[])[]).flat()
    : (arcs as readonly (readonly number[])[]);
}

function isNear(ring: readonly number[], topology: Topology): boolean {
  const { west, east, south, north } = NEIGHBOURHOOD;
  return ring.some((at) =>
    arcOf(topology.arcs[at < 0 ? ~at : at] ?? [], topology).some(
      ([x, y]) => x > west && x < east && y > south && y < north,
    ),
  );
}

function joined(ring: readonly number[], arcs: readonly Ring[]): Ring {
  return ring.flatMap((at) => {
    const arc = at < 0 ? (arcs[~at] ?? []).toReversed() : (arcs[at] ?? []);
    return arc.slice(1);
  });
}

/** Douglas and Peucker: drops the points that lie closer to the line than anybody sees. Ends stay where they are. */
function simplified(line: Ring): Ring {
  const [first, last] = [line[0], line.at(-1)];
  if (line.length < 3 || first === undefined || last === undefined) return line;
  let [farthest, distance] = [0, 0];
  line.forEach((point, at) => {
    const found = distanceTo(point, first, last);
    if (found > distance) [farthest, distance] = [at, found];
  });
  if (distance <= TOLERANCE) return [first, last];
  return [...simplified(line.slice(0, farthest + 1)), ...simplified(line.slice(farthest)).slice(1)];
}

function distanceTo([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

/** Sutherland and Hodgman: what of a ring lies within the picture and a little around it. */
function clipped(ring: Ring): Ring {
  const edges: readonly ((point: Point) => number)[] = [
    ([x]) => x + MARGIN,
    ([x]) => MAP_WIDTH + MARGIN - x,
    ([, y]) => y + MARGIN,
    ([, y]) => MAP_HEIGHT + MARGIN - y,
  ];
  return edges.reduce<Ring>((left, inside) => cutBy(left, inside), ring);
}

function cutBy(ring: Ring, inside: (point: Point) => number): Ring {
  return ring.flatMap((point, at) => {
    const before = ring.at(at - 1) ?? point;
    const [here, there] = [inside(point), inside(before)];
    const share = there / (there - here);
    const crossing: Point = [
      before[0] + share * (point[0] - before[0]),
      before[1] + share * (point[1] - before[1]),
    ];
    return [...(here < 0 !== there < 0 ? [crossing] : []), ...(here < 0 ? [] : [point])];
  });
}

function areaOf(ring: Ring): number {
  return ring.reduce((sum, [x, y], at) => {
    const [x1, y1] = ring.at(at - 1) ?? [x, y];
    return sum + (x1 * y - x * y1) / 2;
  }, 0);
}

function shapeOf(code: string, rings: readonly Ring[]): CountryShape {
  const largest = rings.toSorted((one, other) => Math.abs(areaOf(other)) - Math.abs(areaOf(one)))[0] ?? [];
  const seen = rings.filter((ring) => ring === largest || Math.abs(areaOf(ring)) >= SMALLEST_RING);
  const [x, y] = middleOf(largest);
  const [xs, ys] = [largest.map((point) => point[0]), largest.map((point) => point[1])];
  const isSmall =
    Math.max(...xs) - Math.min(...xs) < EASY_TO_HIT || Math.max(...ys) - Math.min(...ys) < EASY_TO_HIT;
  return { code, d: seen.map(pathOf).join(''), x: Math.round(x), y: Math.round(y), isSmall };
}

function middleOf(ring: Ring): Point {
  const area = areaOf(ring);
  const [x, y] = ring.reduce<Point>(
    ([sumX, sumY], [px, py], at) => {
      const [qx, qy] = ring.at(at - 1) ?? [px, py];
      const weight = qx * py - px * qy;
      return [sumX + (px + qx) * weight, sumY + (py + qy) * weight];
    },
    [0, 0],
  );
  return area === 0 ? (ring[0] ?? [0, 0]) : [x / (6 * area), y / (6 * area)];
}

/** The ring as path data: where it begins, and from there the steps, in tenths, which are shorter than the places. */
function pathOf(ring: Ring): string {
  const tenths = ring.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)]);
  const written = (tenth: number): string => String(tenth / 10);
  const steps = tenths.slice(1).map(([x, y], at) => {
    const [x1, y1] = tenths[at] ?? [x, y];
    return `${written(x - x1)},${written(y - y1)}`;
  });
  const [x, y] = tenths[0] ?? [0, 0];
  return `M${written(x)},${written(y)}l${steps.join(' ')}z`;
}
