import {
  data,
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { Page } from '../components/page';
import {
  ConfirmEmailChange,
  EmailChangeStatusQuery,
  FreshnessQuery,
} from '../graphql/account.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['account'] satisfies Section[] };

/** Opening the link uses nothing up, since mail scanners open links too. */
export async function loader(args: LoaderFunctionArgs) {
  const token = args.params['token'] ?? '';
  const { emailChangeStatus } = await run(args, EmailChangeStatusQuery, { token });
  return { isUsable: emailChangeStatus === 'USABLE' };
}

export async function action(args: ActionFunctionArgs) {
  const { confirmEmailChange } = await run(args, ConfirmEmailChange, { token: args.params['token'] ?? '' });
  if (confirmEmailChange.__typename !== 'EmailChanged') return data({ isSpent: true }, { status: 422 });
  const { viewer } = await run(args, FreshnessQuery, {});
  return redirect(viewer === null ? '/sign-in' : '/account?saved=email');
}

/** The page that the link to a new address leads to: one button uses it. */
export default function AccountEmailLink() {
  const say = useText('account');
  const { isUsable } = useLoaderData<typeof loader>();
  const isSpent = useActionData<typeof action>()?.isSpent ?? !isUsable;
  const title = isSpent ? say('link.spentTitle') : say('link.title');
  return (
    <Page title={title}>
      <div className="page stack reading">
        <h1>{title}</h1>
        <p className="lead">{isSpent ? say('link.spentText') : say('link.text')}</p>
        {isSpent ? (
          <p>
            <Link className="button button-main" to="/account/email">
              {say('link.again')}
            </Link>
          </p>
        ) : (
          <Form method="post">
            <button className="button button-main">{say('link.use')}</button>
          </Form>
        )}
      </div>
    </Page>
  );
}
