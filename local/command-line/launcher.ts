const LOOK_EVERY_MS = 1_000;

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
};

/** Ends this process, as a person would, once the one that launched it is gone: npm may be killed and can then tell nobody. */
export const endWithLauncher = (launcherPid: number): void => {
  const look = setInterval(() => {
    if (!isGone(launcherPid)) return;
    // Once: a second signal would cut off what is being stopped.
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  look.unref();
};
