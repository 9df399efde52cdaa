import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { composeMail, fillText, type ComposedMail } from '#libs/platform';
import type { SecurityChange } from '../domain/factors/factor.js';

/** The sentences of the notice in one language. `{name}` is filled in. */
interface SecurityNoticeMessages {
  readonly subject: string;
  readonly greeting: string;
  readonly changes: Readonly<Record<SecurityChange, string>>;
  readonly othersEnded: string;
  readonly notYou: string;
}

const MESSAGES: Readonly<
  Partial<Record<Locale, SecurityNoticeMessages>> & Record<'en', SecurityNoticeMessages>
> = {
  en: {
    subject: 'Your sign-in to the Living Hub was changed',
    greeting: 'Hello {name},',
    changes: {
      'totp.add': 'an authenticator app was added to your account.',
      'totp.remove': 'the authenticator app was removed from your account.',
      'passkey.add': 'a passkey was added to your account.',
      'passkey.remove': 'a passkey was removed from your account.',
      'recovery-codes.renew': 'new recovery codes were made for your account; the old ones no longer work.',
      'recovery-code.use': 'one of your recovery codes was used to confirm that it is you.',
      'identity.connect': 'your account was connected with an account at an identity provider.',
      'identity.disconnect': 'the connection with an account at an identity provider was removed.',
      'factors.forget': 'the operator removed all second factors from your account, as you asked.',
    },
    othersEnded: 'On all other devices your account was signed out.',
    notYou:
      'If that was not you, sign in now, open “Sign-in and security”, and end what you do not know. Then tell the coordinator.',
  },
  de: {
    subject: 'Ihre Anmeldung beim Living Hub wurde geändert',
    greeting: 'Guten Tag {name},',
    changes: {
      'totp.add': 'zu Ihrem Konto wurde eine Authenticator-App hinzugefügt.',
      'totp.remove': 'die Authenticator-App wurde von Ihrem Konto entfernt.',
      'passkey.add': 'zu Ihrem Konto wurde ein Passkey hinzugefügt.',
      'passkey.remove': 'ein Passkey wurde von Ihrem Konto entfernt.',
      'recovery-codes.renew':
        'für Ihr Konto wurden neue Wiederherstellungscodes erstellt; die alten gelten nicht mehr.',
      'recovery-code.use': 'mit einem Ihrer Wiederherstellungscodes wurde bestätigt, dass Sie es sind.',
      'identity.connect': 'Ihr Konto wurde mit einem Konto bei einem Identitätsdienst verbunden.',
      'identity.disconnect': 'die Verbindung mit einem Konto bei einem Identitätsdienst wurde entfernt.',
      'factors.forget': 'der Betreiber hat auf Ihren Wunsch alle zweiten Faktoren von Ihrem Konto entfernt.',
    },
    othersEnded: 'Auf allen anderen Geräten wurde Ihr Konto abgemeldet.',
    notYou:
      'Wenn Sie das nicht waren: Melden Sie sich jetzt an, öffnen Sie „Anmeldung und Sicherheit“ und beenden Sie, was Sie nicht kennen. Sagen Sie es dann der Koordination.',
  },
  bg: {
    subject: 'Входът Ви в Living Hub беше променен',
    greeting: 'Здравейте, {name},',
    changes: {
      'totp.add': 'към профила Ви беше добавено приложение за удостоверяване.',
      'totp.remove': 'приложението за удостоверяване беше премахнато от профила Ви.',
      'passkey.add': 'към профила Ви беше добавен ключ за достъп.',
      'passkey.remove': 'ключ за достъп беше премахнат от профила Ви.',
      'recovery-codes.renew':
        'за профила Ви бяха създадени нови кодове за възстановяване; старите вече не важат.',
      'recovery-code.use':
        'един от кодовете Ви за възстановяване беше използван, за да се потвърди, че сте Вие.',
      'identity.connect': 'профилът Ви беше свързан с профил при доставчик на самоличност.',
      'identity.disconnect': 'връзката с профил при доставчик на самоличност беше премахната.',
      'factors.forget': 'операторът премахна по Ваше искане всички втори фактори от профила Ви.',
    },
    othersEnded: 'На всички други устройства беше направен изход от профила Ви.',
    notYou:
      'Ако не сте били Вие, влезте сега, отворете „Вход и сигурност“ и прекратете това, което не познавате. След това уведомете координатора.',
  },
};

const LEAVE_OTHER_SESSIONS: readonly SecurityChange[] = ['recovery-codes.renew', 'recovery-code.use'];

/** Tells a person what was changed about their sign-in. It holds no link: nobody shall learn to follow one from here. */
export function securityNotice(change: SecurityChange, name: string, locale: Locale): ComposedMail {
  const language = MESSAGES[locale] ? locale : SOURCE_LOCALE;
  const messages = MESSAGES[language] ?? MESSAGES.en;
  return composeMail({
    locale: language,
    subject: messages.subject,
    paragraphs: [fillText(messages.greeting, { name }), messages.changes[change]],
    closing: [...(LEAVE_OTHER_SESSIONS.includes(change) ? [] : [messages.othersEnded]), messages.notYou],
  });
}
