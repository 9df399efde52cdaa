import { Link } from 'react-router';
import { TrustLabel } from '../components/trust-label';
import { type Member } from '../graphql/directory.operations.server';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { countryName } from './country-name';
import { typeKeyOf } from './member-type-name';
import { MembershipDate } from './membership-date';

/** Members by name. */
export function MemberTable({ members }: { readonly members: readonly Member[] }) {
  const say = useText('directory');
  return (
    <table className="table directory-table">
      <caption className="visually-hidden">{say('list.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('list.name')}</th>
          <th scope="col">{say('list.country')}</th>
          <th scope="col">{say('list.kind')}</th>
          <th scope="col">{say('list.since')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberLine key={member.id} member={member} />
        ))}
      </tbody>
    </table>
  );
}

function MemberLine({ member }: { readonly member: Member }) {
  const say = useText('directory');
  const { locale } = useSite();
  const { authority, organisation, kind, label } = member;
  const body = authority ?? organisation;
  if (body === null) return null;
  const which = authority === null ? 'organisation' : 'authority';
  return (
    <tr>
      <th scope="row">
        <Link
          to={`/community/${authority === null ? 'organisations' : 'authorities'}/${body.id}`}
          lang={body.nameLocale === locale ? undefined : body.nameLocale}
        >
          {body.name}
        </Link>{' '}
        <TrustLabel label={label} />
        <br />
        <span className="small soft">{say(`type.${typeKeyOf(which, body.type)}`)}</span>
      </th>
      <td data-label={say('list.country')}>{countryName(body.country, locale)}</td>
      <td data-label={say('list.kind')}>{say(kind === 'SIGNATORY' ? 'kind.signatory' : 'kind.supporter')}</td>
      <td data-label={say('list.since')}>
        <MembershipDate of={member} />
      </td>
    </tr>
  );
}
