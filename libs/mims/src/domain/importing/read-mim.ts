import { cleanLines } from './clean-lines.js';
import { announcesRequirements, partOfHeading } from './import-vocabulary.js';
import { isLicenceFile, licenceStatements, type LicenceStatement } from './licence-statements.js';
import { LineLedger, type LineRange } from './line-ledger.js';
import { blocksOf, nestsTooDeep, plainText } from './markdown-blocks.js';
import { MimDraft } from './mim-draft.js';
import { identityOf, titleOfMim, type MimIdentity } from './mim-identity.js';
import { linesOf, type MimSource, type SourceFile } from './mim-source.js';
import { PageReader } from './page-reader.js';
import { readPublicCode, type PublicCode } from './public-code.js';
import { ReadingState, type Finding } from './reading-state.js';
import { joined, readContents, type Contents } from './table-of-contents.js';
import type { MimPart } from '../bodies/vocabulary.js';

/** The account of one file: every line exactly once; a file that is no text has none. */
export interface FileAccount {
  readonly path: string;
  readonly sha256: string;
  readonly lines: number;
  readonly ranges: readonly LineRange[];
}

/** Everything that was read of a repository. */
export interface MimReading {
  readonly identity: MimIdentity | null;
  readonly draft: MimDraft;
  /** A code like `en`, as the repository states it. */
  readonly language: string;
  readonly url: string | undefined;
  readonly licences: readonly LicenceStatement[];
  readonly files: readonly FileAccount[];
  readonly findings: readonly Finding[];
}

const PAGE = /\.(md|markdown|mdown)$/i;
const SUMMARY = /(^|\/)summary\.md$/i;
const PUBLIC_CODE = /(^|\/)publiccode\.ya?ml$/i;
/** Files of the catalogue of tools that some repositories carry beside the text of a MIM. */
const TOOLS = /(\.mim\.ya?ml|(^|\/)tools\.csv)$/i;
const MAX_PAGE = 512 * 1024;

