import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** One process, as /proc tells it; `cpuMs` in steps of 10 ms. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly args: string;
  readonly cpuMs: number;
}

/** Ms of a clock tick: Linux counts in hundredths of a second. */
const tickMs = 10;

function readProcess(pid: string): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const command = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const cpuMs = ((fields[11] ?? 0) + (fields[12] ?? 0)) * tickMs;
    return [{ pid: Number(pid), parent: fields[1] ?? 0, command, args, cpuMs }];
  } catch {
    // It has ended in between.
    return [];
  }
}

/** All processes that a browser has started, and theirs. */
export function processesOf(browser: Browser): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const own = new Set([browser.process()?.pid ?? -1]);
  for (let before = 0; before < own.size; ) {
    before = own.size;
    for (const { pid, parent } of all) if (own.has(parent)) own.add(pid);
  }
  return all.filter(({ pid }) => own.has(pid));
}

/** The processes that run extensions and nothing else. Firefox has one for all of them, its own included. */
export function isExtensionProcess({ command, args }: Process): boolean {
  return args.includes('--extension-process') || command === 'WebExtensions';
}

/** The processes that run web pages in Chromium. */
export function isPageProcess({ args }: Process): boolean {
  return args.includes('--type=renderer') && !args.includes('--extension-process');
}

/** Adds up the CPU of the chosen processes from now on, also of those that end or start meanwhile. */
export function watchCpu(browser: Browser, chosen: (process: Process) => boolean) {
  const before = new Map<number, number>();
  const latest = new Map<number, number>();
  for (const { pid, cpuMs } of processesOf(browser).filter(chosen)) before.set(pid, cpuMs);
  const look = () => {
    for (const { pid, cpuMs } of processesOf(browser).filter(chosen)) latest.set(pid, cpuMs);
  };
  const timer = setInterval(look, 500);
  const total = () => {
    look();
    return [...latest].reduce((sum, [pid, cpuMs]) => sum + cpuMs - (before.get(pid) ?? 0), 0);
  };
  return {
    /** Ms of CPU since the start. */
    total,
    end: () => {
      clearInterval(timer);
      return total();
    },
  };
}

/** Memory that would be free without the process: its own pages and its part of shared ones, in bytes. */
export function memoryOf({ pid }: Process): number {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(kilobytes?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
