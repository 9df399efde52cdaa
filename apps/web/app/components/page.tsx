import { type ReactNode } from 'react';
import { useText } from '../i18n/use-text';

interface Props {
  /** Names the page in the browser's tab. */
  readonly title: string;
  readonly children: ReactNode;
}

/** The main part of a page with its title. */
export function Page({ title, children }: Props) {
  const say = useText('shell');
  return (
    <main id="content" tabIndex={-1}>
      <title>{`${title} · ${say('site.name')}`}</title>
      {children}
    </main>
  );
}