/** The files of a source that describe tools: the files themselves, and the page that lists them in their folder. */
export function toolFiles(source: MimSource): readonly SourceFile[] {
  const folders = new Set(
    source.files.filter(({ path }) => TOOLS.test(path)).map(({ path }) => folderOf(path)),
  );
  return source.files.filter(
    ({ path, text }) =>
      text !== null && (TOOLS.test(path) || (/(^|\/)index\.md$/i.test(path) && folders.has(folderOf(path)))),
  );
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Reads a repository of a MIM: pure, and total; whatever the files hold, every line of them is accounted for. */
export function readMim(source: MimSource): MimReading {
  return new MimReader(source).read();
}

interface Page {
  readonly file: SourceFile;
  /** As the table of contents calls it. */
  readonly listed: string | undefined;
  readonly heading: string | undefined;
}

class MimReader {
  private readonly draft = new MimDraft();
  private readonly findings: Finding[] = [];
  private readonly ledgers = new Map<string, LineLedger>();
  private readonly paths: ReadonlySet<string>;
  private readonly tools: ReadonlySet<string>;
  private code: PublicCode = {};
  private url: string | undefined;
  private front = new Map<string, string>();

  constructor(private readonly source: MimSource) {
    this.paths = new Set(source.files.map(({ path }) => path));
    this.tools = new Set(toolFiles(source).map(({ path }) => path));
    for (const { path, text } of source.files)
      if (text !== null) this.ledgers.set(path, new LineLedger(linesOf(text)));
  }

  read(): MimReading {
    const codeFile = this.source.files.find(({ path, text }) => PUBLIC_CODE.test(path) && text !== null);
    if (codeFile !== undefined)
      this.code = readPublicCode(codeFile, this.ledger(codeFile.path), this.findings);
    this.url = this.address();
    const contents = this.contents();
    this.besideThePages();
    const pages = this.pages(contents);
    const identity = identityOf(titles(pages), this.source.folderNames, this.code.name);
    for (const page of pages) this.page(page, contents !== null);
    const licences = licenceStatements(this.source, this.code.licence, codeFile?.path ?? null);
    this.reportLicences(licences);
    for (const { path, reason } of this.source.skipped)
      this.findings.push({ file: path, line: null, what: reason });
    return {
      identity,
      draft: this.draft,
      language: (this.front.get('lang') ?? this.front.get('language') ?? this.code.language ?? 'en')
        .slice(0, 2)
        .toLowerCase(),
      url: this.url,
      licences,
      files: this.source.files.map(({ path, sha256, text }) => ({
        path,
        sha256,
        lines: text === null ? 0 : linesOf(text).length,
        ranges: this.ledgers.get(path)?.ranges() ?? [],
      })),
      findings: this.findings,
    };
  }

  private ledger(path: string): LineLedger {
    return this.ledgers.get(path)!;
  }

  /** The address of the repository: stated, cloned from, or the one its pages link to under its own name. */
  private address(): string | undefined {
    if (this.code.url !== undefined) return this.code.url;
    const remote = this.source.git?.remote ?? null;
    if (remote !== null) return remote;
    const names = this.source.folderNames.map((name) => name.replace(/\.(history|git)$/i, '').toLowerCase());
    for (const { path, text } of this.source.files) {
      if (text === null || !PAGE.test(path)) continue;
      for (const [address, name = ''] of text.matchAll(
        /https:\/\/(?:github|gitlab|codeberg)\.(?:com|org)\/[\w.-]+\/([\w.-]+)/g,
      ))
        if (names.includes(name.replace(/\.git$/, '').toLowerCase())) return address.replace(/\.git$/, '');
    }
    return undefined;
  }

  private contents(): Contents | null {
    const files = this.source.files.filter(({ path, text }) => SUMMARY.test(path) && text !== null);
    if (files.length === 0) return null;
    files.sort((a, b) => a.path.split('/').length - b.path.split('/').length);
    return {
      pages: files.flatMap(
        (file) => readContents(file, this.paths, this.ledger(file.path), this.findings).pages,
      ),
    };
  }

  /** Speaks for the files that are no pages. */
  private besideThePages(): void {
    for (const { path, text } of this.source.files) {
      if (text === null) {
        this.findings.push({
          file: path,
          line: null,
          what: 'is no text in UTF-8 (a picture, perhaps) and is not brought in',
        });
        continue;
      }
      const ledger = this.ledger(path);
      if (isLicenceFile(path)) ledger.claimRest('ignored', 'the text of a licence');
      else if (/(^|\/)code[_-]of[_-]conduct\b/i.test(path)) ledger.claimRest('ignored', 'a code of conduct');
      else if (this.tools.has(path))
        ledger.claimRest('ignored', 'belongs to the catalogue of tools, not to the text of the MIM');
      else if (!PAGE.test(path) && !PUBLIC_CODE.test(path))
        ledger.claimRest('not-understood', 'a file of another kind than pages in Markdown');
    }
  }

  /** The pages in the order of the table of contents, then of their paths; mechanisms last, as they speak of requirements. */
  private pages(contents: Contents | null): Page[] {
    const order = new Map((contents?.pages ?? []).map(({ path }, at) => [path, at]));
    const titled = new Map((contents?.pages ?? []).map(({ path, title }) => [path, title]));
    const rank = (path: string) => order.get(path) ?? order.size + (/(^|\/)docs\//.test(path) ? 0 : 1);
    const pages = this.source.files
      .filter(
        ({ path, text }) => text !== null && PAGE.test(path) && !SUMMARY.test(path) && !this.tools.has(path),
      )
      .filter(({ path }) => !isLicenceFile(path) && !/(^|\/)code[_-]of[_-]conduct\b/i.test(path))
      .map((file) => ({ file, listed: titled.get(file.path), heading: firstHeading(file.text ?? '') }));
    const late = (page: Page) => (partOfPage(page) === 'mechanisms' ? 1 : 0);
    return pages.sort(
      (a, b) =>
        late(a) - late(b) || rank(a.file.path) - rank(b.file.path) || (a.file.path < b.file.path ? -1 : 1),
    );
  }

  private page(page: Page, hasContents: boolean): void {
    const { path, text } = page.file;
    const ledger = this.ledger(path);
    const raw = linesOf(text ?? '');
    if (hasContents && page.listed === undefined && !aboutTheRepository(path))
      this.findings.push({
        file: path,
        line: null,
        what: 'is a page that the table of contents does not name',
      });
    if ((text ?? '').length > MAX_PAGE) {
      ledger.claimRest('not-understood', 'a page longer than 512 KB');
      return;
    }
    if (raw.some((line) => nestsTooDeep(line))) {
      ledger.claimRest('not-understood', 'nested deeper than any text needs');
      return;
    }
    const folder = path.split('/').slice(0, -1);
    const clean = cleanLines(raw, (target) => this.resolve(folder, target), ledger);
    for (const { line, what } of clean.remarks) this.findings.push({ file: path, line, what });
    for (const [name, value] of clean.front) if (!this.front.has(name)) this.front.set(name, value);
    const title = page.heading ?? page.listed ?? clean.front.get('title') ?? nameOfFile(path);
    const state = new ReadingState(path, this.draft, ledger, this.findings, partOfPage(page), title);
    state.announced = announcesRequirements(title);
    new PageReader(state, (heading) => titleOfMim(heading) !== null).read(blocksOf(clean.lines));
    if (clean.lines.every((line) => /^\s*(#.*)?$/.test(line)))
      this.findings.push({ file: path, line: null, what: 'is a page without text' });
    return undefined;
  }

  private resolve(folder: readonly string[], target: string): string | null {
    if (this.url === undefined || /^[a-z][a-z0-9+.-]*:|^#|^\/\//i.test(target)) return null;
    const path = joined(folder, target.split(/[?#]/)[0]!);
    if (path === null || !this.paths.has(path) || !this.url.includes('github.com')) return null;
    return `${this.url}/blob/HEAD/${path
      .split('/')
      .map((part) => encodeURIComponent(part))
      .join('/')}`;
  }

  private reportLicences(statements: readonly LicenceStatement[]): void {
    const first = new Map(statements.map((statement) => [statement.licence, statement] as const).reverse());
    if (first.size === 0)
      this.findings.push({
        file: '',
        line: null,
        what: 'no licence is stated anywhere: treat the texts as all rights reserved',
      });
    if (first.size > 1)
      for (const { licence, file, line } of first.values())
        this.findings.push({
          file,
          line,
          what: `states the licence ${licence}, and others are stated too: ask before publishing`,
        });
  }
}

function titles(pages: readonly Page[]): string[] {
  return pages.flatMap(({ heading, listed }) => [heading, listed]).filter((title) => title !== undefined);
}

function partOfPage({ heading, listed, file }: Page): MimPart {
  for (const title of [heading, listed, nameOfFile(file.path)]) {
    const part = title === undefined ? null : partOfHeading(title);
    if (part !== null) return part;
  }
  return 'other';
}

function firstHeading(text: string): string | undefined {
  const line = linesOf(text).find((one) => /^\uFEFF?\s{0,3}#{1,3}\s+\S/.test(one));
  return line === undefined
    ? undefined
    : plainText(
        line
          .replaceAll(/\s+/g, ' ')
          .replace(/^\uFEFF?\s*#+\s+/, '')
          .replaceAll(/[\u200B-\u200F\u2060\uFEFF]/g, '')
          .replace(/\s+#*\s*$/, ''),
      );
}

/** `docs/capabilities-and-requirements.md` as `capabilities and requirements`. */
function nameOfFile(path: string): string {
  return path
    .split('/')
    .at(-1)!
    .replace(/\.[a-z]+$/i, '')
    .replaceAll(/[-_]+/g, ' ');
}

function aboutTheRepository(path: string): boolean {
  return (
    !path.includes('/') &&
    /^(readme|contributing|governance|changelog|security|support|authors)\b/i.test(path)
  );
}
