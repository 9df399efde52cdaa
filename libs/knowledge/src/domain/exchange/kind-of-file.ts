/** What a file holds, by what a text of items says at its beginning, or else by its name: `initiative-2.csv`. */
export function kindOfFile(fileName: string, bytes: Uint8Array): string {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 2_000));
  const said = /\.(?:ya?ml|json)$/i.test(fileName)
    ? /^[\s{]*"?kind"?:\s*"?([a-z-]+)/m.exec(beginning)?.[1]
    : undefined;
  return said ?? fileName.replace(/\.[^.]*$/, '').replace(/-\d+$/, '');
}
