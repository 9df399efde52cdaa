import { cleanLine, isLocale, type Locale } from '#libs/kernel';
import { normalizeEmailAddress } from '../email-address.js';

/** Ways of proving (RFC 8176) that go beyond what one knows or can read in a mailbox. */
const STRONG_METHODS: readonly unknown[] = ['mfa', 'otp', 'hwk', 'sc'];
/** Says of the whole proof that it rested on two factors (REFEDS profile, used across Europe's public bodies). */
const STRONG_CONTEXTS: readonly unknown[] = ['https://refeds.org/profile/mfa'];
const LONGEST_NAME = 200;

/** What an identity provider says about somebody, as far as the hub believes it. */
export interface ProviderPerson {
  /** In our stored form, and only when the provider says that it has verified it. */
  readonly verifiedEmail: string | null;
  /** '' when the provider does not say. */
  readonly name: string;
  readonly locale: Locale | null;
  /** Whether the provider says that a second factor was used; never assumed. */
  readonly secondFactor: boolean;
  /** When the person proved it to the provider, in seconds since 1970; null when the provider does not say. */
  readonly provedAt: number | null;
}

/** Reads the claims of an identity provider. Whatever is not of the expected kind counts as not said. */
export function providerPerson(claims: Readonly<Record<string, unknown>>): ProviderPerson {
  const { email, email_verified: isVerified, amr, acr, auth_time: authTime } = claims;
  const methods: readonly unknown[] = Array.isArray(amr) ? amr : [];
  return {
    verifiedEmail: isVerified === true && typeof email === 'string' ? normalizeEmailAddress(email) : null,
    name: nameIn(claims),
    locale: localeIn(claims['locale']),
    secondFactor: methods.some((method) => STRONG_METHODS.includes(method)) || STRONG_CONTEXTS.includes(acr),
    provedAt: typeof authTime === 'number' && Number.isFinite(authTime) ? authTime : null,
  };
}

function nameIn({ name, given_name: given, family_name: family }: Readonly<Record<string, unknown>>): string {
  const parts = typeof name === 'string' ? [name] : [given, family];
  const words = parts.filter((part) => typeof part === 'string');
  return cleanLine(words.join(' ')).slice(0, LONGEST_NAME).trim().toWellFormed();
}

function localeIn(tag: unknown): Locale | null {
  const language = typeof tag === 'string' ? tag.toLowerCase().split(/[-_]/)[0] : null;
  return isLocale(language) ? language : null;
}
