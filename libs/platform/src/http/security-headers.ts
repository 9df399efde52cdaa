import { type IncomingMessage, type ServerResponse } from 'node:http';
import helmet from 'helmet';
import { STRICT_DIRECTIVES, policyWriter } from './content-security-policy.js';

const CLOSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
];
const MORE_CLOSED_FEATURES = ['gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'];
const ONE_YEAR = 365 * 24 * 3600;

/** A header name and its value. */
export type Header = readonly [name: string, value: string];

/** The headers of every answer, errors included. */
export interface SecurityHeaders {
  /** Those that are the same for all requests. */
  readonly fixed: readonly Header[];
  /** The Content-Security-Policy of one request. */
  readonly policy: (nonce: string) => string;
}

// Helmet is asked once what it would set, because asking it per request costs more than a cached answer does.
function askHelmet(https: boolean): Header[] {
  const asked: Header[] = [];
  const recorder = {
    setHeader: (name: string, value: string) => asked.push([name, value]),
    removeHeader: () => undefined,
  };
  helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: https ? { maxAge: ONE_YEAR, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    xFrameOptions: { action: 'deny' },
  })({} as IncomingMessage, recorder as unknown as ServerResponse, () => undefined);
  return asked;
}

/** @param publicUrl decides on HSTS, which only an https address may ask for */
export function securityHeaders(publicUrl: string): SecurityHeaders {
  const https = new URL(publicUrl).protocol === 'https:';
  const features = [...CLOSED_FEATURES, ...MORE_CLOSED_FEATURES].map((name) => `${name}=()`).join(', ');
  return {
    fixed: [...askHelmet(https), ['Permissions-Policy', features]],
    policy: policyWriter(
      https ? { ...STRICT_DIRECTIVES, 'upgrade-insecure-requests': [] } : STRICT_DIRECTIVES,
    ),
  };
}
