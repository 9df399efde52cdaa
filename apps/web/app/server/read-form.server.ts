import { refused } from './thrown.server';

const FORM = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)(?:;|$)/i;

/**
 * The form that a request carries.
 * @throws the error page: 415 when it carries something else, 400 when the form is broken
 */
export async function readForm(request: Request): Promise<FormData> {
  if (!FORM.test(request.headers.get('content-type') ?? '')) throw refused(415);
  try {
    return await request.formData();
  } catch {
    throw refused(400);
  }
}
