/**
 * Classes of population, from small to large. A class begins at `from` and ends before the next one begins, so that
 * 5 000 people are the first of the second class.
 */
const CLASSES = [
  { name: 'under-5k', from: 0 },
  { name: '5k-20k', from: 5_000 },
  { name: '20k-50k', from: 20_000 },
  { name: '50k-100k', from: 50_000 },
  { name: '100k-500k', from: 100_000 },
  { name: '500k-plus', from: 500_000 },
] as const;

/** A class of population. */
export type PopulationClass = (typeof CLASSES)[number]['name'];

/** The class that a number of inhabitants falls into; null when the number is not known. */
export function populationClassOf(population: number | null): PopulationClass | null {
  if (population === null) return null;
  return CLASSES.findLast(({ from }) => population >= from)?.name ?? null;
}
