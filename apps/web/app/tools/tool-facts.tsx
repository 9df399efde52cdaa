import { Fragment, type ReactNode } from 'react';
import { type Tool } from '../graphql/tools.operations.server';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { LAYERS, SCOPES, wordOf } from './tool-filter';

/** What is known of a tool, name by name; what nobody states is left out. */
export function ToolFacts({ tool }: { readonly tool: Tool }) {
  const say = useText('tools');
  const { list } = useFormat();
  const layer = wordOf(LAYERS, tool.layer);
  const scope = wordOf(SCOPES, tool.scope);
  const { otherNames, maintainer, version, licence, platforms, usedBy, tags } = tool;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say('fact.otherNames'), list(otherNames)],
    [say('facets.layer'), layer && say(`layer.${layer}`)],
    [say('fact.scope'), scope && say(`scope.${scope}`)],
    [say('fact.maintainer'), maintainer],
    [say('fact.version'), version],
    [say('fact.licence'), licence && say('fact.licenceStated', { licence })],
    [say('fact.landingPage'), tool.landingPage && <WebAddress of={tool.landingPage} />],
    [say('fact.documentation'), tool.documentation && <WebAddress of={tool.documentation} />],
    [say('fact.repository'), tool.repository && <WebAddress of={tool.repository} />],
    [say('fact.platforms'), list(platforms)],
    [say('fact.usedBy'), list(usedBy)],
    [say('fact.tags'), list(tags)],
  ];
  return (
    <dl className="facts tool-facts">
      {facts.map(
        ([name, value]) =>
          value !== null &&
          value !== '' && (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}

/** An address on the web; no other address becomes a link. */
export function WebAddress({ of }: { readonly of: string }) {
  if (!/^https?:\/\//i.test(of)) return of;
  return (
    <a href={of} rel="nofollow noopener ugc">
      {of.replace(/^https?:\/\//i, '').replace(/\/$/, '')}
    </a>
  );
}
