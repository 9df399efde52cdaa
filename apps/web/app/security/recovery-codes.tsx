import { useText } from '../i18n/use-text';

/** Codes that are shown this once. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const say = useText('security');
  return (
    <section className="notice notice-warn" aria-labelledby="codes-title">
      <h2 id="codes-title">{say('codes.onceTitle')}</h2>
      <p>{say('codes.onceText')}</p>
      <ol className="code-list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}
