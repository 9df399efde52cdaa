import { data, redirect } from 'react-router';

/** To be thrown where there is nothing at an address. */
export function notFound(): unknown {
  return data(null, { status: 404 });
}

/** To be thrown where a request is not what the address takes; a status of 4xx. */
export function refused(status: number): unknown {
  return data(null, { status });
}

/** To be thrown where another page has to be shown instead; a path of this site in the language of the page. */
export function insteadOfThis(path: string): unknown {
  return redirect(path);
}

/** To be thrown where what was here is elsewhere for good; a path of this site in the language of the page. */
export function movedForGood(path: string): unknown {
  return redirect(path, 301);
}
