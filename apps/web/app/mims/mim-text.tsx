import { Prose } from '../components/prose';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { type MimText } from './types';

interface Props {
  readonly of: MimText;
}

/** A name or another single line. */
export function MimWords({ of }: Props) {
  const { locale } = useSite();
  return of.locale === locale ? of.text : <span lang={of.locale}>{of.text}</span>;
}

/** A text in paragraphs, with what a reader has to know of its translation. */
export function MimParagraphs({ of }: Props) {
  const { locale } = useSite();
  const lang = of.locale === locale ? undefined : of.locale;
  return (
    <div className="stack-tight">
      {of.prose === undefined ? <p lang={lang}>{of.text}</p> : <Prose of={of.prose} lang={lang} />}
      <TranslationNote of={of} />
    </div>
  );
}

function TranslationNote({ of: { origin, outdated } }: Props) {
  const say = useText('mims');
  if (origin !== 'MACHINE' && !outdated) return null;
  return (
    <p className="small soft">
      {origin === 'MACHINE' && say('text.machine')} {outdated && say('text.outdated')}
    </p>
  );
}
