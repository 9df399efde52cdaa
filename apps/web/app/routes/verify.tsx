import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Field } from '../components/field';
import { Page } from '../components/page';
import { run } from '../graphql/document.server';
import { CertificateQuery } from '../graphql/membership.operations.server';
import { type Section } from '../i18n/catalogues';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['membership'] satisfies Section[] };

const LONGEST_CODE = 60;

export async function loader(args: LoaderFunctionArgs) {
  const code = (args.url.searchParams.get('code') ?? '').slice(0, LONGEST_CODE);
  if (code.trim() === '') return { code: '', certificate: null };
  const { certificate } = await run(args, CertificateQuery, { code });
  return { code, certificate };
}

/** Says whether a code belongs to a certificate of ours, and what it is worth today. */
export default function Verify() {
  const say = useText('membership');
  const { day } = useFormat();
  const { code, certificate } = useLoaderData<typeof loader>();
  const isGood = certificate?.state === 'VALID';
  return (
    <Page title={say('verify.title')}>
      <div className="page">
        <h1>{say('verify.title')}</h1>
        <p className="lead">{say('verify.lead')}</p>
        {code !== '' && (
          <div className={isGood ? 'notice' : 'notice notice-warn'} role="status">
            <p>
              {certificate === null
                ? say('verify.UNKNOWN')
                : say(`verify.${certificate.state}`, {
                    member: certificate.member.name,
                    day: day(certificate.signedOn),
                  })}
            </p>
            {certificate !== null && (
              <p>
                <Link className="button" to={`/declaration/certificates/${certificate.code}`}>
                  {say('verify.see')}
                </Link>
              </p>
            )}
          </div>
        )}
        <Form method="get" className="form">
          <Field id="code" label={say('verify.code')}>
            <input
              className="input"
              id="code"
              name="code"
              maxLength={LONGEST_CODE}
              autoComplete="off"
              defaultValue={code}
            />
          </Field>
          <button className="button button-main">{say('verify.check')}</button>
        </Form>
      </div>
    </Page>
  );
}
