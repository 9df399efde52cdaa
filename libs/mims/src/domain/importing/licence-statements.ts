import { linesOf, type MimSource } from './mim-source.js';

/** What one place of a repository says of the licence. */
export interface LicenceStatement {
  readonly licence: string;
  readonly file: string;
  readonly line: number;
}

const TEXTS: readonly (readonly [string, RegExp])[] = [
  ['CC-BY-SA-4.0', /attribution-sharealike 4\.0/i],
  ['CC-BY-NC-4.0', /attribution-noncommercial 4\.0/i],
  ['CC-BY-4.0', /attribution 4\.0 international|creative commons attribution 4\.0/i],
  ['CC0-1.0', /cc0 1\.0|creative commons zero/i],
  ['EUPL-1.2', /european union public licen[cs]e|EUPL/],
  ['Apache-2.0', /apache license/i],
  ['MIT', /\bMIT license\b/i],
];

/** Whether a file is the text of a licence. */
export function isLicenceFile(path: string): boolean {
  return (
    /(^|\/)(licen[cs]es?|copying|unlicense)([.-][\w.-]*)?$/i.test(path) || /(^|\/)licenses\//i.test(path)
  );
}

/** All statements of a licence, one for each licence and kind of place: the licence file, headers, what texts say. */
export function licenceStatements(
  source: MimSource,
  stated: string | undefined,
  publicCode: string | null,
): LicenceStatement[] {
  const found: LicenceStatement[] = [];
  for (const { path, text } of source.files) {
    if (text === null) continue;
    const lines = linesOf(text);
    if (isLicenceFile(path)) {
      const at = lines.findIndex((line) => TEXTS.some(([, words]) => words.test(line)));
      if (at >= 0) found.push({ licence: nameOf(lines[at]!)!, file: path, line: at + 1 });
    } else if (/\.(md|markdown|ya?ml)$/i.test(path) && !/\.mim\.ya?ml$/i.test(path))
      lines.forEach((line, at) => {
        const spdx = /SPDX-License-Identifier:\s*([\w.+-]{2,40})/.exec(line)?.[1];
        const said = /\blicen[cs]ed?\b/i.test(line) ? nameOf(line) : null;
        const licence = spdx ?? said;
        if (licence !== null && licence !== undefined) found.push({ licence, file: path, line: at + 1 });
      });
  }
  if (stated !== undefined && publicCode !== null) {
    const text = source.files.find(({ path }) => path === publicCode)?.text ?? '';
    const line = linesOf(text).findIndex((one) => /^\s*license\s*:/.test(one)) + 1;
    found.push({ licence: stated.slice(0, 40), file: publicCode, line });
  }
  return found;
}

/** The licences stated, as one line: more than one is a contradiction and says so. */
export function licenceLine(statements: readonly LicenceStatement[]): string | undefined {
  const licences = [...new Set(statements.map(({ licence }) => licence))];
  if (licences.length <= 1) return licences[0];
  return `contradictory: ${licences.join(', ')}`.slice(0, 80);
}

function nameOf(line: string): string | null {
  return TEXTS.find(([, words]) => words.test(line))?.[0] ?? null;
}
