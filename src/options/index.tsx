import { render } from 'preact';
import { notePageErrors } from '../platform/page-errors';
import '../ui/theme.css';
import { App } from './app';
import { start } from './state';

notePageErrors('options');

async function open(): Promise<void> {
  await start();
  const root = document.getElementById('app');
  if (root) render(<App />, root);
}

void open();
