import { readYaml } from '#libs/platform';
import type { LineLedger } from './line-ledger.js';
import { linesOf, type SourceFile } from './mim-source.js';
import type { Finding } from './reading-state.js';

/** What a publiccode.yml says that an import needs. */
export interface PublicCode {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly licence?: string | undefined;
  readonly language?: string | undefined;
}

const LONGEST_LINE = 2_000;
const USED: ReadonlySet<string> = new Set(['name', 'url', 'landingURL', 'license', 'availableLanguages']);

/**
 * Reads a publiccode.yml. One that is no valid YAML is reported with the line of its first fault and read line by line as
 * far as that goes: the few properties that are needed stand on lines of their own.
 */
export function readPublicCode(file: SourceFile, ledger: LineLedger, findings: Finding[]): PublicCode {
  const faulty = faultsByLine(file.text ?? '');
  for (const [line, reason] of [...faulty].slice(0, 5))
    findings.push({ file: file.path, line, what: `${reason} It was read line by line instead.` });
  const values = new Map<string, string>();
  let list = '';
  linesOf(file.text ?? '').forEach((line, at) => {
    const claim = (fate: 'understood' | 'not-understood' | 'ignored', detail: string) =>
      ledger.claim(at + 1, at + 1, fate, detail);
    if (line.length > LONGEST_LINE) {
      claim('not-understood', 'a line longer than any of a publiccode.yml');
      return;
    }
    const [, name, value = ''] = /^\s*([A-Za-z]\w*)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    const entry = /^\s*-\s+(.*?)\s*$/.exec(line)?.[1];
    if (name !== undefined) list = name;
    if (name !== undefined && USED.has(name)) {
      if (value !== '' && !values.has(name)) values.set(name, unquoted(value));
      claim('understood', `publiccode: ${name}`);
    } else if (entry !== undefined && list === 'availableLanguages') {
      if (!values.has(list)) values.set(list, unquoted(entry));
      claim('understood', 'publiccode: availableLanguages');
    } else if (faulty.has(at + 1)) claim('not-understood', faulty.get(at + 1)!);
    else if (/^\s*(#|---|\.\.\.)/.test(line)) claim('ignored', 'a comment or a mark of YAML');
    else if (line.trim() !== '') claim('ignored', 'describes the repository, not the MIM');
  });
  return {
    name: values.get('name'),
    url: [values.get('url'), values.get('landingURL')].find(
      (url) => url !== undefined && /^https?:\/\//.test(url),
    ),
    licence: values.get('license'),
    language: values.get('availableLanguages'),
  };
}

/** What is wrong with the YAML, by line; faults behind the mark of a further document too. */
function faultsByLine(text: string): Map<number, string> {
  const apart = text.replaceAll(/^(---|\.\.\.)[ \t]*$/gm, '');
  const faults = [text, apart].flatMap((one) => {
    const yaml = readYaml(one);
    return yaml.ok ? [] : yaml.faults;
  });
  return new Map(faults.map(({ line, reason }) => [line ?? 1, reason]));
}

function unquoted(value: string): string {
  return value
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/\s+#.*$/, '')
    .trim();
}
