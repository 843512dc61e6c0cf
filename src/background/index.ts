import { browser } from '../platform/browser';
import { admit } from '../platform/message-door';
import { onSettingsChanged } from '../platform/settings-store';
import { handlers } from './answer';
import { onAllowed, onInstalled } from './install';
import { onCommand } from './pause';
import { reconcileSoon } from './reconcile';

// Every listener is registered synchronously: the browser wakes the worker for just these events.
browser.runtime.onInstalled.addListener(onInstalled);
browser.runtime.onStartup.addListener(reconcileSoon);
browser.runtime.onMessage.addListener((message: unknown, sender: unknown) =>
  admit(handlers, message, sender),
);
browser.alarms.onAlarm.addListener(reconcileSoon);
browser.permissions.onAdded.addListener(onAllowed);
browser.permissions.onRemoved.addListener(reconcileSoon);
onSettingsChanged(reconcileSoon);
// Firefox for Android has no keyboard shortcuts.
(browser as Partial<typeof browser>).commands?.onCommand.addListener(onCommand);
