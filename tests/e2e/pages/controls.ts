import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../support/until';

/** What a control is to assistive technology; only the roles that Tosha's pages have. */
export type Role = 'button' | 'link' | 'switch' | 'checkbox' | 'radio' | 'textbox' | 'combobox' | 'heading';

const selectors: Readonly<Record<Role, string>> = {
  button: 'button',
  link: 'a[href]',
  switch: 'input[role=switch]',
  checkbox: 'input[type=checkbox]:not([role])',
  radio: 'input[type=radio]',
  textbox: 'input[type=text]',
  combobox: 'select',
  heading: 'h1, h2, h3',
};

/**
 * Finds the first control of a role with this name, else one whose name begins so; waits until it is there and enabled.
 * `region` is the heading of the part of the page to look in.
 */
export async function find(
  page: Page,
  role: Role,
  name: string,
  region?: string,
): Promise<ElementHandle<HTMLElement>> {
  const what = `a ${role} "${name}"`;
  const handle = await until(
    async () => {
      const found = await page.evaluateHandle(
        (selector, wanted, place) => {
          const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
          const named = (element: HTMLElement) => {
            const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
            const { labels } = element as HTMLInputElement;
            return plain(
              element.getAttribute('aria-label') ??
                (by.length > 0
                  ? by.map((id) => document.getElementById(id)?.textContent).join(' ')
                  : labels?.length
                    ? [...labels].map((label) => label.textContent).join(' ')
                    : element.textContent),
            );
          };
          const shown = (element: HTMLElement) =>
            element.checkVisibility() &&
            !element.matches(':disabled') &&
            (place === '' || plain(element.closest('section')?.querySelector('h2')?.textContent) === place);
          const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(shown);
          return (
            all.find((element) => named(element) === wanted) ??
            all.find((element) => named(element).startsWith(wanted)) ??
            null
          );
        },
        selectors[role],
        name,
        region ?? '',
      );
      return found.asElement();
    },
    { what, every: 100 },
  );
  return handle as ElementHandle<HTMLElement>;
}

/** Presses a control with the mouse, as a person does. */
export async function press(page: Page, role: Role, name: string, region?: string): Promise<void> {
  await page.bringToFront();
  const control = await find(page, role, name, region);
  await control.click();
  await control.dispose();
}

/** Types into a field in place of what it held. */
export async function write(page: Page, name: string, text: string, region?: string): Promise<void> {
  await page.bringToFront();
  const field = await find(page, 'textbox', name, region);
  await field.focus();
  await field.evaluate((element) => (element as unknown as HTMLInputElement).select());
  if (text === '') await page.keyboard.press('Backspace');
  else await page.keyboard.type(text);
  await field.dispose();
}

/** Chooses from a list that opens, by the words of the choice; waits until the list has it. */
export async function choose(page: Page, name: string, choice: string): Promise<void> {
  const isChosen = async () => {
    const list = await find(page, 'combobox', name);
    const isThere = await list.evaluate((element, words) => {
      const select = element as unknown as HTMLSelectElement;
      const option = [...select.options].find(({ label }) => label === words);
      if (!option) return false;
      select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    }, choice);
    await list.dispose();
    return isThere;
  };
  // A page hears of what was just stored a moment after the store has it.
  await until(isChosen, { what: `the choice "${choice}"` });
}

/** Everything that a page says, in one line. */
export function textOf(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not said.
  return page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());
}

/** Waits until a page says something. */
export async function says(page: Page, words: string): Promise<void> {
  await until(async () => (await textOf(page)).includes(words), { what: `a page that says "${words}"` });
}
