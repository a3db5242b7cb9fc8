import { spawn } from "node:child_process";

/**
 * Where the kernel cannot be asked to end the server together with us, a shell waits on a pipe
 * that only our end closes, and then ends it. It costs one sleeping process.
 *
 * @returns sends the shell away, for when the server has ended by itself
 */
export function watch(pid: number): () => void {
  const shell = spawn("sh", ["-c", 'read -r _; kill -INT "$1"', "sh", String(pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  shell.unref();
  return () => {
    shell.kill("SIGKILL");
  };
}
