import { type ReactNode } from 'react';
import { Link } from 'react-router';

/** One choice by which a list can be narrowed. */
export interface FacetChoice {
  readonly value: string;
  readonly name: ReactNode;
  /** How many entries it would leave. */
  readonly count: number;
  /** Whether it may leave more than were counted. */
  readonly atLeast?: boolean;
  readonly isChosen: boolean;
  /** Where choosing leads; for a chosen one, where dropping it leads. */
  readonly to: string;
}

interface FacetProps {
  readonly title: string;
  /** Told to those who cannot see that a choice is taken. */
  readonly chosen: string;
  readonly choices: readonly FacetChoice[];
  /** Names what unfolds the rest, where there are many choices. */
  readonly more?: (count: number) => string;
}

const SHOWN = 8;

/** Links that narrow a list by one property, each with the number of entries it leads to; a chosen one leads back. */
export function FacetLinks({ title, chosen, choices, more }: FacetProps) {
  if (choices.length === 0) return null;
  const isLong = more !== undefined && choices.length > SHOWN + 1;
  const first = isLong ? choices.filter(({ isChosen }, at) => at < SHOWN || isChosen) : choices;
  const rest = choices.filter((choice) => !first.includes(choice));
  return (
    <section>
      <h2>{title}</h2>
      <Choices of={first} chosen={chosen} />
      {isLong && (
        <details>
          <summary>{more(rest.length)}</summary>
          <Choices of={rest} chosen={chosen} />
        </details>
      )}
    </section>
  );
}

function Choices({ of, chosen }: { readonly of: readonly FacetChoice[]; readonly chosen: string }) {
  return (
    <ul>
      {of.map(({ value, name, count, atLeast = false, isChosen, to }) => (
        <li key={value}>
          <Link to={to} aria-current={isChosen ? 'true' : undefined}>
            <span className="facet-name">
              {name}
              {isChosen && <span className="visually-hidden">{` – ${chosen}`}</span>}
            </span>
            {(count > 0 || !atLeast) && <span className="facet-count">{atLeast ? `${count}+` : count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The facets of a list: on wide screens beside it, on narrow ones folded away in front of it. */
export function FacetPanel({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <nav className="facets facets-wide" aria-label={label}>
        {children}
      </nav>
      <details className="facets-narrow">
        <summary>{label}</summary>
        <nav className="facets" aria-label={label}>
          {children}
        </nav>
      </details>
    </>
  );
}
