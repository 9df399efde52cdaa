import { attempt, codeOf, faultOf, run, signInFirst, type PageArgs } from '../../graphql/document.server';
import { MyAuthoritiesQuery } from '../../graphql/assessment.operations.server';
import { ImportKnowledge, type KnowledgeImportAnswer } from '../../graphql/exchange.operations.server';
import { ProposableKindsQuery } from '../../graphql/knowledge.operations.server';
import { SHELF_KIND_NAMES } from '../../knowledge/kinds';
import { hubRequest } from '../../server/hub-request.server';
import { readForm } from '../../server/read-form.server';
import { kindLabels } from '../form/words.server';
import { type BringInOutcome, type BringInPage, type BringInReport, type Chosen } from './bring-in';

const LARGEST_BYTES = 5 * 1024 * 1024;
/** Up to here the page that says what a file would do takes the file along, so that nobody chooses it twice. */
const LARGEST_CARRIED = 200 * 1024;
const MOST_SHOWN = 500;

/** What may be brought in, and for whom. */
export async function bringInPage(args: PageArgs): Promise<BringInPage> {
  const { viewer } = await run(args, MyAuthoritiesQuery, {});
  if (viewer === null) throw signInFirst(args);
  const { contentKinds } = await run(args, ProposableKindsQuery, {});
  const label = await kindLabels(args.context.get(hubRequest).locale);
  const mine = new Set(contentKinds.filter(({ mayPropose }) => mayPropose).map(({ name }) => name));
  const kinds = SHELF_KIND_NAMES.filter((name) => mine.has(name)).map((name) => ({
    name,
    label: label(name),
  }));
  return {
    kinds,
    authorities: viewer.authorities,
    asked: askedBy(args.url.searchParams, kinds, viewer.authorities),
  };
}

function askedBy(
  query: URLSearchParams,
  kinds: BringInPage['kinds'],
  authorities: BringInPage['authorities'],
): Chosen | null {
  const kind = kinds.find(({ name }) => name === query.get('kind'))?.name;
  if (kind === undefined) return null;
  const authority = authorities.find(({ id }) => id === query.get('authority')) ?? authorities[0];
  return { kind, authorityId: authority?.id ?? '', skipFaulty: false };
}

/** Checks the file that was sent, or brings it in. */
export async function bringIn(args: PageArgs): Promise<BringInOutcome> {
  const form = await readForm(args.request);
  const said = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const chosen: Chosen = {
    kind: said('kind'),
    authorityId: said('authorityId'),
    skipFaulty: form.get('skipFaulty') === '1',
  };
  const file = await sentFile(form);
  if (file === null) return { chosen, fault: { code: 'file' } };
  const dryRun = form.get('do') !== 'import';
  const { kind, authorityId, skipFaulty } = chosen;
  const input = { kind, authorityId: authorityId || null, skipFaulty, dryRun, ...file };
  const { data, errors } = await attempt(args, ImportKnowledge, { input });
  const code = codeOf(errors[0]);
  if (code === 'FORBIDDEN') return { chosen, fault: { code: 'forbidden' } };
  if (code === 'BAD_USER_INPUT') return { chosen, fault: { code: 'file' } };
  if (errors[0] !== undefined || data === null) throw faultOf(args, errors[0]);
  const answer = data.importKnowledge;
  if (answer.__typename === 'KnowledgeImportRefused')
    return { chosen, fault: { code: 'refused', reason: answer.reason, row: answer.row } };
  const isCarried = dryRun && file.content.length <= (LARGEST_CARRIED * 4) / 3;
  return { chosen, report: reportOf(answer), carried: isCarried ? file : null };
}

async function sentFile(form: FormData): Promise<{ fileName: string; content: string } | null> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) {
    if (file.size > LARGEST_BYTES) return null;
    return {
      fileName: file.name || 'file',
      content: Buffer.from(await file.arrayBuffer()).toString('base64'),
    };
  }
  const [fileName, content] = [form.get('fileName'), form.get('content')];
  const isCarried = typeof fileName === 'string' && typeof content === 'string' && content !== '';
  return isCarried ? { fileName, content } : null;
}

type Report = Extract<KnowledgeImportAnswer, { __typename: 'KnowledgeImportReport' }>;

function reportOf({ rows, faults, warnings, ...report }: Report): BringInReport {
  const count = (wanted: string) => rows.filter(({ outcome }) => outcome === wanted).length;
  return {
    fileName: report.fileName,
    dryRun: report.dryRun,
    broughtIn: report.broughtIn,
    faultCount: report.faultCount,
    warningCount: warnings.length,
    counts: {
      fresh: count('NEW'),
      changed: count('CHANGED'),
      same: count('UNCHANGED'),
      faulty: count('FAULTY'),
    },
    // With something wrong with the columns, no row can be told from the others.
    hasWholeFault: faults.some(({ row }) => row === null || row === 1),
    faults: faults.slice(0, MOST_SHOWN),
    warnings: warnings.slice(0, MOST_SHOWN),
  };
}
