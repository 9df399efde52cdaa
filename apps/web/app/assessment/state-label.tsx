import { type AssessmentHead } from '../graphql/types';
import { useText } from '../i18n/use-text';

/** Where an assessment stands: a draft, submitted, or open again. */
export function StateLabel({ of }: { readonly of: Pick<AssessmentHead, 'state' | 'submissionCount'> }) {
  const say = useText('assessment');
  if (of.state === 'SUBMITTED') return <span className="label label-state">{say('state.SUBMITTED')}</span>;
  const isFirst = of.submissionCount === 0;
  return <span className="label label-warn">{isFirst ? say('state.DRAFT') : say('state.REOPENED')}</span>;
}
