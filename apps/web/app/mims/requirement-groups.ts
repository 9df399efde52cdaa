import { type MimText } from './types';

interface Capability {
  readonly key: string;
  readonly number: string;
  readonly title: MimText;
  readonly text: MimText | null;
}

interface Grouped {
  readonly capability: string | null;
  readonly group: string | null;
}

/** Requirements under one heading: that of a capability, or another of the source, or none. */
export interface RequirementGroup<Requirement> {
  readonly id: string;
  readonly capability: Capability | null;
  readonly heading: string | null;
  readonly requirements: readonly Requirement[];
}

/** Requirements by capability, in the order of the MIM; also capabilities without any. What belongs to none comes last. */
export function groupsOf<Requirement extends Grouped>(
  capabilities: readonly Capability[],
  requirements: readonly Requirement[],
): RequirementGroup<Requirement>[] {
  const known = new Set(capabilities.map(({ key }) => key));
  const others = requirements.filter(({ capability }) => capability === null || !known.has(capability));
  const headings = [...new Set(others.map(({ group }) => group))];
  return [
    ...capabilities.map((capability) => ({
      id: capability.key,
      capability,
      heading: null,
      requirements: requirements.filter((requirement) => requirement.capability === capability.key),
    })),
    ...headings.map((heading, at) => ({
      id: `group-${at + 1}`,
      capability: null,
      heading,
      requirements: others.filter(({ group }) => group === heading),
    })),
  ];
}
