import { slugOfName } from '../tool-name.js';
import { bodyOfTool, type ImportOrigin } from './body-of-tool.js';
import { conflictsOf, type Conflict } from './conflicts.js';
import { mergeRecords, type MergedTool } from './merge-records.js';
import { readMimYmlFiles } from './read-mim-yml.js';
import { isToolsCsv, readToolsCsv } from './read-tools-csv.js';
import { isToolsTable, readToolsTable } from './read-tools-table.js';
import type { Accounted, FileReading, FoundFile } from './tool-record.js';

/** A tool that the files describe, as a draft. */
export interface FoundTool {
  readonly name: string;
  readonly slug: string;
  readonly body: Record<string, unknown>;
  /** The files it was read from, each with its line. */
  readonly files: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly because: readonly string[];
  /** What the files say beyond what the body holds, by file and path. */
  readonly kept: Readonly<Record<string, unknown>>;
}

/** All that a set of files brought. */
export interface ToolFiles {
  readonly tools: readonly FoundTool[];
  /** Every value of every file, and what became of it. */
  readonly accounted: readonly Accounted[];
  /** Files that hold no tools, each with the reason. */
  readonly passedOver: readonly { readonly file: string; readonly reason: string }[];
}

/** Reads tools out of files: `*.mim.yml`, tables of tools (CSV), and pages with a table for each tool (Markdown). */
export function readToolFiles(files: readonly FoundFile[], origin: ImportOrigin): ToolFiles {
  const { readings, passedOver } = readAll(files);
  const { tools, nameless } = mergeRecords(readings.flatMap(({ records }) => records));
  const lost = nameless.map(({ file, line }): Accounted => {
    const reason = 'This has no name, and nothing else here tells which tool it is.';
    return { file, line, path: '', as: 'not-understood', reason };
  });
  return {
    tools: withOwnSlugs(tools.map((tool) => foundTool(tool, origin))),
    accounted: [...readings.flatMap(({ accounted }) => accounted), ...lost],
    passedOver,
  };
}

/** Signs that cannot be seen have no place in a table; a *.mim.yml is looked at when it is read. */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]|\uFFFD/u;

function refusedFor(file: FoundFile): FileReading | null {
  const at = file.text.split('\n').findIndex((line) => UNSEEN.test(line) || !line.isWellFormed());
  if (at === -1) return null;
  const reason = 'This line holds a character that cannot be seen. Remove it.';
  const refused = { file: file.path, line: at + 1, path: '', as: 'not-understood', reason } as const;
  return { records: [], accounted: [refused] };
}

function readAll(
  files: readonly FoundFile[],
): Pick<ToolFiles, 'passedOver'> & { readings: readonly FileReading[] } {
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  const isYml = ({ path }: FoundFile) => /\.mim\.ya?ml$/i.test(path);
  const isCsv = ({ path, text }: FoundFile) => /\.csv$/i.test(path) && isToolsCsv(text);
  const isTable = ({ path, text }: FoundFile) => /\.md$/i.test(path) && isToolsTable(text);
  const readings = [
    readMimYmlFiles(sorted.filter(isYml)),
    ...sorted.filter(isCsv).map((file) => refusedFor(file) ?? readToolsCsv(file)),
    ...sorted.filter(isTable).map((file) => refusedFor(file) ?? readToolsTable(file)),
  ];
  const passedOver = sorted
    .filter((file) => !isYml(file) && !isCsv(file) && !isTable(file))
    .map(({ path: file }) => ({ file, reason: 'This is neither a *.mim.yml nor a table of tools.' }));
  return { readings, passedOver };
}

function foundTool(tool: MergedTool, origin: ImportOrigin): FoundTool {
  const body = bodyOfTool(tool, origin);
  return {
    name: tool.name,
    slug: String(body['slug']),
    body,
    files: tool.records.map(({ file, line }) => `${file}:${line}`),
    conflicts: conflictsOf(tool),
    because: tool.because,
    kept: Object.fromEntries(
      tool.records.flatMap(({ file, line, kept }) =>
        Object.keys(kept).length > 0 ? [[`${file}:${line}`, kept]] : [],
      ),
    ),
  };
}

/** Two tools whose names make the same address get different ones. */
function withOwnSlugs(tools: readonly FoundTool[]): FoundTool[] {
  const taken = new Set<string>();
  return tools.map((tool) => {
    let slug = tool.slug;
    for (let count = 2; taken.has(slug); count++) slug = `${slugOfName(tool.slug).slice(0, 56)}-${count}`;
    taken.add(slug);
    return slug === tool.slug ? tool : { ...tool, slug, body: { ...tool.body, slug } };
  });
}
