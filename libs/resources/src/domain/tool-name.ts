const LONGEST_SLUG = 60;

/** The address of a name: `IFC (openBIM)` is `ifc-openbim`. Empty where nothing of the name can stand in an address. */
export function slugOfName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
}

/** A name as the list is ordered by it: without capitals, accents and signs. */
export function sortNameOf(name: string): string {
  return slugOfName(name).replaceAll('-', ' ') || name.toLowerCase();
}
