import type { Page } from 'puppeteer-core';
import { addDays } from '../../../src/domain/day';
import { routes } from '../../../src/options/routes';
import type { Driven, ExtensionOpening } from '../../support/driven';
import { dateNow } from '../../support/sample';
import { until } from '../../support/until';

export const popupPath = 'src/popup/index.html';
export const optionsPath = 'src/options/index.html';

const today = dateNow();

/** Every page of the options that stands alone, the welcome last. `seedDays` fills the day that is named. */
export const routeNames: readonly string[] = [
  ...routes.map(({ name }) => name),
  'talk',
  'accounts',
  'summary',
  'calendar',
  `calendar?${today.slice(0, 4)}`,
  `day?${addDays(today, -1)}`,
  'welcome',
];

const drawn = (page: Page) => page.evaluate(() => document.querySelector('h1') !== null);

/** Opens a page of the options and waits until it is drawn. */
export async function openOptions(driven: Driven, route: string, opening?: ExtensionOpening): Promise<Page> {
  const page = await driven.extensionPage(`${optionsPath}#${route}`, opening);
  await until(() => drawn(page), { what: `the page ${route}` });
  return page;
}

/** Unfolds everything on a page that can be folded, so that all of it is judged. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Opens the popup as a page of its own and waits until it is drawn. */
export async function openPopup(driven: Driven, opening?: ExtensionOpening): Promise<Page> {
  const page = await driven.extensionPage(popupPath, { width: 380, height: 640, ...opening });
  await until(() => drawn(page), { what: 'the popup' });
  return page;
}

/** Waits until what a page has read is drawn: its words stay as they are. */
async function settled(page: Page): Promise<void> {
  let before = '';
  await until(
    async () => {
      const last = before;
      before = await page.evaluate(() => document.querySelector('main')?.textContent ?? '');
      return before !== '' && before === last;
    },
    { every: 150, what: 'a page that is drawn' },
  );
}

/** Turns an open options page to another route, as its navigation does. */
export async function turnTo(page: Page, route: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = name;
  }, route);
  const inNavigation = routes.some(({ name }) => name === route);
  await until(
    () =>
      page.evaluate(
        (name, isListed) => {
          const current = document.querySelector('[aria-current=page]')?.getAttribute('href');
          return name === 'welcome'
            ? document.querySelector('.welcome h1') !== null
            : current === (isListed ? `#${name}` : undefined) &&
                document.querySelector('main h1 + .lead') !== null;
        },
        route,
        inNavigation,
      ),
    { what: `the page ${route}` },
  );
  if (route.includes('?')) await settled(page);
}
