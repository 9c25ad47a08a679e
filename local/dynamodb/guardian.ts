import { type ChildProcess, spawn } from 'node:child_process';

/** Reading ends when the other end of the pipe is closed, which the operating system does at any end of who holds it, kill -9 too. */
const GUARDIAN = 'trap "" HUP INT TERM; read -r _; kill -TERM "$1"';

/**
 * Ends a child, as a normal stop would, once this process is gone in whatever way. The child is a program of others that takes no
 * heed of who started it, so a shell waits beside it. Where there is no shell, nothing is done.
 */
export const endWithThisProcess = (child: ChildProcess): void => {
  if (child.pid === undefined || process.platform === 'win32') return;
  // In a group of its own: what a terminal sends to all of this one's must not end the guardian first.
  const guardian = spawn('sh', ['-c', GUARDIAN, 'sh', String(child.pid)], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  guardian.on('error', () => undefined);
  guardian.stdin.on('error', () => undefined);
  guardian.unref();
  // Its number may soon be another process's.
  child.once('exit', () => guardian.kill('SIGKILL'));
};
