/** What clauses and claims call what is read at an address: `mims-plus/9.0/accessing-data/r1.1`. */
export function keyOf(address: string): string {
  return address.replace(/^\/mims\//, '');
}
