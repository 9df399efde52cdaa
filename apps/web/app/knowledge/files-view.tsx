import { useText } from '../i18n/use-text';
import { type ShownFile } from './files.server';

/** Pictures with what they show, and attachments to take along. */
export function ItemFilesView({ of }: { readonly of: readonly ShownFile[] }) {
  const pictures = of.filter(({ file }) => file.kind === 'PICTURE');
  const attachments = of.filter(({ file }) => file.kind === 'ATTACHMENT');
  return (
    <>
      {pictures.map((picture) => (
        <Picture key={picture.file.id} of={picture} />
      ))}
      {attachments.length > 0 && (
        <ul className="plain-lines">
          {attachments.map((attachment) => (
            <Attachment key={attachment.file.id} of={attachment} />
          ))}
        </ul>
      )}
    </>
  );
}

/** The browser takes the width that fits; the place is kept while it loads. */
function Picture({ of: { file, text } }: { readonly of: ShownFile }) {
  return (
    <figure className="item-picture">
      <img
        src={file.url}
        srcSet={file.sources.map(({ url, width }) => `${url} ${width}w`).join(', ')}
        sizes="(min-width: 60rem) 38rem, 100vw"
        width={file.width ?? undefined}
        height={file.height ?? undefined}
        alt={text?.text ?? ''}
        lang={text?.locale}
        loading="lazy"
      />
    </figure>
  );
}

const BYTES_PER_MB = 1_000_000;

function Attachment({ of: { file, text } }: { readonly of: ShownFile }) {
  const say = useText('knowledge');
  const size = Math.max(0.1, Math.round((file.bytes / BYTES_PER_MB) * 10) / 10);
  return (
    <li>
      <a href={file.url} lang={text?.locale} download>
        {text?.text ?? file.name}
      </a>{' '}
      <span className="small soft">
        {say('files.size', { type: file.name.split('.').at(-1)?.toUpperCase() ?? '', size })}
      </span>
    </li>
  );
}
