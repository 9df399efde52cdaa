import { existsSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench, Figure, Skipped } from './figure.js';
import { Respondent } from './stage/respondents.js';
import { PROJECT, type Stage } from './stage/stage.js';
import { rounded } from './stage/statistics.js';

const BAR_KB = 130;
const PERIOD = '2050';

/** Kilobytes of JavaScript (gzip) that the home page and the page of a question load at first, the larger of the two. */
const bench: Bench = {
  id: 'first-load-js',
  async run(stage: Stage): Promise<Figure | Skipped> {
    if (!existsSync(path.join(PROJECT, 'dist/web/server/index.js')))
      return { id: 'first-load-js', skipped: 'the web pages are not built' };
    const hub = await stage.hub();
    const respondent = await Respondent.signIn(hub);
    const [draft = ''] = await respondent.draftsFor([PERIOD]);
    const [question] = await respondent.questions();
    const cookie = respondent.headers['cookie'] ?? '';
    const home = await kilobytesOf(hub.url, '/', {});
    const answering = await kilobytesOf(hub.url, `/assessments/${draft}/questions/${question?.id}`, {
      cookie,
    });
    const value = Math.max(home.files, answering.files);
    return {
      id: 'first-load-js',
      value: rounded(value, 1),
      unit: 'KB gzip',
      baseline: null,
      ratio: null,
      bar: `<= ${BAR_KB}`,
      holds: value <= BAR_KB,
      runs: 1,
      note: `home ${said(home)}, answering ${said(answering)}; nothing varies between runs; 1 KB = 1024 bytes`,
    };
  },
};

export default bench;

/** Kilobytes (gzip) of script files, and of the scripts in the page itself: its data, and the call that starts it. */
type Scripts = { readonly files: number; readonly inline: number };

function said({ files, inline }: Scripts): string {
  return `${rounded(files, 1)} KB (and ${rounded(inline, 1)} KB of data and calls in the page itself, not counted)`;
}

/** What the HTML of a page asks the browser to load as a script or a module, and the scripts written into it. */
async function kilobytesOf(origin: string, page: string, headers: Record<string, string>): Promise<Scripts> {
  const response = await fetch(origin + page, { headers, redirect: 'manual' });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${page} answered ${response.status}`);
  const files = new Set([...modulesNamedIn(html)].map((file) => new URL(file, origin).pathname));
  if (files.size === 0) throw new Error(`${page} refers to no script at all`);
  const sizes = await Promise.all(
    [...files].map(async (file) => {
      const script = await fetch(origin + file);
      if (script.status !== 200) throw new Error(`${file} answered ${script.status}`);
      return gzipSync(Buffer.from(await script.arrayBuffer())).length;
    }),
  );
  const inline = gzipSync(Buffer.from(inlineScriptsOf(html).join('\n'))).length;
  return { files: sizes.reduce((sum, size) => sum + size, 0) / 1024, inline: inline / 1024 };
}

function* modulesNamedIn(html: string): Generator<string> {
  for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/g)) {
    const isModule = tag.startsWith('<script') || /rel="modulepreload"/.test(tag);
    const address = /\s(?:href|src)="([^"]+)"/.exec(tag)?.[1];
    if (isModule && address !== undefined) yield address;
  }
  // React Router starts its entry and the manifest from scripts in the page.
  for (const text of inlineScriptsOf(html))
    for (const [, file] of text.matchAll(/(?:import\s*\(?|from)\s*["']([^"']+\.js)["']/g)) yield file!;
}

function inlineScriptsOf(html: string): string[] {
  return [...html.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text!);
}
