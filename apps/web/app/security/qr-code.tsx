import { type QrPath } from './qr-path.server';

interface Props {
  readonly of: QrPath;
  readonly label: string;
}

/** A QR code: always dark on light, also on a dark page, since cameras expect it so. */
export function QrCode({ of: { size, path }, label }: Props) {
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#15213a" />
    </svg>
  );
}
