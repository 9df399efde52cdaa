import { useMemo } from 'react';
import { countryName } from '../directory/country-name';
import { type Sections } from '../i18n/catalogues';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';

type Key = keyof Sections['knowledge'];

/** Words for what the API names by short codes. */
export interface Words {
  /** A value one could choose: `choice.stage.pilot`. */
  choice(group: string, value: string): string;
  /** The name of a short value, of a passage, of a property to narrow by. */
  named(what: 'fact' | 'part' | 'facet', name: string): string;
  /** How one entry of a kind is called: “Case”. */
  kind(name: string): string;
  country(code: string): string;
}

/** The words of the page's language; a code that has none is made readable. */
export function useWords(): Words {
  const say = useText('knowledge');
  const { locale } = useSite();
  return useMemo(() => {
    const word = (key: string, code: string): string => {
      const said = say(key as Key);
      return said === key ? readable(code) : said;
    };
    return {
      choice: (group, value) => word(`choice.${group}.${value}`, value),
      named: (what, name) => word(`${what}.${name}`, name),
      kind: (name) => word(`kind.${name}.one`, name),
      country: (code) => (/^[A-Z]{2}$/.test(code) ? countryName(code, locale) : code),
    };
  }, [say, locale]);
}

function readable(code: string): string {
  return code.replaceAll(/[-_]+/g, ' ');
}
