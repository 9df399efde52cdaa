import { attribute, cleanInline, type ResolveLink } from './clean-inline.js';
import type { LineLedger } from './line-ledger.js';

/** A page as plain Markdown with as many lines as its file, and what was noticed on the way. */
export interface CleanPage {
  readonly lines: readonly string[];
  readonly remarks: readonly { readonly line: number; readonly what: string }[];
  /** What a front matter says: `title`, `lang`. */
  readonly front: ReadonlyMap<string, string>;
}

const KEY_WORD = /\b(SHALL|MUST|SHOULD|MAY|MUSS|SOLL|SOLLTE|KANN|DARF)\b/;
const FENCE = /^(\s*(?:>\s*)*)(`{3,}|~{3,})\s*([^`]*)$/;
const GITBOOK = /^\s*\{%-?\s*(end)?([a-z-]+)(.*?)-?%\}\s*$/;
const QUOTED = new Set(['hint']);
const SILENT = new Set([
  'tabs',
  'tab',
  'hint',
  'content-ref',
  'code',
  'columns',
  'column',
  'stepper',
  'step',
  'embed',
  'file',
]);

/**
 * Makes plain Markdown of a page of a git book, line for line: hints become quotations, tabs bold words, embedded pages
 * links; comments and HTML go; a fenced block that holds requirements instead of code becomes text. What leaves no words
 * behind is spoken for in the ledger.
 */
export function cleanLines(raw: readonly string[], resolve: ResolveLink, ledger: LineLedger): CleanPage {
  return new Cleaning(raw, resolve, ledger).run();
}

class Cleaning {
  private readonly out: string[];
  private readonly remarks: { line: number; what: string }[] = [];
  private readonly front = new Map<string, string>();
  private at = 0;
  private quoted = false;
  /** False once a comment was met that never ends: no later one does. */
  private commentsEnd = true;

  constructor(
    private readonly raw: readonly string[],
    private readonly resolve: ResolveLink,
    private readonly ledger: LineLedger,
  ) {
    this.out = raw.map(() => '');
  }

  run(): CleanPage {
    this.frontMatter();
    while (this.at < this.raw.length) {
      const line = this.raw[this.at]!;
      if (line.includes('<!--')) this.comment();
      else if (FENCE.test(line)) this.fence();
      else if (GITBOOK.test(line)) this.gitBook();
      else this.put(this.at++, line);
    }
    return { lines: this.out, remarks: this.remarks, front: this.front };
  }

  private put(at: number, line: string): void {
    const text = cleanInline(line.replace(/^\uFEFF/, ''), this.resolve, (what) =>
      this.remarks.push({ line: at + 1, what }),
    );
    this.out[at] = this.quoted ? `> ${text}` : text;
    if (text.trim() === '' && line.trim() !== '')
      this.ledger.claim(at + 1, at + 1, 'ignored', 'mark-up without words');
  }

