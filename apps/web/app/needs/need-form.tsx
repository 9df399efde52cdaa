import { Form } from 'react-router';
import { ContentText } from '../components/content-text';
import { describedBy, Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { LineField } from '../components/line-field';
import { useText } from '../i18n/use-text';
import { TOPICS } from '../knowledge/topics';
import { useWords } from '../knowledge/use-words';
import { needAbout, type NeedFault } from './need-form-data';
import { LONGEST, NEED_PURPOSES, type NeedText } from './need-limits';
import { type NewNeed, type NewNeedReturned } from './new-need.server';
import { AuthorityPick } from './similar-list';

interface Props {
  readonly of: NewNeed;
  readonly returned: NewNeedReturned | undefined;
}

/** What is wrong with a field, in words. */
export function useFaultWords(): (fault: NeedFault | null | undefined) => string | undefined {
  const say = useText('needs');
  return (fault) => {
    if (!fault) return undefined;
    const { count, field } = fault;
    if (count === null || field === 'purpose') return say(`fault.${field}`);
    return say('fault.long', { count, max: LONGEST[field] });
  };
}

/** A need in the words of those who have it, handed in with one click. */
export function NeedForm({ of: { authorities, mims, title }, returned }: Props) {
  const say = useText('needs');
  const faultWords = useFaultWords();
  const typed = returned?.typed ?? needAbout(title);
  const faults = returned?.faults ?? [];
  const faultOf = (field: NeedFault['field']) => faultWords(faults.find((one) => one.field === field));
  const area = { typed, faultOf };
  const list = faults.map(({ field }) => ({ field, message: faultOf(field) ?? '' }));
  return (
    <Form method="post" reloadDocument className="form" id="raise" noValidate>
      <FormFaults faults={returned?.refusal ? [{ field: 'raise', message: returned.refusal }] : list} />
      <p className="actions">
        <AuthorityPick authorities={authorities} id="authorityId" chosen={typed.authorityId} />
      </p>
      <LineField
        id="title"
        label={say('new.name')}
        help={say('new.nameHelp')}
        fault={faultOf('title')}
        value={typed.title}
        maxLength={2_000}
      />
      <Area {...area} name="summary" rows={3} />
      <Area {...area} name="text" rows={7} />
      <Purpose value={typed.purpose} fault={faultOf('purpose')} />
      <TopicChoice chosen={typed.topics} />
      {mims.length > 0 && <MimChoices mims={mims} chosen={typed.mims} />}
      <label className="radio-line">
        <input type="checkbox" name="nextPeriod" defaultChecked={typed.nextPeriod} />
        <span>{say('write.nextPeriod')}</span>
      </label>
      <p className="small">{say('write.seenBy')}</p>
      <p>
        <button className="button button-main" name="part" value="raise">
          {say('write.handIn')}
        </button>
      </p>
    </Form>
  );
}

interface AreaProps {
  readonly name: Exclude<NeedText, 'title'>;
  readonly rows: number;
  readonly typed: Readonly<Record<NeedText, string>>;
  readonly faultOf: (field: NeedText) => string | undefined;
}

/** Takes more than fits, so that a text that is too long is not cut without a word. */
function Area({ name, rows, typed, faultOf }: AreaProps) {
  const say = useText('needs');
  const fault = faultOf(name);
  const help = say(`write.${name}Help`, { max: LONGEST[name] });
  return (
    <Field id={name} label={say(`write.${name}`)} help={help} fault={fault}>
      <textarea
        className="input"
        id={name}
        name={name}
        rows={rows}
        defaultValue={typed[name]}
        {...describedBy(name, true, fault)}
      />
    </Field>
  );
}

function Purpose({ value, fault }: { readonly value: string; readonly fault: string | undefined }) {
  const say = useText('needs');
  const words = useWords();
  return (
    <Field id="purpose" label={say('write.purpose')} fault={fault}>
      <select
        className="input input-short"
        id="purpose"
        name="purpose"
        defaultValue={value}
        {...describedBy('purpose', false, fault)}
      >
        <option value="">{say('write.choose')}</option>
        {NEED_PURPOSES.map((one) => (
          <option key={one} value={one}>
            {words.choice('purpose', one.toLowerCase().replaceAll('_', '-'))}
          </option>
        ))}
      </select>
    </Field>
  );
}

function TopicChoice({ chosen }: { readonly chosen: readonly string[] }) {
  const say = useText('needs');
  const words = useWords();
  return (
    <fieldset className="field field-wide">
      <legend>{say('write.topics')}</legend>
      <div className="choices-many">
        {TOPICS.map((topic) => (
          <label key={topic} className="radio-line">
            <input type="checkbox" name="topics" value={topic} defaultChecked={chosen.includes(topic)} />
            <span>{words.choice('topic', topic)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function MimChoices({ mims, chosen }: Pick<NewNeed, 'mims'> & { readonly chosen: readonly string[] }) {
  const say = useText('needs');
  return (
    <details open={chosen.length > 0}>
      <summary>{say('write.mims')}</summary>
      <fieldset className="field field-wide">
        <legend className="visually-hidden">{say('write.mims')}</legend>
        <div className="choices-many">
          {mims.map(({ name, number, place }) => (
            <label key={place} className="radio-line">
              <input type="checkbox" name="mims" value={place} defaultChecked={chosen.includes(place)} />
              <span>
                MIM{number} <ContentText of={name} />
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
