import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { TrustLabel } from '../components/trust-label';
import { countryName } from '../directory/country-name';
import { run } from '../graphql/document.server';
import { CertificateQuery } from '../graphql/membership.operations.server';
import { type Certificate } from '../graphql/membership.types';
import { type Section } from '../i18n/catalogues';
import { pathIn } from '../i18n/locales';
import { useSite } from '../i18n/site';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { PrintButton } from '../result/print-button';
import { hubRequest } from '../server/hub-request.server';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['membership'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { certificate } = await run(args, CertificateQuery, {
    code: (args.params['code'] ?? '').slice(0, 60),
  });
  if (certificate === null) throw notFound();
  return { certificate, origin: args.context.get(hubRequest).origin };
}

/** What the hub recorded about one signature, to be shown, printed and checked. */
export default function CertificatePage() {
  const say = useText('membership');
  const { locale } = useSite();
  const { day } = useFormat();
  const { certificate, origin } = useLoaderData<typeof loader>();
  const { member, state, code, withdrawnAt } = certificate;
  const verifyPath = `/declaration/verify?code=${code}`;
  return (
    <Page title={say('certificate.title')}>
      <div className="page">
        <article className="card certificate">
          <h1>{say('certificate.title')}</h1>
          <p className="lead">
            {say('certificate.sentence', { member: member.name })}{' '}
            <span className={state === 'VALID' ? 'label label-state' : 'label label-warn'}>
              {say(`certificate.state.${state}`)}
            </span>
            {certificate.label === 'illustrative' && <TrustLabel label={certificate.label} />}
          </p>
          {state === 'PENDING' && (
            <p className="notice">{say('certificate.pending', { member: member.name })}</p>
          )}
          {state === 'WITHDRAWN' && (
            <p className="notice notice-warn">
              {say('certificate.withdrawn', { day: day(withdrawnAt ?? '') })}
            </p>
          )}
          <dl className="facts">
            <dt>{say('desk.country')}</dt>
            <dd>{countryName(member.country, locale)}</dd>
            <CertificateFacts of={certificate} />
            <dt>{say('certificate.code')}</dt>
            <dd>
              <strong className="code">{code}</strong>
            </dd>
            <dt>{say('certificate.verifyAt')}</dt>
            <dd>
              <Link to={verifyPath} className="hash">{`${origin}${pathIn(locale, verifyPath)}`}</Link>
            </dd>
          </dl>
          <p className="small soft">{say('certificate.honest')}</p>
        </article>
        <p className="actions">
          <PrintButton label={say('certificate.print')} />
        </p>
      </div>
    </Page>
  );
}

function CertificateFacts({ of: certificate }: { readonly of: Certificate }) {
  const say = useText('membership');
  const { day, list } = useFormat();
  const {
    signerName,
    signerPosition,
    decidedOn,
    decisionReference,
    textVersion,
    textHash,
    listedAt,
    together,
  } = certificate;
  return (
    <>
      <dt>{say('certificate.signedOn')}</dt>
      <dd>{day(certificate.signedOn)}</dd>
      <dt>{say('certificate.signer')}</dt>
      <dd>
        {signerName === null
          ? signerPosition
          : say('overview.signerValue', { name: signerName, position: signerPosition })}
      </dd>
      <dt>{say('certificate.behalf')}</dt>
      <dd>{certificate.onBehalfOf}</dd>
      {decidedOn !== null && (
        <>
          <dt>{say('certificate.decision')}</dt>
          <dd>{say('overview.decisionValue', { day: day(decidedOn), reference: decisionReference })}</dd>
        </>
      )}
      {textVersion !== null && (
        <>
          <dt>{say('certificate.text')}</dt>
          <dd>
            <Link to="/declaration">{say('certificate.textValue', { version: textVersion })}</Link>
          </dd>
          <dt>{say('certificate.hash')}</dt>
          <dd>
            <a href={`/export/declaration/${textVersion}`}>
              <code className="hash">{textHash}</code>
            </a>
          </dd>
        </>
      )}
      {listedAt !== null && (
        <>
          <dt>{say('certificate.listed')}</dt>
          <dd>{day(listedAt)}</dd>
        </>
      )}
      {together.length > 0 && (
        <>
          <dt>{say('certificate.together')}</dt>
          <dd>{list(together)}</dd>
        </>
      )}
    </>
  );
}
