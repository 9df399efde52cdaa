import {
  type Dependency,
  type EditionLine,
  type EditionState,
  type MimCategory,
  type MimLine,
  type MimName,
  type MimSource,
  type MimStatus,
  type MimText,
  type Publication,
  type RequirementLevel,
  type TextReference,
} from '../mims/types';
import { operation } from './document.server';
import { NAME, REFERENCE, REQUIREMENT, SOURCE, TEXT } from './mim-fragments.server';

const LINE = `id familySlug ${NAME} category status requirementCount forMayor ${TEXT} objective ${TEXT} source { label }`;
const EDITION = 'id familySlug number name state released address mimCount';
const DEPENDENCY = `declared references from { ${NAME} } to { ${NAME} }`;

/** A family with its editions. */
export interface Family {
  readonly slug: string;
  readonly name: string;
  readonly owner: string;
  readonly address: string;
  readonly description: MimText;
  readonly url: string | null;
  readonly source: MimSource;
  readonly verifiedAt: string;
  readonly editions: readonly EditionLine[];
}

const FAMILY = `slug name owner address description ${TEXT} url ${SOURCE} verifiedAt editions { ${EDITION} }`;

export const MimFamiliesQuery = operation<{ mimFamilies: readonly Family[] }>(
  `query MimFamilies { mimFamilies { ${FAMILY} } }`,
);

interface CatalogueVariables {
  readonly text: string | null;
  readonly family: string | null;
  readonly edition: string | null;
  readonly status: MimStatus | null;
  readonly after: string | null;
}

export const MimCatalogueQuery = operation<
  {
    mimFamilies: readonly Family[];
    mims: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: MimLine }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  },
  CatalogueVariables
