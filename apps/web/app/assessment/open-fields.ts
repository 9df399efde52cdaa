import { type AssessmentOverview } from '../graphql/assessment.operations.server';
import { type GeneralField } from '../graphql/types';

/** The required fields of the general information that are still empty. */
export function openGeneralFields({
  questionnaire,
  generalAnswers,
}: Pick<AssessmentOverview, 'questionnaire' | 'generalAnswers'>): GeneralField[] {
  const filled = new Set(
    generalAnswers.filter(({ value }) => value !== null && value !== '').map(({ fieldId }) => fieldId),
  );
  return questionnaire.general.filter(({ id, required }) => required && !filled.has(id));
}
