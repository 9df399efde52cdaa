import {
  data,
  Form,
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { textOf } from '../answering/answer-form';
import { Field } from '../components/field';
import { Page } from '../components/page';
import { run } from '../graphql/document.server';
import { AnswerNeedQuestion, NeedQuestionQuery } from '../graphql/needs.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { NEED_VERDICTS } from '../needs/verdicts';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['needs'] satisfies Section[] };

const LONGEST_TOKEN = 200;
const LONGEST_NOTE = 500;
const HEADERS = { 'Referrer-Policy': 'no-referrer' } as const;

/** Opening the link changes nothing, since programs that check mails open links too. */
export async function loader(args: LoaderFunctionArgs) {
  if (args.url.searchParams.has('thanks'))
    return data({ state: 'thanks' as const, question: null }, { headers: HEADERS });
  const token = (args.params['token'] ?? '').slice(0, LONGEST_TOKEN);
  const { needQuestion: question } = await run(args, NeedQuestionQuery, { token });
  if (question === null || question.verdict !== null)
    return data({ state: 'spent' as const, question: null }, { headers: HEADERS, status: 404 });
  return data({ state: 'ask' as const, question }, { headers: HEADERS });
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const token = (args.params['token'] ?? '').slice(0, LONGEST_TOKEN);
  const verdict = NEED_VERDICTS.find((one) => one === textOf(form, 'verdict')) ?? 'NO';
  const note = textOf(form, 'note').trim().slice(0, LONGEST_NOTE);
  const named = form.get('named') === 'on';
  const { answerNeedQuestion } = await run(args, AnswerNeedQuestion, {
    input: { token, verdict, note, named },
  });
  return redirect(answerNeedQuestion ? '/needs/did-it/answered?thanks=1' : '/needs/did-it/spent');
}

/** Asks an authority, by a link from a mail and without signing in, whether something answered its need. */
export default function DidIt() {
  const say = useText('needs');
  const { question, state } = useLoaderData<typeof loader>();
  if (question === null)
    return (
      <Page title={say(`didIt.${state === 'thanks' ? 'thanks' : 'spent'}Title`)}>
        <div className="page stack reading">
          <h1>{say(`didIt.${state === 'thanks' ? 'thanks' : 'spent'}Title`)}</h1>
          <p className="lead">{say(`didIt.${state === 'thanks' ? 'thanks' : 'spent'}Text`)}</p>
          <p>
            <Link className="button" to="/needs">
              {say('didIt.needs')}
            </Link>
          </p>
        </div>
      </Page>
    );
  const { authority, item, need } = question;
  return (
    <Page title={say('didIt.title')}>
      <div className="page stack reading">
        <h1>{say('didIt.title')}</h1>
        <p className="lead">{say('didIt.lead', { authority: authority?.name ?? '' })}</p>
        <dl>
          <dt>{say('didIt.need')}</dt>
          <dd>{need !== null && <Link to={need.address}>{need.title.text}</Link>}</dd>
          <dt>{say('didIt.item')}</dt>
          <dd>{item !== null && <Link to={item.address}>{item.title.text}</Link>}</dd>
        </dl>
        <Form method="post" reloadDocument className="form">
          <Field id="note" label={say('didIt.note')}>
            <input className="input" id="note" name="note" maxLength={LONGEST_NOTE} />
          </Field>
          <label className="checkbox-line">
            <input type="checkbox" name="named" />
            <span>{say('didIt.named')}</span>
          </label>
          <p className="actions">
            {NEED_VERDICTS.map((verdict) => (
              <button key={verdict} className="button" name="verdict" value={verdict}>
                {say(`verdict.${verdict}`)}
              </button>
            ))}
          </p>
          <p className="small soft">{say('didIt.help')}</p>
        </Form>
      </div>
    </Page>
  );
}
