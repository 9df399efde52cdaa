import { type ContentState } from '../graphql/curation.types';
import { useText } from '../i18n/use-text';

const WAITS: readonly ContentState[] = ['IN_REVIEW', 'CHANGES_ASKED', 'EXPIRED'];

/** Where an item stands, in the words of the European Commission. */
export function ContentStateLabel({ state }: { readonly state: ContentState }) {
  const say = useText('desk');
  return (
    <span className={WAITS.includes(state) ? 'label label-warn' : 'label label-state'}>
      {say(`state.${state}`)}
    </span>
  );
}
