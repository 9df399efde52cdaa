import type { Locale } from '#libs/kernel';
import type { Role } from './permissions.js';

/** An invented person to try the platform with. */
export interface DemoPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: readonly Role[];
}

/** Invented people; `example` is a domain that can never receive mail (RFC 2606). Who acts for which authority is content. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    id: '019aa3f0-0000-7000-8000-000000000001',
    email: 'astrid.holm@vesthavn.example',
    name: 'Astrid Holm',
    locale: 'en',
    roles: ['member'],
  },
  {
    id: '019aa3f0-0000-7000-8000-000000000002',
    email: 'mikkel.brandt@vesthavn.example',
    name: 'Mikkel Brandt',
    locale: 'en',
    roles: ['member'],
  },
  {
    id: '019aa3f0-0000-7000-8000-000000000003',
    email: 'radka.ilieva@dolna-rosa.example',
    name: 'Радка Илиева',
    locale: 'bg',
    roles: ['member'],
  },
  {
    id: '019aa3f0-0000-7000-8000-000000000004',
    email: 'clara.lindt@living-hub.example',
    name: 'Clara Lindt',
    locale: 'en',
    roles: ['coordinator'],
  },
  {
    id: '019aa3f0-0000-7000-8000-000000000005',
    email: 'jonas.weber@neustadt.example',
    name: 'Jonas Weber',
    locale: 'de',
    roles: ['member'],
  },
  {
    id: '019aa3f0-0000-7000-8000-000000000006',
    email: 'tomas.ferrer@valdemora.example',
    name: 'Tomás Ferrer',
    locale: 'en',
    roles: ['member'],
  },
];
