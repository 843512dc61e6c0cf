import { type BrowserName, type Driven, launch } from '../../support/browser';
import { extensionIdOf } from '../../support/extension-id';
import { firefoxUuid } from '../../support/firefox';
import { sendBidi } from '../../support/firefox-chrome';
import { installExtension } from '../../support/install-extension';
import { helperPage } from '../../support/pages';
import type { StandIn } from '../../support/stand-in';

/** A browser without the extension: `update` installs what is in the folder then, for the first time or anew. */
export async function launchBare(name: BrowserName, standIn: StandIn, folder: string): Promise<Driven> {
  const extensionId = extensionIdOf(name, folder);
  const bare = await launch(name, {
    standIn,
    extension: null,
    prefs: { 'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: firefoxUuid }) },
  });
  const extensionOrigin =
    name === 'firefox' ? `moz-extension://${firefoxUuid}/` : `chrome-extension://${extensionId}/`;
  const helper = helperPage(name, bare.browser, `${extensionOrigin}icons/16.png`);
  return {
    ...bare,
    extensionId,
    extensionOrigin,
    inBackground: helper.run,
    closeHelper: helper.close,
    async update() {
      await helper.close();
      await installExtension(name, bare.browser, folder, false);
    },
  };
}

/** Installs an unpacked extension into Firefox and lets it run in private windows, as its user can. */
export async function installForPrivate({ browser }: Driven, folder: string): Promise<void> {
  await sendBidi(browser, 'webExtension.install', {
    extensionData: { type: 'path', path: folder },
    'moz:allowPrivateBrowsing': true,
  });
}
