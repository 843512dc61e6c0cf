import { askAgain } from '../platform/beat-store';
import { writeMirror } from '../platform/mirror';
import { look } from './look';
import { inOrder } from './queue';
import { reconcile } from './reconcile';

/** A page has brought a history in: everything is read and judged anew. */
export function onImported(): Promise<null> {
  return inOrder(async () => {
    askAgain();
    await writeMirror((await look()).standing, true);
    await reconcile();
    return null;
  });
}
