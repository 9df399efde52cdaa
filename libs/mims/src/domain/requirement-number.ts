/** `R1.2a`, `RC5.1`, `R.1`, `R3`, `C1.R4`, `1.2`: what stands for a requirement in the sources. */
const FORM = /^R?\.?C?(?:(\d+)(?:[.-]R?(\d+))?)([a-z])?$/i;

/** A number in the one form in which numbers are compared: `C5.R1`, `RC5.1` and `R5.1` are all `5.1`. */
export function canonicalNumber(number: string): string {
  const compact = number.replace(/\s+/g, '');
  const parts = FORM.exec(compact);
  if (parts === null) return compact.toLowerCase();
  const [, first, second, letter = ''] = parts;
  return [first, second].filter((part) => part !== undefined).join('.') + letter.toLowerCase();
}
