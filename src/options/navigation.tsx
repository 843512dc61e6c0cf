import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../platform/i18n';
import { Logo } from '../ui/logo';
import { LanguageSwitch } from './language-switch';
import { type RouteName, routeGroups } from './routes';
import './navigation.css';

/** The way from page to page: at the side where there is room, else a bar with a menu. */
export function Navigation({ current }: { current: RouteName }) {
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const shut = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      toggle.current?.focus();
    };
    document.addEventListener('keydown', shut);
    return () => document.removeEventListener('keydown', shut);
  }, [open]);
  return (
    <header class={open ? 'side side-open' : 'side'}>
      <div class="side-bar">
        <a class="brand" href="#week">
          <Logo size={26} />
          Tosha
        </a>
        <button
          type="button"
          ref={toggle}
          class="side-toggle"
          aria-expanded={open}
          aria-controls="pages"
          onClick={() => setOpen(!open)}
        >
          <span class="side-lines" aria-hidden="true" />
          {t('navMenu')}
        </button>
      </div>
      <div class="side-rest" id="pages">
        <nav aria-label={t('navLabel')}>
          {routeGroups.map((group) => (
            <div class="side-group" key={group.words}>
              <h2 id={group.words}>{t(group.words)}</h2>
              <ul aria-labelledby={group.words}>
                {group.routes.map(({ name, words }) => (
                  <li key={name}>
                    <a
                      href={`#${name}`}
                      aria-current={name === current ? 'page' : undefined}
                      onClick={() => setOpen(false)}
                    >
                      {t(words)}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <LanguageSwitch />
      </div>
    </header>
  );
}