  private frontMatter(): void {
    if (this.raw[0]?.replace(/^\uFEFF/, '').trim() !== '---') return;
    const end = this.raw.findIndex((line, at) => at > 0 && line.trim() === '---');
    const inside = this.raw.slice(1, Math.max(end, 0));
    if (end < 0 || end > 40 || !inside.every((line) => /^\s*($|#|-\s|[\w-]+\s*:)/.test(line))) return;
    inside.forEach((line, at) => {
      const [, name, value] = /^([\w-]+)\s*:\s*["']?(.*?)["']?\s*$/.exec(line) ?? [];
      if (name !== undefined && value) this.front.set(name.toLowerCase(), value);
      const known = name !== undefined && ['title', 'lang', 'language'].includes(name.toLowerCase());
      if (known) this.ledger.claim(at + 2, at + 2, 'understood', `front matter: ${name}`);
      else if (line.trim() !== '')
        this.ledger.claim(at + 2, at + 2, 'not-understood', 'front matter that has no place in a MIM');
    });
    this.ledger.claim(1, 1, 'ignored', 'front matter begins');
    this.ledger.claim(end + 1, end + 1, 'ignored', 'front matter ends');
    this.at = end + 1;
  }

  private comment(): void {
    const from = this.at;
    const line = this.raw[from]!;
    const opens = line.indexOf('<!--');
    let end = from;
    if (!this.commentsEnd) end = this.raw.length;
    while (end < this.raw.length && this.raw[end]!.indexOf('-->', end === from ? opens + 4 : 0) < 0) end++;
    const closed = end < this.raw.length;
    this.commentsEnd &&= closed;
    if (!closed) end = from;
    const after = closed
      ? this.raw[end]!.slice(this.raw[end]!.indexOf('-->', end === from ? opens + 4 : 0) + 3)
      : line.slice(opens + 4);
    if (!closed) this.remarks.push({ line: from + 1, what: 'a comment begins here and never ends' });
    const words = [line.slice(0, opens), after].join(from === end ? ' ' : '');
    this.at = end + 1;
    const place = line.slice(0, opens).trim() === '' ? end : from;
    if (words.trim() !== '') {
      this.put(place, words.replaceAll('<!--', '\\<!--'));
      this.remarks.push({ line: from + 1, what: 'a comment was left out' });
    }
    for (let at = from; at <= end; at++)
      if (at !== place || words.trim() === '')
        this.ledger.claim(at + 1, at + 1, 'ignored', 'a comment that readers of the page do not see');
    // Words on both sides of a comment over several lines stand together where the comment began.
    if (place !== end && after.trim() !== '')
      this.remarks.push({ line: end + 1, what: 'the words after the comment stand with those before it' });
  }

  private fence(): void {
    const from = this.at;
    const [, , mark = '```', info = ''] = FENCE.exec(this.raw[from]!)!;
    const closing = new RegExp(`^\\s*(?:>\\s*)*${mark[0] === '~' ? '~' : '`'}{${mark.length},}\\s*$`);
    let end = from + 1;
    while (end < this.raw.length && !closing.test(this.raw[end]!)) end++;
    const inside = this.raw.slice(from + 1, end);
    if (info.trim() === '' && end < this.raw.length && holdsRequirements(inside)) this.unfence(from, end);
    else for (let at = from; at <= Math.min(end, this.raw.length - 1); at++) this.keep(at);
    this.at = end + 1;
  }

  private keep(at: number): void {
    const visible = this.raw[at]!.replaceAll(
      /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[^\P{Cc}\t]/gu,
      '',
    );
    this.out[at] = this.quoted ? `> ${visible}` : visible;
  }

  private unfence(from: number, end: number): void {
    for (const at of [from, end])
      this.ledger.claim(at + 1, at + 1, 'ignored', 'the fence around text that is no code');
    for (let at = from + 1; at < end; at++) {
      const line = this.raw[at]!;
      const listed = /^\s*([*+-]|\d+[.)]|#{1,6})\s/.test(line) || !KEY_WORD.test(line);
      this.put(at, listed ? line : `* ${line.trim()}`);
    }
  }

  private gitBook(): void {
    const line = this.raw[this.at]!;
    const [, end, name = '', attributes = ''] = GITBOOK.exec(line)!;
    const address = attribute(attributes, 'url') || attribute(attributes, 'src');
    const title = attribute(attributes, 'title');
    if (QUOTED.has(name)) this.quoted = end === undefined;
    if (name === 'embed' && address !== '') this.put(this.at, `[${address}](${address})`);
    else if (end === undefined && title !== '') this.put(this.at, `**${title}**`);
    else if (SILENT.has(name))
      this.ledger.claim(this.at + 1, this.at + 1, 'ignored', `mark-up of GitBook without words: ${name}`);
    else
      this.ledger.claim(
        this.at + 1,
        this.at + 1,
        'not-understood',
        `the GitBook block “${name}” is not known`,
      );
    this.at++;
  }
}

function holdsRequirements(lines: readonly string[]): boolean {
  const code = lines.filter((line) => /[{};]\s*$|^\s*(GET|POST|PUT|curl|\$|<|@prefix)\b/.test(line));
  return code.length === 0 && lines.some((line) => KEY_WORD.test(line));
}
