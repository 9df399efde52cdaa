import { describedBy, Field } from '../components/field';
import { type FormFault } from '../components/form-faults';
import { LineField } from '../components/line-field';
import { countryName } from '../directory/country-name';
import { type RegionChoice } from '../graphql/registration.operations.server';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { type CountryChoice } from './country-choices.server';
import { LANGUAGES } from './countries';
import { AUTHORITY_TYPES, ORGANISATION_TYPES, type GivenFacts } from './facts-form';

interface Props {
  readonly given: GivenFacts;
  readonly faults: readonly FormFault[];
}

interface LineProps extends Props {
  readonly id: keyof GivenFacts;
  readonly label: string;
  readonly help?: string;
  readonly short?: boolean;
  readonly inputMode?: 'numeric' | 'url';
}

function faultAt(faults: readonly FormFault[], ...fields: readonly string[]): string | undefined {
  return faults.find(({ field }) => fields.includes(field))?.message;
}

function Line({ given, faults, id, ...field }: LineProps) {
  return <LineField id={id} {...field} maxLength={500} value={given[id]} fault={faultAt(faults, id)} />;
}

/** Name, its language, and the English name. */
export function NameFields(props: Props) {
  const say = useText('registration');
  const { locale } = useSite();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <>
      <Line {...props} id="names" label={say('name')} help={say('nameHelp')} />
      <Field id="sourceLocale" label={say('language')} fault={faultAt(props.faults, 'sourceLocale')}>
        <select
          className="input input-short"
          id="sourceLocale"
          name="sourceLocale"
          defaultValue={props.given.sourceLocale || locale}
        >
          {LANGUAGES.map((code) => (
            <option key={code} value={code}>
              {names.of(code) ?? code}
            </option>
          ))}
        </select>
      </Field>
      <Line {...props} id="nameEn" label={say('nameEn')} />
    </>
  );
}

/** The kind of an authority. */
export function AuthorityTypeField({ given }: Props) {
  const say = useText('registration');
  return (
    <Field id="type" label={say('kind')}>
      <select className="input" id="type" name="type" defaultValue={given.type || 'MUNICIPALITY'}>
        {AUTHORITY_TYPES.map((type) => (
          <option key={type} value={type}>
            {say(`type.${type}`)}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Name, kind and country of a checked authority, for those who cannot change them. */
export function FixedIdentity({ of: { names, nameEn, type, country } }: { readonly of: GivenFacts }) {
  const say = useText('registration');
  const { locale } = useSite();
  const kind = AUTHORITY_TYPES.find((known) => known === type);
  return (
    <>
      <dl className="facts">
        <dt>{say('name')}</dt>
        <dd>{names}</dd>
        {nameEn !== '' && (
          <>
            <dt>{say('edit.nameEn')}</dt>
            <dd>{nameEn}</dd>
          </>
        )}
        <dt>{say('kind')}</dt>
        <dd>{kind ? say(`type.${kind}`) : type}</dd>
        <dt>{say('country')}</dt>
        <dd>{countryName(country, locale)}</dd>
      </dl>
      <p>{say('edit.identityFixed')}</p>
    </>
  );
}

/** The kind of an organisation, and its country. */
export function OrganisationFields({
  given,
  faults,
  countries,
}: Props & { readonly countries: readonly CountryChoice[] }) {
  const say = useText('registration');
  return (
    <>
      <Field id="type" label={say('kind')}>
        <select className="input" id="type" name="type" defaultValue={given.type || 'NGO'}>
          {ORGANISATION_TYPES.map((type) => (
            <option key={type} value={type}>
              {say(`organisationType.${type}`)}
            </option>
          ))}
        </select>
      </Field>
      <CountryField given={given} faults={faults} countries={countries} />
    </>
  );
}

interface CountryProps extends Props {
  readonly countries: readonly CountryChoice[];
}

function CountryField({ given, faults, countries }: CountryProps) {
  const say = useText('registration');
  const fault = faultAt(faults, 'country');
  return (
    <Field id="country" label={say('country')} fault={fault}>
      <CountrySelect countries={countries} chosen={given.country} fault={fault} />
    </Field>
  );
}

interface SelectProps {
  readonly countries: readonly CountryChoice[];
  readonly chosen: string;
  readonly fault?: string | undefined;
}

/** A choice of countries by their names in the reader's language. */
export function CountrySelect({ countries, chosen, fault }: SelectProps) {
  return (
    <select
      className="input input-short"
      id="country"
      name="country"
      defaultValue={chosen}
      {...describedBy('country', false, fault)}
    >
      {countries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Region, LAU code and population of an authority. */
export function PlaceFields({ regions, ...props }: Props & { readonly regions: readonly RegionChoice[] }) {
  const say = useText('registration');
  const fault = faultAt(props.faults, 'regionCode');
  return (
    <>
      <Field id="regionCode" label={say('region')} help={say('regionHelp')} fault={fault}>
        <select
          className="input"
          id="regionCode"
          name="regionCode"
          defaultValue={props.given.regionCode}
          {...describedBy('regionCode', true, fault)}
        >
          <option value="">{say('regionNone')}</option>
          {([3, 2, 1] as const).map((level) => (
            <optgroup key={level} label={say(`level${level}`)}>
              {regions
                .filter((region) => region.level === level)
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {`${name} (${code})`}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </Field>
      <Line {...props} id="lauCode" label={say('lau')} help={say('lauHelp')} short />
      <Line {...props} id="population" label={say('population')} short inputMode="numeric" />
      <Line {...props} id="populationYear" label={say('populationYear')} short inputMode="numeric" />
    </>
  );
}

/** The website of a member. */
export function WebsiteField(props: Props) {
  const say = useText('registration');
  return <Line {...props} id="website" label={say('website')} help={say('websiteHelp')} inputMode="url" />;
}
