import type { Change } from '../../domain/change';
import type { Task } from '../use-task';
import { sendChange } from './send-change';

/** Sends a change and says what became of it; true when the worker has answered. */
export async function saveChange(task: Task, change: Change): Promise<boolean> {
  let isDone = false;
  await task.run('changeFailed', async () => {
    const said = await sendChange(change);
    isDone = true;
    return said;
  });
  return isDone;
}
