import { type MembershipState } from '../graphql/membership.types';
import { useText } from '../i18n/use-text';

/** How far a membership has come. */
export function MembershipStateLabel({ state }: { readonly state: MembershipState }) {
  const say = useText('membership');
  const className = state === 'LISTED' ? 'label label-state' : 'label';
  return <span className={className}>{say(`state.${state}`)}</span>;
}
