import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import type { RequirementLevel } from '../../domain/bodies/vocabulary.js';

/** The words of the hub in a list of clauses. */
export interface ClauseWords {
  readonly title: string;
  readonly edition: string;
  readonly publication: string;
  readonly requirement: string;
  readonly proof: string;
  readonly acceptance: string;
  readonly open: string;
  readonly machine: string;
  readonly changed: string;
  readonly withdrawn: string;
  readonly unknown: string;
  readonly level: Readonly<Record<RequirementLevel, string>>;
}

const WORDS: Readonly<Partial<Record<Locale, ClauseWords>>> & { readonly en: ClauseWords } = {
  en: {
    title: 'Clauses for a tender',
    edition: 'Edition',
    publication: 'publication',
    requirement: 'Requirement:',
    proof: 'Proof to demand:',
    acceptance: 'Acceptance test:',
    open: 'No clause yet. Nobody has written one for this requirement.',
    machine: 'translated by machine',
    changed: 'Changed since it was picked.',
    withdrawn: 'Withdrawn since it was picked.',
    unknown: 'Not found:',
    level: { shall: 'required', should: 'recommended', may: 'optional', unspecified: 'level not stated' },
  },
  de: {
    title: 'Klauseln für eine Ausschreibung',
    edition: 'Ausgabe',
    publication: 'Veröffentlichung',
    requirement: 'Anforderung:',
    proof: 'Zu verlangender Nachweis:',
    acceptance: 'Abnahmeprüfung:',
    open: 'Noch keine Klausel. Für diese Anforderung hat noch niemand eine geschrieben.',
    machine: 'maschinell übersetzt',
    changed: 'Seit der Auswahl geändert.',
    withdrawn: 'Seit der Auswahl zurückgezogen.',
    unknown: 'Nicht gefunden:',
    level: {
      shall: 'verlangt',
      should: 'empfohlen',
      may: 'freigestellt',
      unspecified: 'Grad nicht angegeben',
    },
  },
  bg: {
    title: 'Клаузи за обществена поръчка',
    edition: 'Издание',
    publication: 'публикация',
    requirement: 'Изискване:',
    proof: 'Доказателство, което да се поиска:',
    acceptance: 'Проверка при приемане:',
    open: 'Още няма клауза. Никой не е написал такава за това изискване.',
    machine: 'машинен превод',
    changed: 'Променено, след като е избрано.',
    withdrawn: 'Оттеглено, след като е избрано.',
    unknown: 'Не е намерено:',
    level: {
      shall: 'задължително',
      should: 'препоръчително',
      may: 'по избор',
      unspecified: 'степента не е посочена',
    },
  },
};

/** The words in a language, or in English as long as nobody translated them. */
export function clauseWords(locale: Locale): ClauseWords {
  return WORDS[locale] ?? WORDS[SOURCE_LOCALE] ?? WORDS.en;
}
