import { type Membership } from '../graphql/directory.operations.server';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';

/** Since when a membership is known: the day of signing, or when it was seen on a list. */
export function MembershipDate({
  of: { signedOn, asOf },
}: {
  readonly of: Pick<Membership, 'signedOn' | 'asOf'>;
}) {
  const say = useText('directory');
  const { day, monthOrDay } = useFormat();
  if (signedOn !== null) return day(signedOn);
  return asOf === null ? null : say('list.asOf', { day: monthOrDay(asOf) });
}
