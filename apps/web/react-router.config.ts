import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'app',
  buildDirectory: '../../dist/web',
  routeDiscovery: { mode: 'initial' },
  ssr: true,
} satisfies Config;
