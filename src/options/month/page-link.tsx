import type { Step } from '../../domain/month/steps';
import { t } from '../../platform/i18n';
import { type ButtonProps, LinkButton } from '../../ui/button';
import { hiddenRoutes, routes } from '../routes';

/** The way to the page of Tosha where a step can be done; nothing where it is done elsewhere. */
export function PageLink({ step, size = 'normal' }: { step: Step } & Pick<ButtonProps, 'size'>) {
  const page = [...routes, ...hiddenRoutes].find(({ name }) => name === step.page);
  if (!page) return null;
  return (
    <LinkButton size={size} href={`#${page.name}`}>
      {t('monthOpen', { page: t(page.words) })}
    </LinkButton>
  );
}
