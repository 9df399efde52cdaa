import { Link } from 'react-router';
import { ClassLabel, SolutionName } from '../claims/parts';
import { ContentText } from '../components/content-text';
import { type RequirementUses as Uses } from '../graphql/mim-requirement.operations.server';
import { useText } from '../i18n/use-text';

interface Props {
  readonly of: Uses;
  /** The page with every claim about the requirement. */
  readonly claims: string;
}

/** Who relies on the requirement: solutions that claim it, and questions that ask about its MIM. */
export function RequirementUses({ of: { conformanceClaims, questionsNamingMim }, claims }: Props) {
  const say = useText('mims');
  return (
    <section className="stack-tight" aria-labelledby="uses">
      <h2 id="uses">{say('uses.title')}</h2>
      <h3>{say('uses.claims', { count: conformanceClaims.totalCount })}</h3>
      <ul>
        {conformanceClaims.edges.map(({ node }) => (
          <li key={node.id}>
            <SolutionName of={node.solution} /> <ClassLabel of={node.class} />
          </li>
        ))}
      </ul>
      {conformanceClaims.totalCount > conformanceClaims.edges.length && (
        <Link to={claims}>{say('uses.allClaims')}</Link>
      )}
      <h3>{say('uses.questions', { count: questionsNamingMim.length })}</h3>
      <ul>
        {questionsNamingMim.map(({ prompt, questionId, questionnaireSlug, questionnaireTitle }) => (
          <li key={`${questionnaireSlug} ${questionId}`}>
            <ContentText of={prompt} />{' '}
            <span className="small soft">
              <ContentText of={questionnaireTitle} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
