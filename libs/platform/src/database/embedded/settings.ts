/**
 * The server's settings as command-line flags: small memory for one machine, but every acknowledged change is on
 * disk before it is acknowledged. Only `testing` gives that up for speed.
 */
export function serverFlags(port: number, testing: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '60',
    // Takes memory only as far as it is used; most of a shelf of 200 000 items then stays in it.
    shared_buffers: '128MB',
    max_wal_size: '256MB',
    // Small queries gain nothing from compiling or from parallel and I/O helper processes.
    jit: 'off',
    max_parallel_workers_per_gather: '0',
    io_method: 'sync',
    cluster_name: 'living-hub',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    ...(testing ? FAST_BUT_FORGETFUL : DURABLE),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const FAST_BUT_FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // Test files run side by side, each with a hub and a pool of its own.
  max_connections: '200',
};
