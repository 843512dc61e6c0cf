import { ask } from '../../platform/messaging';
import type { Task } from '../use-task';

/** Sets ticks or takes them away, one after the other. */
export function sendTicks(task: Task, ids: readonly string[], done: boolean): Promise<void> {
  return task.run('tickFailed', async () => {
    for (const id of ids) await ask('tick', { id, done });
    return undefined;
  });
}
