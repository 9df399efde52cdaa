import { data } from 'react-router';

/** A form that could not be taken, because the person has to sign in, or to confirm that it is they, first. */
export interface KeptForm {
  /** The page where they do that. */
  readonly way: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

const WAYS = /^\/(?:sign-in|account\/confirm)\?/;
const UNAUTHORIZED = 401;

/**
 * Does what a form asks for without losing what was typed when the session ended in the meantime.
 * @throws the page that holds the form until the person has signed in, instead of the redirect that would drop it
 */
export async function keepingForm<Result>(form: FormData, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    const way = thrown instanceof Response ? (thrown.headers.get('Location') ?? '') : '';
    if (!WAYS.test(way)) throw thrown;
    throw pageThatKeeps(form, way);
  }
}

function pageThatKeeps(form: FormData, way: string): unknown {
  const fields = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  const kept: KeptForm = { way, fields };
  return data({ kept }, { status: UNAUTHORIZED });
}
