import { Link } from 'react-router';
import { type RequirementLine } from '../graphql/mims.operations.server';
import { useText } from '../i18n/use-text';
import { CopyButton } from '../components/copy-button';
import { Level } from './level';
import { MimParagraphs } from './mim-text';
import { type MimText } from './types';
import { type View } from './view';

interface Props {
  readonly of: RequirementLine;
  readonly view: View;
}

/** A requirement in its list: number, how binding it is, and what the reader came for. */
export function RequirementRow({ of: requirement, view }: Props) {
  const say = useText('mims');
  const { address, key, level, number } = requirement;
  return (
    <li id={key} className="requirement">
      <p className="requirement-number">
        <Link to={address}>{number}</Link>
      </p>
      <div className="stack-tight requirement-body">
        <Level of={level} />
        {view === 'engineer' && <ForEngineer of={requirement} />}
        {view === 'buyer' && <ForBuyer of={requirement} />}
        {view === 'mayor' && <MimParagraphs of={requirement.plain ?? requirement.text} />}
      </div>
      <CopyButton label={say('copy.link')} done={say('copy.done')} about={number} text={address} />
    </li>
  );
}

function ForEngineer({ of: { note, plain, text } }: { readonly of: RequirementLine }) {
  const say = useText('mims');
  return (
    <>
      <MimParagraphs of={text} />
      {plain !== null && <Named name={say('requirement.plain')} text={plain} />}
      {note !== null && <Named name={say('requirement.note')} text={note} />}
    </>
  );
}

function ForBuyer({ of: requirement }: { readonly of: RequirementLine }) {
  const say = useText('mims');
  const parts = (['clause', 'proof', 'acceptance'] as const).flatMap((part) => {
    const text = requirement[part];
    return text === null ? [] : [{ part, text }];
  });
  if (parts.length === 0)
    return (
      <>
        <MimParagraphs of={requirement.plain ?? requirement.text} />
        <p className="small soft">{say('requirement.noClause')}</p>
      </>
    );
  return parts.map(({ part, text }) => <Named key={part} name={say(`requirement.${part}`)} text={text} />);
}

/** A text under its small name. */
export function Named({ name, text }: { readonly name: string; readonly text: MimText }) {
  return (
    <div className="named-text">
      <p className="small soft">{name}</p>
      <MimParagraphs of={text} />
    </div>
  );
}
