import { Link } from 'react-router';
import { useText } from '../i18n/use-text';

interface Props {
  /** The membership; null while the authority is being chosen. */
  readonly membershipId: string | null;
  readonly current: 'authority' | 'decision' | 'signer' | 'sign';
}

/** Where one stands on the way to the signature; every step can be gone back to. */
export function JourneySteps({ membershipId, current }: Props) {
  const say = useText('membership');
  const steps = [
    ['authority', '/declaration/sign'],
    ['decision', `/memberships/${membershipId}/decision`],
    ['signer', `/memberships/${membershipId}/signer`],
    ['sign', `/memberships/${membershipId}/sign`],
  ] as const;
  return (
    <nav aria-label={say('steps.label')}>
      <ol className="journey">
        {steps.map(([step, path]) => (
          <li key={step} aria-current={step === current ? 'step' : undefined}>
            {step === current || membershipId === null ? (
              <span>{say(`steps.${step}`)}</span>
            ) : (
              <Link to={path}>{say(`steps.${step}`)}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
