/** For whom a MIM is told. */
export const VIEWS = ['mayor', 'buyer', 'engineer'] as const;

/** For whom a MIM is told. */
export type View = (typeof VIEWS)[number];

/** The view that an address asks for; what it does not know is the engineer's, which tells all. */
export function viewFrom(query: URLSearchParams): View {
  return VIEWS.find((view) => view === query.get('view')) ?? 'engineer';
}

/** The query that asks for a view, and for what is asked for beside it. */
export function queryFor(view: View, publication: number | null): string {
  const query = new URLSearchParams();
  if (view !== 'engineer') query.set('view', view);
  if (publication !== null) query.set('publication', String(publication));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
