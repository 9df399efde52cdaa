import { Fragment } from 'react';
import { Link } from 'react-router';
import { type ProseNode } from './prose-tree';

interface Props {
  readonly of: readonly ProseNode[];
  /** The language of the text, where it is not that of the page. */
  readonly lang?: string;
}

/** A formatted text of the content. Links to other sites pass nothing on about the reader. */
export function Prose({ of, lang }: Props) {
  return (
    <div className="prose" lang={lang}>
      <Nodes of={of} />
    </div>
  );
}

function Nodes({ of }: { readonly of: readonly ProseNode[] }) {
  return of.map((node, at) =>
    typeof node === 'string' ? <Fragment key={at}>{node}</Fragment> : <Element key={at} node={node} />,
  );
}

function Element({ node }: { readonly node: Exclude<ProseNode, string> }) {
  if (!('children' in node)) return <node.tag />;
  const children = <Nodes of={node.children} />;
  if (node.tag === 'a')
    return node.href.startsWith('/') ? (
      <Link to={node.href}>{children}</Link>
    ) : (
      <a href={node.href} rel="noopener noreferrer nofollow external">
        {children}
      </a>
    );
  if (node.tag === 'table' || node.tag === 'pre')
    return (
      <div className="prose-wide" tabIndex={0} role="group">
        <node.tag>{children}</node.tag>
      </div>
    );
  return <node.tag>{children}</node.tag>;
}
