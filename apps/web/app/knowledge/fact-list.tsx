import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../i18n/use-format';
import { writingOf } from '../i18n/locales';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { type Fact } from './reading';
import { InlineText, WebLink } from './texts';
import { useWords } from './use-words';

/** The short values of an item under their names. */
export function FactList({ of }: { readonly of: readonly Fact[] }) {
  const words = useWords();
  if (of.length === 0) return null;
  return (
    <dl className="facts knowledge-facts">
      {of.map((fact) => (
        <div key={fact.name} className="facts-row">
          <dt>{words.named('fact', fact.name)}</dt>
          <dd>
            <FactValue of={fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One short value, as people read it. */
export function FactValue({ of }: { readonly of: Fact }): ReactNode {
  const say = useText('knowledge');
  const words = useWords();
  const { list } = useFormat();
  switch (of.as) {
    case 'line':
      return of.line;
    case 'text':
      return <InlineText of={of.text} />;
    case 'choice':
      return list(of.values.map((value) => words.choice(of.group, value)));
    case 'countries':
      return list(of.codes.map(words.country));
    case 'flag':
      return say(of.isSo ? 'yes' : 'no');
    case 'percent':
      return say('percent', { amount: of.amount });
    case 'minutes':
      return say('minutes', { amount: of.amount });
    case 'web':
      return <WebLink url={of.url} />;
    case 'place':
      return <Link to={of.to}>{of.title}</Link>;
    case 'when':
      return <When from={of.from} to={of.to} />;
    case 'euro':
      return <Euro from={of.from} to={of.to} />;
    case 'deadline':
      return <Deadline of={of} />;
  }
}

interface SpanProps<Value> {
  readonly from: Value | null;
  readonly to: Value | null;
}

function When({ from, to }: SpanProps<string>) {
  const say = useText('knowledge');
  const format = useFormat();
  const written = (date: string) => (date.length === 4 ? date : format.monthOrDay(date));
  if (from === null) return say('when.until', { to: written(to ?? '') });
  return to === null ? written(from) : say('when.span', { from: written(from), to: written(to) });
}

function Euro({ from, to }: SpanProps<number>) {
  const say = useText('knowledge');
  const { locale } = useSite();
  const format = new Intl.NumberFormat(writingOf(locale), {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const written = (amount: number | null) => format.format(amount ?? 0);
  if (from === to) return written(from);
  if (from === null) return say('euro.upTo', { to: written(to) });
  if (to === null) return say('euro.atLeast', { from: written(from) });
  return say('euro.span', { from: written(from), to: written(to) });
}

function Deadline({ of }: { readonly of: Extract<Fact, { as: 'deadline' }> }) {
  const say = useText('knowledge');
  const { day } = useFormat();
  return (
    <>
      <time dateTime={of.day}>{day(of.day)}</time>
      {of.time !== null && `, ${of.time}`} ({of.zone})
      {of.isPast && <span className="label label-warn">{say('deadline.past')}</span>}
    </>
  );
}
