import {
  data,
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { givenOf } from '../claims/claim-form.server';
import { SavedLists, SaveList } from '../claims/clause-lists';
import { ClauseSheetView } from '../claims/clause-sheet';
import { Told } from '../claims/parts';
import { type ClaimedMim, type ClaimLine } from '../claims/types';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import {
  ClaimFormQuery,
  ClauseListQuery,
  ClausesQuery,
  MyClauseListsQuery,
  RemoveClauseList,
  SaveClauseList,
} from '../graphql/claims.operations.server';
import { attempt, run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { dataOrRefusal } from '../membership/refusal.server';
import { readForm } from '../server/read-form.server';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['claims'] satisfies Section[] };

const MOST_CHOICES = 300;
const MOST_MIMS = 12;
const MARK = /~[0-9a-f]{12}$/;

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const listId = searchParams.get('list');
  const list = listId === null ? null : (await run(args, ClauseListQuery, { id: listId })).clauseList;
  if (listId !== null && list === null) throw notFound();
  const asked = [...new Set(searchParams.getAll('c'))].slice(0, MOST_CHOICES);
  const { viewer, claimableMims, clauses } = await run(args, ClausesQuery, { requirements: asked });
  const sheet = list?.sheet ?? clauses;
  const picked = list === null ? asked : list.sheet.clauses.map(({ choice }) => choice);
  const wanted = new Set([...searchParams.getAll('mim'), ...sheet.clauses.map(({ mim }) => mim.key)]);
  const open = claimableMims.filter(({ key }) => wanted.has(key)).slice(0, MOST_MIMS);
  const forms = await Promise.all(open.map(({ id }) => run(args, ClaimFormQuery, { mimId: id })));
  const lists = viewer === null ? [] : (await run(args, MyClauseListsQuery, {})).myClauseLists;
  return {
    list: list && { id: list.id, version: list.version, name: list.name },
    sheet,
    picked: picked.map((choice) => choice.replace(MARK, '')),
    mims: claimableMims,
    forms: forms.flatMap(({ claimForm }) => claimForm ?? []),
    lists,
    authorities:
      viewer?.stewardships.filter(({ body }) => body.kind === 'AUTHORITY').map(({ body }) => body) ?? [],
    saved: searchParams.has('saved'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const given = givenOf(form);
  const textIn = (name: string) => given[name] ?? '';
  const [id, version] = [textIn('id') || crypto.randomUUID(), Number(textIn('version') || 0)];
  if (textIn('intent') === 'remove') {
    const removed = dataOrRefusal(args, await attempt(args, RemoveClauseList, { id, version }));
    if (removed.data?.removeClauseList.__typename === 'ClauseListRemoved') return redirect('/mims/clauses');
    return data({ message: removed.refusal?.message ?? null }, { status: 409 });
  }
  const requirements = form.getAll('c').filter((one) => typeof one === 'string');
  const input = { id, version, authorityId: textIn('authority'), name: textIn('name'), requirements };
  const { refusal, data: told } = dataOrRefusal(args, await attempt(args, SaveClauseList, { input }));
  if (refusal !== null) return data({ message: refusal.message }, { status: 422 });
  if (told.saveClauseList.__typename === 'ClauseList') return redirect(`/mims/clauses?list=${id}&saved`);
  return data({ message: null }, { status: 409 });
}

/** For buyers: choose MIMs, tick requirements, take the clauses along. */
export default function Clauses() {
  const say = useText('claims');
  const { sheet, picked, mims, forms, list, lists, authorities, saved } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const title = list === null ? say('clauses') : list.name;
  return (
    <Page title={title}>
      <div className="page stack">
        <h1>{title}</h1>
        <p className="lead no-print">{say('clauses.lead')}</p>
        {returned && (
          <FormFaults faults={[{ field: 'save', message: returned.message ?? say('conflict') }]} />
        )}
        {saved && !returned && (
          <p className="notice" role="status">
            {say('saved')}
          </p>
        )}
        <Form className="stack no-print" action="/mims/clauses">
          <Mims mims={mims} open={forms.map(({ mim }) => mim.key)} />
          {forms.map(({ mim, lines }) => (
            <Requirements key={mim.id} mim={mim} lines={lines} picked={picked} />
          ))}
          <p className="actions">
            <button className="button button-main">
              {say(forms.length === 0 ? 'clauses.next' : 'clauses.show')}
            </button>
          </p>
        </Form>
        {(sheet.clauses.length > 0 || sheet.unknown.length > 0) && <ClauseSheetView sheet={sheet} />}
        {sheet.clauses.length > 0 && <SaveList authorities={authorities} list={list} sheet={sheet} />}
        <SavedLists lists={lists} />
        <p className="no-print">
          <Link to="/mims/claims">{say('title')}</Link>
        </p>
      </div>
    </Page>
  );
}

function Mims({ mims, open }: { readonly mims: readonly ClaimedMim[]; readonly open: readonly string[] }) {
  const say = useText('claims');
  const current = mims.filter(({ editionState, key }) => editionState === 'current' || open.includes(key));
  const others = mims.filter((mim) => !current.includes(mim));
  const box = ({ key, number, name, family, edition }: ClaimedMim) => (
    <label key={key} className="radio-line">
      <input type="checkbox" name="mim" value={key} defaultChecked={open.includes(key)} />
      <span>
        MIM{number} <Told of={name} />{' '}
        <span className="small soft">
          {family} {edition}
        </span>
      </span>
    </label>
  );
  return (
    <fieldset>
      <legend>
        <h2>{say('clauses.mims')}</h2>
      </legend>
      {current.map(box)}
      {others.length > 0 && (
        <details>
          <summary>{say('clauses.others')}</summary>
          {others.map(box)}
        </details>
      )}
    </fieldset>
  );
}

function Requirements({
  mim,
  lines,
  picked,
}: {
  readonly mim: ClaimedMim;
  readonly lines: readonly ClaimLine[];
  readonly picked: readonly string[];
}) {
  const say = useText('claims');
  return (
    <fieldset>
      <legend>
        <h3>
          MIM{mim.number} <Told of={mim.name} />
        </h3>
      </legend>
      {lines.map(({ requirement: { key, number, level, text } }) => (
        <label key={key} className="radio-line">
          <input
            type="checkbox"
            name="c"
            value={`${mim.key}/${key}`}
            defaultChecked={picked.includes(`${mim.key}/${key}`)}
          />
          <span>
            <strong>{number}</strong> <span className="small soft">{say(`level.${level}`)}</span>{' '}
            <Told of={text} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
