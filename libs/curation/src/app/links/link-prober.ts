import { lookup } from 'node:dns';
import {
  request as requestHttp,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIPv6, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { outcomeOf, type LinkFailure, type LinkOutcome } from '../../domain/links/link-state.js';

/** How the hub goes out to try links; a test lets itself be reached. */
export class LinkProberOptions {
  /** Addresses that may be reached although they are not public. None, outside of tests. */
  readonly allowed: readonly string[] = [];
  readonly timeoutMs: number = 10_000;
  /** How names become addresses. */
  readonly lookup: LookupFunction = lookup;
}

/** Old ways of writing IPv4 addresses as IPv6 ones, which the agent takes for public. */
const DISGUISED = new BlockList();
DISGUISED.addSubnet('::', 96, 'ipv6');
DISGUISED.addSubnet('64:ff9b:1::', 48, 'ipv6');

const MOST_REDIRECTS = 5;
const HEADERS = { 'user-agent': 'LivingHub-LinkCheck/1.0', accept: '*/*' };
/** How the agent's errors about addresses read. */
const FORBIDDEN = 'is not allowed. Because';
const FAILURES: ReadonlyMap<string, LinkFailure> = new Map([
  ['ENOTFOUND', 'not-found'],
  ['EAI_AGAIN', 'not-found'],
  ['ENODATA', 'not-found'],
]);

/**
 * Tries whether links lead somewhere. Whatever a link says, the hub connects to public addresses only: the address is
 * judged at the moment of connecting, after names were looked up, and again after each redirect. Nothing of what is
 * answered is read but the status and where it leads on.
 */
@Injectable()
export class LinkProber {
  constructor(private readonly options: LinkProberOptions) {}

  /** Tries a link: asks for the head of the page, and for the page where that is refused. Never throws. */
  async probe(url: string): Promise<LinkOutcome> {
    const head = await this.follow(url, 'HEAD');
    return head === 'ok' || !head.startsWith('status-') ? head : this.follow(url, 'GET');
  }

  private async follow(start: string, method: 'HEAD' | 'GET'): Promise<LinkOutcome> {
    let url = start;
    const signal = AbortSignal.timeout(this.options.timeoutMs);
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const target = webTarget(url);
      if (target === null) return 'forbidden-address';
      const answer = await this.ask(target, method, signal).catch(failureOf);
      if (typeof answer === 'string') return answer;
      const { statusCode = 0, headers } = answer;
      if (statusCode < 300 || statusCode > 399 || headers.location === undefined)
        return outcomeOf(statusCode);
      if (!URL.canParse(headers.location, url)) return 'not-found';
      url = new URL(headers.location, url).href;
    }
    return 'too-many-redirects';
  }

  private ask(target: URL, method: string, signal: AbortSignal): Promise<IncomingMessage> {
    const isSecure = target.protocol === 'https:';
    const Agent = isSecure ? RequestFilteringHttpsAgent : RequestFilteringHttpAgent;
    const agent = new Agent({ allowIPAddressList: [...this.options.allowed], keepAlive: false });
    const options: RequestOptions = {
      method,
      agent,
      signal,
      headers: HEADERS,
      lookup: openly(this.options.lookup),
    };
    return new Promise((resolve, reject) => {
      const request: ClientRequest = (isSecure ? requestHttps : requestHttp)(target, options, (response) => {
        resolve(response);
        response.destroy();
      });
      request.on('error', reject);
      request.end();
    });
  }
}

/** The address, when it is one of the web that names no account. */
function webTarget(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const isOpen = url.username === '' && url.password === '' && !isDisguised(url.hostname.slice(1, -1));
  return isWeb && isOpen ? url : null;
}

function isDisguised(address: string): boolean {
  return isIPv6(address) && DISGUISED.check(address, 'ipv6');
}

/** Looks names up, and finds nothing for those that stand for a disguised address. */
function openly(lookUp: LookupFunction): LookupFunction {
  return (name, options, done) =>
    lookUp(name, options, (error, found, family) => {
      const addresses = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address);
      if (addresses.some(isDisguised)) done(new Error(FORBIDDEN), '', 0);
      else done(error, found, family);
    });
}

function failureOf(error: Error & { readonly code?: string }): LinkFailure {
  const { code = '', name, message } = error;
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timeout';
  if (message.includes(FORBIDDEN)) return 'forbidden-address';
  if (/CERT|SSL|TLS|SELF_SIGNED/.test(code)) return 'certificate';
  return FAILURES.get(code) ?? 'no-answer';
}
