import { type ChildProcess, spawn } from 'node:child_process';
import { findProgram } from './programs.mjs';
import { within } from './until';

/** A screen that nobody sees, with a window manager, so that windows take and lose the focus. */
export interface Display {
  /** For DISPLAY, e.g. `:99`. */
  readonly name: string;
  close(): void;
}

/** True where `startDisplay` can work. */
export function canStartDisplay(): boolean {
  return findProgram('Xvfb') !== null && findProgram('openbox') !== null;
}

function numberFrom(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdio[3]?.on('data', (data: Buffer) => resolve(data.toString().trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
}

/** Starts Xvfb on a free display and openbox in it. Throws where they are not installed or do not start. */
export async function startDisplay(width = 1600, height = 900): Promise<Display> {
  const screen = ['-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'];
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await within(10_000, numberFrom(server));
  if (!number) {
    server.kill();
    throw new Error('Xvfb did not start');
  }
  const name = `:${number}`;
  const manager = spawn('openbox', { stdio: 'ignore', env: { ...process.env, DISPLAY: name } });
  manager.on('error', () => server.kill());
  const close = () => {
    manager.kill();
    server.kill();
  };
  process.once('exit', close);
  return { name, close };
}
