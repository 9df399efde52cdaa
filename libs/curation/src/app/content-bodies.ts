import { InvalidInputError, isLocale } from '#libs/kernel';
import { pathText, type DocumentFault, type PlacedFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { checkBody } from '../domain/body/body-faults.js';
import { normaliseBody } from '../domain/body/normalise-body.js';
import { shapeOf } from '../domain/body/shape.js';
import type { Translated } from '../domain/body/translation.js';
import { attempted } from './attempted.js';
import type { ContentBody, ContentKind } from './content-kind.js';

const MAX_KEY = 200;
const MAX_TITLE = 500;
/** Whoever has mended so many is told the next. */
const MOST_FAULTS = 200;
const KEY = /^[a-z0-9][a-z0-9./_-]*$/;
/** How a key looks that was put together of parts of which one is missing. */
const LACKS_A_PART = /(^|\/)(undefined|null)?(\/|$)/;

/** How a draft is called as long as nothing of it is published. */
export interface DraftNames {
  readonly key: string;
  readonly title: string;
}

/** A body as it may be published, or what keeps it from being published: the first 200 faults. */
export type PublishableBody =
  | { readonly ok: true; readonly body: ContentBody }
  | { readonly ok: false; readonly faults: readonly DocumentFault[] };

/** Reads bodies by the rules of their kinds. */
@Injectable()
export class ContentBodies {
  /** The body in full and, where it fits its schema, in the one form in which the schema reads it. */
  inFull(kind: ContentKind, raw: unknown): unknown {
    const whole = normaliseBody(shapeOf(kind.schema), raw);
    const checked = checkBody(kind.schema, whole);
    return checked.ok ? (JSON.parse(JSON.stringify(checked.body)) as unknown) : whole;
  }

  /** Checks all that has to hold when the body is published. */
  async check(kind: ContentKind, raw: unknown, itemId: string): Promise<PublishableBody> {
    const checked = checkBody(kind.schema, raw);
    const faults = checked.ok ? await kind.faultsOf(checked.body, itemId) : checked.faults;
    if (checked.ok && faults.length === 0) return checked;
    return { ok: false, faults: faults.slice(0, MOST_FAULTS).map(placed) };
  }

  /** The title in the language of the original. */
  titleOf(kind: ContentKind, body: ContentBody): string {
    return originalOf(kind.titleOf(body), body.language).slice(0, MAX_TITLE);
  }

  /**
   * How a draft is called, though it may be half written.
   *
   * @throws InvalidInputError when it does not say its own lasting name yet
   */
  namesOf(kind: ContentKind, raw: unknown): DraftNames {
    const key = attempted(() => kind.keyOf(raw as ContentBody));
    if (typeof key !== 'string' || key.length > MAX_KEY || !KEY.test(key) || LACKS_A_PART.test(key))
      throw new InvalidInputError(
        'Fill in first what names it for good: small letters, digits, dots and hyphens.',
        {},
        'CONTENT_KEY_MISSING',
      );
    const title = attempted(() => this.titleOf(kind, raw as ContentBody));
    return { key, title: typeof title === 'string' && title !== '' ? title : key };
  }
}

function originalOf(title: Translated, language: unknown): string {
  const original = isLocale(language) ? title[language] : undefined;
  return (original ?? Object.values(title)[0])?.text ?? '';
}

function placed({ path, reason }: PlacedFault): DocumentFault {
  return { path: pathText(path), reason };
}
