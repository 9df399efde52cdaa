/** The member states of the Union, as NUTS writes them: Greece is EL. */
export const EU_COUNTRIES: readonly string[] = [
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'EL', 'ES', 'FI', 'FR', 'HR', 'HU',
  'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
]; // prettier-ignore

/** NUTS writes Greece as EL; the names of countries are kept by ISO codes. */
const ISO_OF_NUTS: Readonly<Record<string, string>> = { EL: 'GR' };
const WITH_CODE_OF_THEIR_OWN: ReadonlySet<string> = new Set(Object.values(ISO_OF_NUTS));

const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether two capital letters name a country in the way the hub writes them. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || WITH_CODE_OF_THEIR_OWN.has(code)) return false;
  return NAMES.of(ISO_OF_NUTS[code] ?? code) !== undefined;
}
