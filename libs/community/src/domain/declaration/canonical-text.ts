import { hash } from 'node:crypto';
import type { Locale } from '#libs/kernel';
import { languagesOf, type DeclarationDocument } from './declaration-document.js';

/**
 * The declaration as the one plain text whose hash is signed: all languages after one another, lines ended by a line
 * feed. Anybody can save it and compute its SHA-256 with any tool.
 */
export function canonicalText(document: DeclarationDocument): string {
  const head = [document.format, `version: ${document.version}`, `adopted: ${document.adoptedOn}`];
  const languages = languagesOf(document).map((locale) => linesIn(document, locale).join('\n'));
  return `${[head.join('\n'), ...languages].join('\n\n')}\n`.normalize('NFC');
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256Of(text: string): string {
  return hash('sha256', text);
}

function linesIn({ title, opening, principles, commitments, closing }: DeclarationDocument, locale: Locale) {
  const numbered = (items: DeclarationDocument['principles']) =>
    items.map((item, at) => `${at + 1}. ${item.title[locale] ?? ''}: ${item.text[locale] ?? ''}`);
  return [
    `[${locale}]`,
    title[locale] ?? '',
    opening[locale] ?? '',
    ...numbered(principles),
    ...numbered(commitments),
    closing[locale] ?? '',
  ];
}
