import { openPage } from '../platform/open-page';
import { Button } from '../ui/button';

/** Opens a page in a tab. Firefox closes the popup on any question about permissions, so they are asked there. */
export function Way({ to, words }: { to: string; words: string }) {
  return (
    <Button size="small" kind="plain" onClick={() => void openPage(to).then(() => close())}>
      {words}
    </Button>
  );
}
