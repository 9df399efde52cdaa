import { type ToolMim } from '../graphql/tools.operations.server';
import { useText } from '../i18n/use-text';

/** The MIMs a tool is mapped to, in one line. */
export function MimNames({ of }: { readonly of: readonly ToolMim[] }) {
  const say = useText('tools');
  if (of.length === 0) return say('mim.none');
  const sorted = [...of].sort((one, other) => Number.parseInt(one.number) - Number.parseInt(other.number));
  return sorted
    .map(({ number, edition }) =>
      edition === null ? say('mim.name', { number }) : say('mim.inEdition', { number, edition }),
    )
    .join(', ');
}
