import type { Response } from 'express';
import type { ExchangeFile } from '../../app/exchange/exchange-export.service.js';
import type { ExchangeForm } from '../../domain/exchange/index.js';

const MEDIA_TYPES: Readonly<Record<ExchangeForm, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  yaml: 'application/yaml; charset=utf-8',
};
const KEPT_SECONDS = 300;

/** How a file of items is called, and where it is had. */
export interface SentFile {
  readonly form: ExchangeForm;
  readonly name: string;
  readonly path: string;
}

/** Sends a file of items; where there are more than it holds, a link says where they are. */
export function sendExchangeFile(
  response: Response,
  { content, next }: ExchangeFile,
  { form, name, path }: SentFile,
): void {
  response.setHeader('content-type', MEDIA_TYPES[form]);
  response.setHeader('content-disposition', `attachment; filename="${name}.${form}"`);
  response.setHeader('cache-control', `public, max-age=${KEPT_SECONDS}`);
  if (next !== null) response.setHeader('link', `<${path}?after=${encodeURIComponent(next)}>; rel="next"`);
  response.end(content);
}
