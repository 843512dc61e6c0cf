// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import { Dialog } from '../../../src/ui/dialog';

afterEach(cleanup);

function Asker({ stays = true }: { stays?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {(stays || !open) && (
        <button type="button" onClick={() => setOpen(true)}>
          Erase
        </button>
      )}
      <Dialog
        open={open}
        title="Erase everything?"
        onClose={() => setOpen(false)}
        actions={
          <button type="button" onClick={() => setOpen(false)}>
            Keep
          </button>
        }
      >
        <p>It cannot come back.</p>
      </Dialog>
    </>
  );
}

it('opens as a modal with its title, and gives the focus back when it closes', async () => {
  render(<Asker />);
  const opener = screen.getByText('Erase');
  opener.focus();
  fireEvent.click(opener);
  const dialog = await screen.findByRole('dialog', { name: 'Erase everything?' });
  expect(dialog.hasAttribute('open')).toBe(true);
  screen.getByText('Keep').focus();
  fireEvent.click(screen.getByText('Keep'));
  await expect.poll(() => document.activeElement).toBe(opener);
  expect(dialog.hasAttribute('open')).toBe(false);
  expect(screen.queryByText('It cannot come back.')).toBeNull();
});

it('leaves closing by Escape to its owner', async () => {
  render(<Asker />);
  fireEvent.click(screen.getByText('Erase'));
  const dialog = await screen.findByRole('dialog');
  const cancel = new Event('cancel', { cancelable: true });
  dialog.dispatchEvent(cancel);
  expect(cancel.defaultPrevented).toBe(true);
  await expect.poll(() => dialog.hasAttribute('open')).toBe(false);
});

it('does not fail when what had the focus is gone', async () => {
  render(<Asker stays={false} />);
  screen.getByText('Erase').focus();
  fireEvent.click(screen.getByText('Erase'));
  await screen.findByRole('dialog');
  fireEvent.click(screen.getByText('Keep'));
  await expect.poll(() => screen.queryByText('Keep')).toBeNull();
});
