import { TrustLabel } from '../components/trust-label';
import { useText } from '../i18n/use-text';
import { type GroupItem } from './types';

/** What kind of content an item is, and whether only members see it. */
export function ItemLabels({ of: item }: { readonly of: GroupItem }) {
  const say = useText('groups');
  return (
    <>
      {item.visibility === 'MEMBERS' && (
        <span className="label label-state">{say('visibility.MEMBERS')}</span>
      )}
      {item.label !== 'real' && <TrustLabel label={item.label} />}
    </>
  );
}

/** Where something that people did not write here is known from; such notes are kept in English. */
export function SourceNote({ of: note }: { readonly of: string }) {
  const say = useText('groups');
  if (note === '') return null;
  return (
    <p className="small soft">
      {say('source')} <span lang="en">{note}</span>
    </p>
  );
}
