import { type ReactNode } from 'react';
import { Prose } from '../components/prose';
import { useSite } from '../i18n/site';
import { type ReadText } from './reading';

interface Props {
  readonly of: ReadText;
}

/** A text inside a line, marked with its language where that is not the one of the page. */
export function InlineText({ of }: Props) {
  const { locale } = useSite();
  return of.locale === locale ? of.text : <span lang={of.locale}>{of.text}</span>;
}

/** A text in paragraphs. */
export function Paragraphs({ of }: Props) {
  const { locale } = useSite();
  const lang = of.locale === locale ? undefined : of.locale;
  if (of.prose !== undefined) return <Prose of={of.prose} lang={lang} />;
  return <p lang={lang}>{of.text}</p>;
}

/** A link to the web; any other address stays a text. Nothing is passed on about the reader. */
export function WebLink({ url, children }: { readonly url: string; readonly children?: ReactNode }) {
  if (!/^https?:\/\//i.test(url)) return children ?? url;
  return (
    <a href={url} rel="noopener noreferrer nofollow external" className="web-address">
      {children ?? url.replace(/^https?:\/\//i, '').replace(/\/$/, '')}
    </a>
  );
}
