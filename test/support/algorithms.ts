/** The body of an entry of a register, as somebody would write it. */
export function algorithmBody(slug: string, more: object = {}): Record<string, unknown> {
  return {
    ...{ language: 'en', slug, title: 'Parking guide', summary: 'Shows free places.', evidence: 'reported' },
    source: { label: 'illustrative', note: 'Invented' },
    ...{ authority: 'Vesthavn', country: 'DK', state: 'pilot', purpose: 'Guides drivers.', role: 'informs' },
    ...{ affected: 'Drivers', data: 'Counts', personalData: false, oversight: 'A warden can stop it.' },
    ...{ risk: 'Low.', aiActClass: 'not-ai', contact: 'parking@vesthavn.example' },
    ...more,
  };
}

/** An entry in two languages that says whatever an entry may say. */
export function fullAlgorithm(slug: string): Record<string, unknown> {
  return algorithmBody(slug, {
    title: { en: '=Guide', da: { text: 'Vejviser', origin: 'machine' } },
    topics: ['technology', 'service-delivery'],
    mims: ['mims-plus/9.0/accessing-data'],
    relations: [{ key: 'r1', type: 'uses', to: '/tools/orion-ld', note: 'For its counts.' }],
    links: [{ key: 'a', title: 'More', url: 'https://vesthavn.example/parking' }],
    source: {
      ...{ label: 'illustrative', note: 'Invented, “quoted”, with\na second line.', licence: 'CC0-1.0' },
      ...{ url: 'https://vesthavn.example/register', readOn: '2026-05-01' },
    },
    purpose: { en: 'Guides.\n\n- one\n- two', da: 'Viser vej.' },
    ...{ department: 'Streets', usedSince: '2026-01-01', method: 'Rules.', legalBasis: 'A statute.' },
    ...{ supplier: '@Nordtal', url: 'https://vesthavn.example/guide' },
  });
}

/** A register as people write one. */
export function registerFile(...entries: readonly unknown[]): string {
  const algorithms = entries.map((entry) => ({ entry }));
  return JSON.stringify({ format: 'living-hub/algorithm-register/1', algorithms }, null, 2);
}

/** An entry with no text written short, as the schema of the format wants it. */
export function algorithmInFull(): Record<string, unknown> {
  const en = (text: string) => ({ en: { text, origin: 'original' } });
  const texts = ['title', 'summary', 'purpose', 'affected', 'data', 'oversight', 'risk'];
  return {
    ...algorithmBody('in-full'),
    ...Object.fromEntries(texts.map((name) => [name, en(`Its ${name}.`)])),
  };
}
