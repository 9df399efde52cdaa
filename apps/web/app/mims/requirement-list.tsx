import { type RequirementLine } from '../graphql/mims.operations.server';
import { useText } from '../i18n/use-text';
import { MimParagraphs, MimWords } from './mim-text';
import { type RequirementGroup } from './requirement-groups';
import { RequirementRow } from './requirement-row';
import { type View } from './view';

interface Props {
  readonly groups: readonly RequirementGroup<RequirementLine>[];
  readonly view: View;
}

/** Capabilities, each with its requirements. */
export function RequirementList({ groups, view }: Props) {
  const say = useText('mims');
  const isEmpty = groups.every(({ requirements }) => requirements.length === 0);
  return (
    <>
      {isEmpty && <p>{say('requirements.none')}</p>}
      {groups.map(({ capability, heading, id, requirements }) => (
        <section key={id} className="capability" aria-labelledby={id}>
          <h3 id={id}>
            {capability === null ? (
              (heading ?? say('requirements.others'))
            ) : (
              <>
                {capability.number} <MimWords of={capability.title} />
              </>
            )}
          </h3>
          {capability !== null && capability.text !== null && <MimParagraphs of={capability.text} />}
          {requirements.length > 0 && (
            <ul className="requirements">
              {requirements.map((requirement) => (
                <RequirementRow key={requirement.key} of={requirement} view={view} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
