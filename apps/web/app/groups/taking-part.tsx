import { type ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { type GroupPage, type Standing } from './types';

interface Props {
  readonly group: GroupPage;
  readonly standing: Standing | null;
}

/** What the reader is to the group and may do next, told by who is looking. */
export function TakingPart({ group, standing }: Props) {
  const say = useText('groups');
  return (
    <section className="notice" aria-labelledby="part">
      <h2 id="part" className="row-title">
        {say('part.title')}
      </h2>
      {standing === null ? <Anonymous group={group} /> : <SignedIn group={group} standing={standing} />}
    </section>
  );
}

function Anonymous({ group }: { readonly group: GroupPage }) {
  const say = useText('groups');
  if (group.kind === 'BOARD') return <p>{say('part.board')}</p>;
  return (
    <>
      <p>{say('part.anonymous')}</p>
      <p className="actions">
        <Link className="button" to={`/sign-in?next=/groups/${group.slug}`}>
          {say('part.signIn')}
        </Link>
        <Members slug={group.slug} />
      </p>
    </>
  );
}

function SignedIn({ group, standing }: { readonly group: GroupPage; readonly standing: Standing }) {
  const say = useText('groups');
  const { day } = useFormat();
  const { memberships, mayJoin, notSigned, curates, lacksSecondFactor } = standing;
  const actsForNobody = memberships.length + mayJoin.length + notSigned.length === 0;
  return (
    <>
      {memberships.map(({ id, party, since }) => (
        <p key={id}>{say('part.member', { authority: party.name, since: day(since) })}</p>
      ))}
      {group.kind === 'BOARD' ? (
        <p>{say('part.board')}</p>
      ) : (
        <>
          {mayJoin.map(({ id, name }) => (
            <JoinForm
              key={id}
              slug={group.slug}
              id={id}
              intent="join"
              words={say('part.join', { authority: name })}
            >
              {say('part.mayJoin', { authority: name })}
            </JoinForm>
          ))}
          {notSigned.map(({ id, name }) => (
            <p key={id}>{say('part.notSigned', { authority: name })}</p>
          ))}
          {actsForNobody && !curates && <p>{say('part.none')}</p>}
        </>
      )}
      {curates && <p>{say('part.curates')}</p>}
      {lacksSecondFactor && <p>{say('part.secondFactor')}</p>}
      <Ways group={group} standing={standing} />
    </>
  );
}

function Ways({ group, standing }: { readonly group: GroupPage; readonly standing: Standing }) {
  const say = useText('groups');
  const { curates, lacksSecondFactor, appointsDelegates, memberships, mayJoin, notSigned } = standing;
  const ownIds = [...memberships.map(({ party }) => party), ...mayJoin, ...notSigned].map(({ id }) => id);
  const holds = group.mandates.some(({ holder, state }) => state !== 'PAST' && ownIds.includes(holder.id));
  return (
    <p className="actions">
      {curates && (
        <Link className="button button-main" to={`/groups/${group.slug}/desk`}>
          {say('part.desk')}
        </Link>
      )}
      {lacksSecondFactor && (
        <Link className="button" to={`/account/confirm?next=/groups/${group.slug}`}>
          {say('part.confirm')}
        </Link>
      )}
      {(appointsDelegates || holds) && (
        <Link className="button" to={`/groups/${group.slug}/mandates`}>
          {say('part.mandates')}
        </Link>
      )}
      <Members slug={group.slug} />
    </p>
  );
}

function Members({ slug }: { readonly slug: string }) {
  const say = useText('groups');
  return (
    <Link className="button button-quiet" to={`/groups/${slug}/members`}>
      {say('part.members')}
    </Link>
  );
}

interface JoinProps {
  readonly slug: string;
  readonly id: string;
  readonly intent: 'join' | 'leave' | 'contact' | 'no-contact';
  readonly words: string;
  readonly children?: ReactNode;
}

/** One decision of a steward about the membership of their authority. */
export function JoinForm({ slug, id, intent, words, children }: JoinProps) {
  return (
    <Form method="post" action={`/groups/${slug}/members`} className="stack-tight">
      {children !== undefined && <p>{children}</p>}
      <input type="hidden" name="authority" value={id} />
      <button className={`button${intent === 'join' ? ' button-main' : ''}`} name="intent" value={intent}>
        {words}
      </button>
    </Form>
  );
}
