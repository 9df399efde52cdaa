import { data, redirect } from 'react-router';

/** To be thrown where there is nothing at an address. */
export function notFound(): unknown {
  return data(null, { status: 404 });
}

/** To be thrown where another page has to be shown instead; a path of this site in the language of the page. */
export function insteadOfThis(path: string): unknown {
  return redirect(path);
}
