const SIGNATURES = [
  { mediaType: 'application/pdf', bytes: Buffer.from('%PDF-') },
  { mediaType: 'image/png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { mediaType: 'image/jpeg', bytes: Buffer.from([0xff, 0xd8, 0xff]) },
] as const;

/** A kind of file that people may hand in. */
export type DocumentMediaType = (typeof SIGNATURES)[number]['mediaType'];

/** What a file is by its first bytes, whatever its name says: PDF, PNG, JPEG, or null for everything else. */
export function documentMediaType(content: Buffer): DocumentMediaType | null {
  const found = SIGNATURES.find(({ bytes }) => content.subarray(0, bytes.length).equals(bytes));
  return found?.mediaType ?? null;
}
