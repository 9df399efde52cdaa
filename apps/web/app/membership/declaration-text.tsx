import { TrustLabel } from '../components/trust-label';
import { type Declaration } from '../graphql/membership.types';
import { useSite } from '../i18n/site';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';

interface Props {
  readonly of: Declaration;
  /** Left out where the page has it as its heading. */
  readonly withTitle?: boolean;
}

/** A text of the declaration, with its version and the hash that is signed. */
export function DeclarationText({ of: text, withTitle = true }: Props) {
  const say = useText('membership');
  const { locale } = useSite();
  const { day } = useFormat();
  const isForeign = text.locale !== locale;
  return (
    <article className="stack">
      {isForeign && <p className="soft">{say('declaration.otherLanguage')}</p>}
      <div className="stack declaration" lang={isForeign ? text.locale : undefined}>
        <p className="declaration-title">
          {withTitle && text.title} <TrustLabel label={text.label} />
        </p>
        <p>{text.opening}</p>
      </div>
      <Parts title={say('declaration.principles')} parts={text.principles} lang={text.locale} />
      <Parts title={say('declaration.commitments')} parts={text.commitments} lang={text.locale} />
      <p lang={isForeign ? text.locale : undefined}>{text.closing}</p>
      <p className="small soft">{say('declaration.source', { note: text.sourceNote })}</p>
      <p>
        <a href={text.sourceUrl} rel="noopener">
          {say('declaration.original')}
        </a>
      </p>
      <dl className="facts small">
        <dt>{say('overview.text')}</dt>
        <dd>{say('declaration.version', { version: text.version, day: day(text.adoptedOn) })}</dd>
        <dt>{say('declaration.hash')}</dt>
        <dd>
          <code className="hash">{text.hash}</code>
        </dd>
        <dt>{say('declaration.plain')}</dt>
        <dd>
          <a href={text.plainTextUrl}>{text.plainTextUrl}</a>
        </dd>
      </dl>
    </article>
  );
}

interface PartsProps {
  readonly title: string;
  readonly parts: Declaration['principles'];
  readonly lang: string;
}

function Parts({ title, parts, lang }: PartsProps) {
  const { locale } = useSite();
  return (
    <section className="stack-tight">
      <h2>{title}</h2>
      <ol className="declaration-parts" lang={lang === locale ? undefined : lang}>
        {parts.map(({ id, title: name, text }) => (
          <li key={id}>
            <strong>{name}.</strong> {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
