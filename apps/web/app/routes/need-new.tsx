import {
  data,
  Form,
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { FormFaults } from '../components/form-faults';
import { LineField } from '../components/line-field';
import { Page } from '../components/page';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { NeedForm, useFaultWords } from '../needs/need-form';
import { actOnNewNeed, newNeed, type NewNeed, type NewNeedReturned } from '../needs/new-need.server';
import { SimilarList } from '../needs/similar-list';

export const handle = { texts: ['needs', 'knowledge'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return newNeed(args);
}

export async function action(args: ActionFunctionArgs) {
  return data<NewNeedReturned>(await actOnNewNeed(args), { status: 422 });
}

/** Raises a need of an authority: first one looks whether others have raised it already. */
export default function NeedNew() {
  const say = useText('needs');
  const sayShelf = useText('knowledge');
  const need = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  return (
    <Page title={say('new.title')}>
      <div className="page stack reading">
        <p className="crumbs">
          <Link to="/needs">{sayShelf('kind.need.title')}</Link>
        </p>
        <h1>{say('new.title')}</h1>
        {need.authorities.length === 0 ? <Nobody /> : <Steps of={need} returned={returned} />}
      </div>
    </Page>
  );
}

interface StepsProps {
  readonly of: NewNeed;
  readonly returned: NewNeedReturned | undefined;
}

function Steps({ of: need, returned }: StepsProps) {
  const say = useText('needs');
  if (returned === undefined && need.step === 'similar') return <SimilarList of={need} />;
  if (returned === undefined && need.step === 'title') return <TitleForm of={need} />;
  const isAlone = returned === undefined && need.similar.length === 0;
  return (
    <>
      {isAlone && <p role="status">{say('similar.nothing')}</p>}
      <NeedForm of={need} returned={returned} />
    </>
  );
}

/** The first step; it asks by the address. */
function TitleForm({ of: { fault, title } }: { readonly of: NewNeed }) {
  const say = useText('needs');
  const message = useFaultWords()(fault);
  return (
    <>
      <p className="lead">{say('new.lead')}</p>
      {message !== undefined && <FormFaults faults={[{ field: 'title', message }]} />}
      <Form method="get" className="form" noValidate>
        <LineField
          id="title"
          label={say('new.name')}
          help={say('new.nameHelp')}
          fault={message}
          value={title}
          maxLength={2_000}
        />
        <p>
          <button className="button button-main">{say('new.look')}</button>
        </p>
      </Form>
    </>
  );
}

/** What somebody does who acts for no authority. */
function Nobody() {
  const say = useText('needs');
  return (
    <>
      <p className="lead">{say('nobody.text')}</p>
      <p className="actions">
        <Link className="button button-main" to="/community">
          {say('nobody.find')}
        </Link>
        <Link className="button" to="/community/authorities/new">
          {say('nobody.register')}
        </Link>
        <Link to="/needs">{say('didIt.needs')}</Link>
      </p>
    </>
  );
}
