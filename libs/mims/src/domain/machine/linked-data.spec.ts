import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { smallEdition, smallMim } from '../../testing/small-mim.js';
import { LinkedData, type LinkedNode } from './linked-data.js';

const data = new LinkedData('https://hub.example');
const edition = smallEdition();
const older = smallEdition({
  number: '1.0',
  name: 'Example MIMs 1.0',
  state: 'superseded',
  replacedBy: '2.0',
});
const mim = smallMim();
const [requirement] = mim.body.requirements;

const documents: readonly (readonly [string, LinkedNode])[] = [
  ['the catalogue', data.catalogue([edition, older])],
  ['an edition', data.editionDocument(edition, [mim])],
  ['a MIM', data.mimDocument(mim, edition)],
  ['a requirement', data.requirementDocument(requirement!, mim, edition)],
];

async function storeOf(node: LinkedNode): Promise<Store> {
  const text = (await jsonld.toRDF(node, { format: 'application/n-quads' })) as unknown as string;
  return new Store(new Parser({ format: 'N-Quads' }).parse(text));
}

async function faultsOf(node: LinkedNode): Promise<string[]> {
  const shapes = await readFile(path.resolve('test/fixtures/shacl/catalogue.shapes.ttl'), 'utf8');
  const validator = new SHACLValidator(new Store(new Parser().parse(shapes)));
  const report = await validator.validate(await storeOf(node));
  return report.results.map(({ path: at, focusNode }) => `${focusNode?.value}: ${JSON.stringify(at)}`);
}

describe('the linked data of the MIMs', () => {
  it.each(documents)('%s conforms to the shapes of DCAT-AP 3', async (_name, node) => {
    expect(await faultsOf(node)).toEqual([]);
  });

  it('would be refused by the shapes without a title, a publisher or a known state', async () => {
    const faults = await faultsOf({
      ...data.editionDocument(edition, []),
      'dct:title': [],
      'dct:publisher': [],
      'adms:status': { '@id': 'http://purl.org/adms/status/Completed' },
    });
    expect(faults).toHaveLength(3);
  });

  it.each(documents)('%s needs no other document to be understood', async (_name, node) => {
    expect(JSON.stringify(node['@context'])).not.toMatch(/"https?:[^"]*\.jsonld"/);
    expect((await storeOf(node)).size).toBeGreaterThan(3);
  });

  it('says which edition took the place of an old one', async () => {
    const store = await storeOf(data.editionDocument(older, []));
    const [replaced] = store.getObjects(null, 'http://purl.org/dc/terms/isReplacedBy', null);
    expect(replaced?.value).toBe('https://hub.example/mims/example-mims/2.0');
  });

  it('names a requirement by its lasting address, and the languages of its texts', async () => {
    const store = await storeOf(data.mimDocument(mim, edition));
    const address = 'https://hub.example/mims/example-mims/2.0/sharing-forecasts/r1.1';
    const [text] = store.getQuads(address, 'https://schema.org/text', null, null);
    expect(text?.object).toMatchObject({ value: 'A list of forecasts SHALL be published.', language: 'en' });
  });
});
