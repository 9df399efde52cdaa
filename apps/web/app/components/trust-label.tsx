import { useText } from '../i18n/use-text';

const LABELS = ['real', 'condensed', 'illustrative', 'past-example'] as const;

/** Says what kind of content this is; looks the same wherever it stands. */
export function TrustLabel({ label }: { readonly label: string }) {
  const say = useText('shell');
  const known = LABELS.find((name) => name === label);
  return known === undefined ? null : <span className="label">{say(`label.${known}`)}</span>;
}
