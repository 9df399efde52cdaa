import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { SmtpTransport } from './mail-transport.js';

const received: string[] = [];
let server: SMTPServer;
let url: string;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, callback) =>
      callback(address.startsWith('nobody') ? new Error('no such mailbox') : null),
    onData: (stream, _session, callback) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      stream.on('end', () => {
        received.push(text);
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

const mail = (to: string) => ({
  to,
  subject: 'Přihlášení',
  text: 'Ahoj',
  html: '<p>Ahoj</p>',
  messageId: '<one@living-hub>',
});

describe('sending by SMTP', () => {
  it('fails when the server refuses the address, so that the job is tried again', async () => {
    await expect(new SmtpTransport(url, 'hub@example.eu').deliver(mail('nobody@example.eu'))).rejects.toThrow(
      /no such mailbox/,
    );
    expect(received).toEqual([]);
  });

  it('fails when nobody listens', async () => {
    await expect(
      new SmtpTransport('smtp://127.0.0.1:1', 'hub@example.eu').deliver(mail('a@example.eu')),
    ).rejects.toThrow(/ECONNREFUSED/);
  });

  it('sends a text and an HTML part under a stable Message-ID', async () => {
    await new SmtpTransport(url, 'Living Hub <hub@example.eu>').deliver(mail('astrid@example.eu'));
    const [message = ''] = received;
    expect(message).toContain('Message-ID: <one@living-hub>');
    expect(message).toContain('From: Living Hub <hub@example.eu>');
    expect(message).toMatch(/Content-Type: text\/plain[\s\S]+Content-Type: text\/html/);
  });
});
