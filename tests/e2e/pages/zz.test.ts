import { it } from 'vitest';
import type { Screen } from '../../../src/domain/messages';
import { launch } from '../../support/browser';
import { startStandIn } from '../../support/stand-in';
import { ask, closeAfter } from '../../support/tosha';
import { violations } from './axe';
import { bundleScreens, makePlain, mountBlock, mountNotice, prepare, unmount } from './mounted';
it('x', async () => {
  for (const name of ['chromium','firefox'] as const) {
  const standIn = await startStandIn();
  const driven = await launch(name, { standIn });
    await closeAfter(driven, 'youtube/shorts', 0);
  const screen = (await ask(driven, 'screen', { section: 'youtube/shorts' })) as Screen;
  const page = await driven.open('https://example.org/');
  await prepare(page, await bundleScreens());
  const show = async (w: string) => console.log(name, w, JSON.stringify(await page.evaluate(async (w) => {
    const r = await (globalThis as any).axe.run(w, { runOnly: ['color-contrast'] });
    return [r.passes, r.violations, r.incomplete, r.inapplicable].map((l: any) => l.map((x: any) => [x.id, x.nodes.map((n: any) => [n.target, n.failureSummary?.slice(0, 200), n.any?.[0]?.message])]));
  }, w), null, 0));
  await mountBlock(page, screen, true);
  await makePlain(page, '--paper');
  await violations(page, undefined, 'dialog');
  await show('dialog');
  await page.screenshot({ path: `/tmp/e2e2/${name}-block.png` });
  await unmount(page);
  await mountNotice(page, screen, 'chip');
  await show('[role=status]');
  await page.screenshot({ path: `/tmp/e2e2/${name}-chip.png` });
  await unmount(page);
  await mountNotice(page, screen, 'question');
  await show('[role=status]');
  await page.screenshot({ path: `/tmp/e2e2/${name}-question.png` });
  await driven.close(); await standIn.close();
  }
});
