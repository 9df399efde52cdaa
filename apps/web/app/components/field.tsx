import { type ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly fault?: string | null | undefined;
  readonly children: ReactNode;
}

/** A labelled form field with its help and, above the control, what has to be mended. */
export function Field({ id, label, help, fault, children }: Props) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {fault && (
        <p className="field-error" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {children}
    </div>
  );
}

/** The attributes that tie a control to the help and the fault of its field. */
export function describedBy(id: string, help: boolean, fault: string | null | undefined) {
  const ids = [...(help ? [`${id}-help`] : []), ...(fault ? [`${id}-fault`] : [])];
  return { 'aria-describedby': ids.join(' ') || undefined, 'aria-invalid': fault ? true : undefined };
}
