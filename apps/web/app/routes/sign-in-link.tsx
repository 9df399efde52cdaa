import {
  data,
  Form,
  Link,
  redirectDocument,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { Page } from '../components/page';
import { CompleteSignIn, SignInLinkStatusQuery } from '../graphql/accounts.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { withoutPrefix } from '../i18n/locales';
import { useText } from '../i18n/use-text';
import { hubRequest } from '../server/hub-request.server';
import { ownPath } from '../server/own-path.server';

export const handle = { texts: ['reading'] satisfies Section[] };

/** Opening the link uses nothing up, since mail scanners open links too. */
export async function loader(args: LoaderFunctionArgs) {
  const { signInLinkStatus } = await run(args, SignInLinkStatusQuery, { token: args.params['token'] ?? '' });
  return { isUsable: signInLinkStatus === 'USABLE' };
}

export async function action(args: ActionFunctionArgs) {
  const { completeSignIn } = await run(args, CompleteSignIn, { token: args.params['token'] ?? '' });
  // The path may be one of another language, which only a new document can show.
  if (completeSignIn.__typename === 'SignedIn')
    return redirectDocument(withoutPrefix(ownPath(completeSignIn.next), args.context.get(hubRequest).locale));
  return data({ isSpent: true }, { status: 422 });
}

/** The page a sign-in link leads to: one button uses it. */
export default function SignInLink() {
  const say = useText('reading');
  const { isUsable } = useLoaderData<typeof loader>();
  const isSpent = useActionData<typeof action>()?.isSpent ?? !isUsable;
  const title = isSpent ? say('signIn.spentTitle') : say('signIn.linkTitle');
  return (
    <Page title={title}>
      <div className="page stack">
        <h1>{title}</h1>
        <p className="lead">{isSpent ? say('signIn.spentText') : say('signIn.linkText')}</p>
        {isSpent ? (
          <p>
            <Link className="button button-main" to="/sign-in">
              {say('signIn.again')}
            </Link>
          </p>
        ) : (
          <Form method="post">
            <button className="button button-main">{say('signIn.linkButton')}</button>
          </Form>
        )}
      </div>
    </Page>
  );
}
