const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sht ъ a ь y ю yu я ya ' +
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ß ss ø o ł l æ ae œ oe đ d'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, part, at, all) => {
      if (at % 2 === 0) pairs.push([part, all[at + 1] ?? '']);
      return pairs;
    }, []),
);

const LONGEST = 60;
/** Addresses of pages, which no case may have. */
const TAKEN: ReadonlySet<string> = new Set(['new']);

/** A title as part of an address: small Latin letters, digits and hyphens; empty where nothing of it can be written so. */
export function slugOf(title: string): string {
  const letters = [...title.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')];
  const slug = letters
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return TAKEN.has(slug) ? `${slug}-case` : slug;
}