>(`
  query MimCatalogue($text: String, $family: String, $edition: String, $status: MimStatus, $after: String) {
    mimFamilies { ${FAMILY} }
    mims(text: $text, family: $family, edition: $edition, status: $status, first: 30, after: $after) {
      totalCount
      edges { node { ${LINE} } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** An edition as its page shows it. */
export interface EditionPage extends EditionLine {
  readonly description: MimText | null;
  readonly replacedBy: string | null;
  readonly url: string | null;
  readonly source: MimSource;
  readonly verifiedAt: string;
  readonly publication: number;
  readonly moments: readonly { readonly what: MimText; readonly when: string }[];
  readonly mims: readonly MimLine[];
  readonly dependencies: readonly Dependency[];
  readonly danglingReferences: readonly TextReference[];
  readonly family: {
    readonly name: string;
    readonly address: string;
    readonly editions: readonly EditionLine[];
  } | null;
}

export const MimEditionQuery = operation<
  { mimEdition: EditionPage | null },
  { family: string; number: string }
>(`
  query MimEdition($family: String!, $number: String!) {
    mimEdition(family: $family, number: $number) {
      ${EDITION} description ${TEXT} replacedBy url ${SOURCE} verifiedAt publication moments { what ${TEXT} when }
      mims { ${LINE} } dependencies { ${DEPENDENCY} } danglingReferences { ${REFERENCE} }
      family { name address editions { ${EDITION} } }
    }
  }
`);

/** A requirement as the page of its MIM shows it. */
export interface RequirementLine {
  readonly key: string;
  readonly number: string;
  readonly address: string;
  readonly level: RequirementLevel;
  readonly capability: string | null;
  readonly group: string | null;
  readonly text: MimText;
  readonly note: MimText | null;
  readonly plain: MimText | null;
  readonly clause: MimText | null;
  readonly proof: MimText | null;
  readonly acceptance: MimText | null;
}

/** A MIM as its page shows it. */
export interface MimPage extends MimName {
  readonly id: string;
  readonly familySlug: string;
  readonly slug: string;
  readonly longName: MimText | null;
  readonly category: MimCategory;
  readonly status: MimStatus | null;
  readonly publication: number;
  readonly isPast: boolean;
  readonly updatedAt: string;
  readonly verifiedAt: string;
  readonly source: MimSource;
  readonly objective: MimText;
  readonly forMayor: MimText | null;
  readonly forBuyer: MimText | null;
  readonly forEngineer: MimText | null;
  readonly requirementCount: number;
  readonly edition: { readonly name: string; readonly address: string; readonly state: EditionState } | null;
  readonly newerVersions: readonly MimName[];
  readonly otherEditions: readonly MimName[];
  readonly capabilities: readonly {
    readonly key: string;
    readonly number: string;
    readonly title: MimText;
    readonly text: MimText | null;
  }[];
  readonly mechanisms: readonly {
    readonly key: string;
    readonly number: string;
    readonly title: MimText;
    readonly text: MimText | null;
    readonly specifications: readonly {
      readonly key: string;
      readonly name: string;
      readonly url: string | null;
      readonly role: MimText | null;
    }[];
    readonly fulfils: readonly {
      readonly key: string;
      readonly requirement: string;
      readonly how: MimText;
    }[];
  }[];
  readonly sections: readonly {
    readonly key: string;
    readonly part: string;
    readonly title: MimText | null;
    readonly text: MimText;
  }[];
  readonly tests: readonly {
    readonly key: string;
    readonly title: MimText;
    readonly text: MimText | null;
    readonly url: string | null;
    readonly version: string | null;
  }[];
  readonly statuses: readonly {
    readonly key: string;
    readonly status: MimStatus;
    readonly since: string | null;
    readonly source: string;
    readonly sourceDate: string | null;
  }[];
  readonly decisions: readonly {
    readonly key: string;
    readonly body: string;
    readonly date: string | null;
    readonly outcome: MimText;
    readonly url: string | null;
  }[];
  readonly roles: readonly {
    readonly key: string;
    readonly role: 'CHAMPION' | 'EDITOR' | 'FACILITATOR' | 'MEMBER';
    readonly holder: string;
    readonly since: string | null;
    readonly source: string;
  }[];
  readonly aliases: readonly {
    readonly key: string;
    readonly name: string;
    readonly family: string | null;
    readonly edition: string | null;
    readonly note: MimText | null;
  }[];
  readonly restsOn: readonly Dependency[];
  readonly neededBy: readonly Dependency[];
  readonly references: readonly TextReference[];
  readonly referencedBy: readonly TextReference[];
  readonly withdrawnRequirements: readonly { readonly number: string; readonly address: string }[];
}

interface MimVariables {
  readonly family: string;
  readonly edition: string;
  readonly slug: string;
}

export const MimPageQuery = operation<
  { mim: MimPage | null },
  MimVariables & { publication: number | null }
>(`
  query MimPage($family: String!, $edition: String!, $slug: String!, $publication: Int) {
    mim(family: $family, edition: $edition, slug: $slug, publication: $publication) {
      id familySlug slug ${NAME} longName ${TEXT} category status publication isPast updatedAt verifiedAt ${SOURCE}
      objective ${TEXT} forMayor ${TEXT} forBuyer ${TEXT} forEngineer ${TEXT} requirementCount
      edition { name address state } newerVersions { ${NAME} } otherEditions { ${NAME} }
      capabilities { key number title ${TEXT} text ${TEXT} }
      mechanisms { key number title ${TEXT} text ${TEXT} specifications { key name url role ${TEXT} }
        fulfils { key requirement how ${TEXT} } }
      sections { key part title ${TEXT} text ${TEXT} } tests { key title ${TEXT} text ${TEXT} url version }
      statuses { key status since source sourceDate } decisions { key body date outcome ${TEXT} url }
      roles { key role holder since source } aliases { key name family edition note ${TEXT} }
      restsOn { ${DEPENDENCY} } neededBy { ${DEPENDENCY} } references { ${REFERENCE} } referencedBy { ${REFERENCE} }
      withdrawnRequirements { number address }
    }
  }
`);

/** The requirements of a MIM, page by page. */
export const MimRequirementsQuery = operation<
  {
    mim: {
      readonly requirements: {
        readonly edges: readonly { readonly node: RequirementLine }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    } | null;
  },
  MimVariables & { publication: number | null; after: string | null }
>(`
  query MimRequirements($family: String!, $edition: String!, $slug: String!, $publication: Int, $after: String) {
    mim(family: $family, edition: $edition, slug: $slug, publication: $publication) {
      requirements(first: 100, after: $after) {
        edges { node { ${REQUIREMENT} } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const MimPublicationsQuery = operation<{ publications: readonly Publication[] }, { address: string }>(`
  query MimPublications($address: String!) { publications(address: $address) { number publishedAt note } }
`);
