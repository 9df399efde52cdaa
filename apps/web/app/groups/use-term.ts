import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { type Mandate } from './types';

/** Says from when to when a mandate runs, as far as it is known. */
export function useTerm(): (mandate: Mandate) => string {
  const say = useText('groups');
  const { day, monthOrDay } = useFormat();
  return ({ since, until, asOf }) => {
    if (until !== null) return say('term', { since: day(since), until: day(until) });
    if (asOf !== null) return say('term.asOf', { since: day(since), asOf: monthOrDay(asOf) });
    return say('term.open', { since: day(since) });
  };
}
