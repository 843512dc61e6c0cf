import { browser } from '../platform/browser';
import { openDoor } from '../platform/message-door';
import { onSettingsChanged } from '../platform/settings-store';
import { handlers } from './answer';
import { onSyncChanged } from './devices';
import { onAllowed, onInstalled } from './install';
import { onCommand } from './pause';
import { reconcileSoon } from './reconcile';
import { hearPresses } from './summary';

// Every listener is registered synchronously: the browser wakes the worker for just these events.
browser.runtime.onInstalled.addListener(onInstalled);
browser.runtime.onStartup.addListener(reconcileSoon);
openDoor(handlers);
browser.alarms.onAlarm.addListener(reconcileSoon);
browser.permissions.onAdded.addListener(onAllowed);
browser.permissions.onAdded.addListener(hearPresses);
browser.permissions.onRemoved.addListener(reconcileSoon);
onSettingsChanged(reconcileSoon);
browser.storage.onChanged.addListener(onSyncChanged);
hearPresses();
// Firefox for Android has no keyboard shortcuts.
(browser as Partial<typeof browser>).commands?.onCommand.addListener(onCommand);
