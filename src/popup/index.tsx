import { render } from 'preact';
import { notePageErrors } from '../platform/page-errors';
import '../ui/theme.css';
import { Popup } from './popup';
import { follow, load } from './state';

notePageErrors('popup');

async function open(): Promise<void> {
  await load();
  const root = document.getElementById('app');
  if (root) render(<Popup />, root);
  await follow();
}

void open();
