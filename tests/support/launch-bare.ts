import { type BrowserName, type Driven, launch } from './browser';
import { extensionIdOf } from './extension-id';
import { firefoxUuid } from './firefox';
import { installExtension } from './install-extension';
import { helperPage } from './pages';
import type { StandIn } from './stand-in';

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
