/** Where a family is read. */
export function familyAddress(slug: string): string {
  return `/mims/families/${slug}`;
}

/** Where an edition is read. */
export function editionAddress(family: string, number: string): string {
  return `/mims/${family}/${number}`;
}

/** Where a MIM is read. */
export function mimAddress(family: string, edition: string, slug: string): string {
  return `${editionAddress(family, edition)}/${slug}`;
}

/** Where a requirement is read, for good: its key never changes. */
export function requirementAddress(mim: string, key: string): string {
  return `${mim}/${key}`;
}

/** The parts of the address of a MIM, or null for any other address. */
export function parseMimAddress(address: string): { family: string; edition: string; slug: string } | null {
  const [, family, edition, slug] = /^\/mims\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(address) ?? [];
  return family && edition && slug ? { family, edition, slug } : null;
}
