/** A class of populations: from `from` people to fewer than `below`. */
export interface PopulationClassBounds {
  readonly from: number;
  /** Null when there is no upper end. */
  readonly below: number | null;
}

/** The names of the classes, smallest first. */
export const POPULATION_CLASS_NAMES = [
  'under-5000',
  '5000-20000',
  '20000-50000',
  '50000-100000',
  '100000-500000',
  'over-500000',
] as const;

/** The name of a class of populations. */
export type PopulationClass = (typeof POPULATION_CLASS_NAMES)[number];

/** The classes in which authorities are compared by size. They touch each other and leave nothing out. */
export const POPULATION_CLASSES: Readonly<Record<PopulationClass, PopulationClassBounds>> = {
  'under-5000': { from: 0, below: 5_000 },
  '5000-20000': { from: 5_000, below: 20_000 },
  '20000-50000': { from: 20_000, below: 50_000 },
  '50000-100000': { from: 50_000, below: 100_000 },
  '100000-500000': { from: 100_000, below: 500_000 },
  'over-500000': { from: 500_000, below: null },
};

/** The class of a population; null when the population is not known. */
export function populationClassOf(population: number | null): PopulationClass | null {
  if (population === null) return null;
  const found = POPULATION_CLASS_NAMES.find((name) => {
    const { from, below } = POPULATION_CLASSES[name];
    return population >= from && (below === null || population < below);
  });
  return found ?? null;
}
