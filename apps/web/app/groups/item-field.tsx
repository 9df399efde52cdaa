import { describedBy, Field } from '../components/field';
import { type Sections } from '../i18n/catalogues';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { type FieldName, type ItemKind } from './item-form';

type MessageKey = keyof Sections['groups'];

const LOCALES = [
  'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'ga', 'hr',
  'hu', 'it', 'lt', 'lv', 'mt', 'nl', 'pl', 'pt', 'ro', 'sk', 'sl', 'sv',
]; // prettier-ignore

const LONG: readonly FieldName[] = ['description', 'agenda', 'findings', 'summary'];
const SHORT: readonly FieldName[] = ['year', 'startsLocal', 'datedOn', 'zone'];
const TYPES: Partial<Record<FieldName, string>> = {
  startsLocal: 'datetime-local',
  datedOn: 'date',
  link: 'url',
  year: 'number',
};

const CHOICES: Partial<Record<FieldName, readonly (readonly [value: string, key: MessageKey])[]>> = {
  visibility: [
    ['PUBLIC', 'field.visibility.PUBLIC'],
    ['MEMBERS', 'field.visibility.MEMBERS'],
  ],
  priority: [
    ['HIGH', 'priority.HIGH'],
    ['MEDIUM', 'priority.MEDIUM'],
    ['LOW', 'priority.LOW'],
  ],
  state: [
    ['PLANNED', 'state.PLANNED'],
    ['RUNNING', 'state.RUNNING'],
    ['DONE', 'state.DONE'],
    ['DROPPED', 'state.DROPPED'],
  ],
  kind: [
    ['GUIDANCE', 'kind.GUIDANCE'],
    ['REPORT', 'kind.REPORT'],
    ['MODEL_TEXT', 'kind.MODEL_TEXT'],
    ['PRESENTATION', 'kind.PRESENTATION'],
    ['RECORDING', 'kind.RECORDING'],
    ['OTHER', 'kind.OTHER'],
  ],
};

const HELP: Partial<Record<FieldName, MessageKey>> = {
  stateReason: 'field.stateReasonHelp',
  zone: 'field.zoneHelp',
  openedTo: 'field.openedToHelp',
};

interface Props {
  readonly kind: ItemKind;
  readonly name: FieldName;
  readonly value: string;
  readonly fault: string | undefined;
}

/** One field of an item's form. */
export function ItemField({ kind, name, value, fault }: Props) {
  const say = useText('groups');
  const link: MessageKey = kind === 'output' ? 'field.outputLinkHelp' : 'field.linkHelp';
  const help = name === 'link' ? link : HELP[name];
  return (
    <Field id={name} label={say(`field.${name}`)} fault={fault} {...(help && { help: say(help) })}>
      <Control name={name} value={value} fault={fault} hasHelp={help !== undefined} />
    </Field>
  );
}

interface ControlProps extends Omit<Props, 'kind'> {
  readonly hasHelp: boolean;
}

function Control({ name, value, fault, hasHelp }: ControlProps) {
  const choices = useChoices(name);
  const shared = { id: name, name, defaultValue: value, ...describedBy(name, hasHelp, fault) };
  if (choices !== undefined)
    return (
      <select className="input input-short" {...shared}>
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    );
  if (LONG.includes(name)) return <textarea className="input" rows={4} {...shared} />;
  return (
    <input
      className={SHORT.includes(name) ? 'input input-short' : 'input'}
      type={TYPES[name] ?? 'text'}
      {...shared}
    />
  );
}

function useChoices(name: FieldName): readonly (readonly [string, string])[] | undefined {
  const say = useText('groups');
  const { locale } = useSite();
  if (name === 'locale') {
    const names = new Intl.DisplayNames(locale, { type: 'language' });
    return LOCALES.map((code) => [code, names.of(code) ?? code]);
  }
  if (name === 'dueQuarter')
    return [
      ['', say('field.noQuarter')],
      ...[1, 2, 3, 4].map((quarter) => [String(quarter), say('plan.quarter', { quarter })] as const),
    ];
  return CHOICES[name]?.map(([value, key]) => [value, say(key)]);
}
