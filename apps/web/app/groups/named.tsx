import { TrustLabel } from '../components/trust-label';
import { useSite } from '../i18n/site';
import { type Party } from './types';

/** A name, marked with its language wherever that is not the language of the page. */
export function Named({ name, locale: own }: { readonly name: string; readonly locale: string }) {
  const { locale } = useSite();
  return own === locale ? name : <span lang={own}>{name}</span>;
}

/** An authority or an organisation by name, with its label of trust. */
export function PartyName({ of: party }: { readonly of: Party }) {
  return (
    <>
      <Named name={party.name} locale={party.nameLocale} /> <TrustLabel label={party.label} />
    </>
  );
}
