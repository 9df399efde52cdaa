import { LocalTime } from '../components/local-time';
import { TrustLabel } from '../components/trust-label';
import { useText } from '../i18n/use-text';
import { trustLabelOf } from './trust';
import { type MimSource } from './types';

interface Props {
  readonly source: MimSource;
  readonly verifiedAt: string;
}

/** Where a text is known from, under which licence, and when somebody last said that it holds. */
export function SourceNote({ source: { label, licence, note, url }, verifiedAt }: Props) {
  const say = useText('mims');
  return (
    <section className="stack-tight mim-source">
      <h2>{say('source.title')}</h2>
      <p>
        <TrustLabel label={trustLabelOf(label)} /> <span lang="en">{note}</span>
      </p>
      {licence !== null && (
        <p>
          {say('source.licence')} <span lang="en">{licence}</span>
        </p>
      )}
      {url !== null && (
        <p>
          <a href={url} rel="noopener noreferrer external">
            {say('source.original')}
          </a>
        </p>
      )}
      <p>
        {say('source.checked')} <LocalTime of={verifiedAt} with="day" />
      </p>
    </section>
  );
}
