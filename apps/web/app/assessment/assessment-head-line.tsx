import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { ContentText } from '../components/content-text';
import { TrustLabel } from '../components/trust-label';
import { type AssessmentHead, type TranslatedText } from '../graphql/types';
import { StateLabel } from './state-label';

interface Props {
  readonly assessment: AssessmentHead & { readonly questionnaire: { title: TranslatedText; label: string } };
  /** Whether this is the assessment's own page, which then needs no way back to itself. */
  readonly isCurrent?: boolean;
  readonly title?: ReactNode;
}

/** The head of every page of one assessment: whose it is, what it is, where it stands. */
export function AssessmentHeadLine({ assessment, isCurrent = false, title }: Props) {
  const { id, authority, period, questionnaire } = assessment;
  const name = (
    <>
      <ContentText of={questionnaire.title} /> {period}
    </>
  );
  return (
    <div className="page-head">
      <p className="crumbs">
        {authority !== null && <span>{authority.name} ·</span>}
        {!isCurrent && <Link to={`/assessments/${id}`}>{name}</Link>}
        <StateLabel of={assessment} />
        <TrustLabel label={questionnaire.label} />
      </p>
      <h1>{title ?? name}</h1>
    </div>
  );
}
