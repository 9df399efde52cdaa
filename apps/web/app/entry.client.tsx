import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { loadMessages, loadMessagesBy, type Messages, type Section } from './i18n/catalogues';
import { type WebLocale } from './i18n/locales';
import { SiteContext } from './i18n/site';

const catalogues = import.meta.glob<Messages>('./messages/*/*.json', { import: 'default' });

loadMessagesBy((locale, section) => {
  const load = catalogues[`./messages/${locale}/${section}.json`];
  return load === undefined ? Promise.reject(new Error(`No messages ${locale}/${section}.`)) : load();
});

const page = document.documentElement;
const locale = page.lang as WebLocale;
const sections = (page.dataset['texts'] ?? '').split(' ').filter(Boolean) as Section[];

await Promise.all(sections.map((section) => loadMessages(locale, section)));
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <SiteContext value={{ locale, nonce: undefined, requestId: undefined }}>
        <HydratedRouter />
      </SiteContext>
    </StrictMode>,
  );
});
